"""Reads for a yes or no: the sentences, or clauses of them, that plainly state what is asked, or plainly deny it."""

from collections.abc import Sequence

from index.search.retriever import Hit
from index.text import terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.claims import judge_claim
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import Reader, ReadProgress, ignore_progress

_LEAST_COVERAGE = 0.5
"""Share of the question's words, weighted, that the sentence with its headline must hold."""
_AS_GOOD = 0.7
"""Logits behind the best deciding sentence within which one that says the opposite leaves the question undecided."""


class ClaimReader:
    """Chooses among what another reader finds; it answers no question by itself, but the parts that a question is split into."""

    name = calibrator = "claim"
    kinds = frozenset[Kind]()

    def __init__(self, sentences: Reader) -> None:
        """`sentences` proposes sentences and clauses: the baseline."""
        self._sentences = sentences

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Return the candidates that say what the best of them says; none where none decides, or as good ones say the opposite."""
        candidates = self._sentences.read(question, hits, weight, fast, advance)
        decided = [(candidate, said) for candidate in candidates if (said := _said(question, candidate, weight))]
        if not decided:
            return []
        best, said = decided[0]
        if any(other != said and candidate.score > best.score - _AS_GOOD for candidate, other in decided):
            return []
        return [candidate for candidate, other in decided if other == said]


def _said(question: Question, candidate: Candidate, weight: TermWeight) -> str | None:
    sentence = candidate.hit.article.text[slice(*candidate.sentence)]
    held = terms(f"{candidate.hit.article.title} {sentence}")
    if coverage(question.terms, held, weight) < _LEAST_COVERAGE:
        return None
    return judge_claim(question.text, candidate.text, sentence)
