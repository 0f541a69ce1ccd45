"""“How many died?”: proposes the numbers that their sentences plainly give to it, where the reader took others of the passage."""

from collections.abc import Iterator, Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.belonging.belonging import belongs
from qa.belonging.casualties import asks_for_toll
from qa.evidence.coverage import TermWeight
from qa.evidence.matter import is_about_matter
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_HITS = 8
_BEHIND = 0.5
"""Logits behind the best number that the reader found itself and that is plainly of what is asked."""


def with_counted(question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with further numbers of what is asked, where the reader found one: the first report is not the last."""
    if not asks_for_toll(question.text):
        return candidates
    own = [candidate.score for candidate in candidates if _is_counted(question, candidate)]
    if not own:
        return candidates
    found = [one for hit in hits[:_HITS] for one in _counted_in(question, hit, weight, max(own) - _BEHIND)]
    new = [one for one in found if not any(_overlap(one, other) for other in candidates)]
    return sorted([*candidates, *new], key=lambda candidate: candidate.score, reverse=True)


def _is_counted(question: Question, candidate: Candidate) -> bool:
    text = candidate.hit.article.text
    return belongs(question.text, text, candidate.span, candidate.sentence) == "yes"


def _counted_in(question: Question, hit: Hit, weight: TermWeight, score: float) -> Iterator[Candidate]:
    if not is_about_matter(question, hit, weight):
        return
    first = hit.passage.start
    for start, end in passage_sentences(hit.text):
        for low, high in spans_of_kind(Kind.AMOUNT, hit.text[start:end]):
            span = (first + start + low, first + start + high)
            candidate = Candidate(hit, span, (first + start, first + end), score)
            if _is_counted(question, candidate):
                yield candidate


def _overlap(first: Candidate, second: Candidate) -> bool:
    (a, b), (c, d) = first.span, second.span
    return first.hit.article.id == second.hit.article.id and a < d and c < b
