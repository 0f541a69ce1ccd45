"""Reads for a yes or no: the sentences, or clauses of them, that plainly state what is asked, or plainly deny it."""

from collections.abc import Sequence
from dataclasses import replace

from index.search.retriever import Hit
from index.text import terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.claims import judge_claim, says_by_itself
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import Reader, ReadProgress, ignore_progress
from qa.readers.sentence.clauses import clause_runs

_LEAST_COVERAGE = 0.5
"""Share of the question's words, weighted, that the sentence with its headline must hold."""
_RUNS = 40
"""Runs of clauses that are read."""
_WORDS = 4
"""Words of the shortest quote."""
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
        return [_in_short(question.text, candidate, said) for candidate, other in decided if other == said]


def _in_short(question: str, candidate: Candidate, said: str) -> Candidate:
    """Quote the shortest run of clauses that says by itself what the whole sentence says."""
    text = candidate.hit.article.text
    runs = clause_runs(text, candidate.sentence)[:_RUNS]
    plain = (
        run for run in runs if len(text[slice(*run)].split()) >= _WORDS and says_by_itself(question, text[slice(*run)]) == said
    )
    return replace(candidate, span=next(plain, candidate.span))


def _said(question: Question, candidate: Candidate, weight: TermWeight) -> str | None:
    sentence = candidate.hit.article.text[slice(*candidate.sentence)]
    held = terms(f"{candidate.hit.article.title} {sentence}")
    if coverage(question.terms, held, weight) < _LEAST_COVERAGE:
        return None
    return judge_claim(question.text, candidate.text, sentence)
