"""“How many died?”: proposes the figures that their sentences plainly give to it, where the reader took others of the passage."""

from collections.abc import Iterator, Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.evidence.latest import SameCount
from qa.evidence.matter import is_about_matter
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_FIGURES = (Kind.MONEY, Kind.SHARE, Kind.AMOUNT)
_HITS = 8
_BEHIND = 0.5
"""Logits behind the best number that the reader found itself and that is plainly of what is asked."""


def with_counted(question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with further figures of what is asked, where the reader found one: the first report is not the last."""
    same_count = SameCount(question)
    if not same_count.asks_for_count:
        return candidates
    own = [candidate for candidate in candidates if same_count.is_counted(candidate)]
    if not own:
        return candidates
    best = max(own, key=lambda candidate: candidate.score)
    found = [one for hit in hits[:_HITS] for one in _figures_in(question, hit, weight, best.score - _BEHIND)]
    counted = [one for one in found if same_count(best, one)]
    new = [one for one in counted if not any(_overlap(one, other) for other in candidates)]
    return sorted([*candidates, *new], key=lambda candidate: candidate.score, reverse=True)


def _figures_in(question: Question, hit: Hit, weight: TermWeight, score: float) -> Iterator[Candidate]:
    if not is_about_matter(question, hit, weight):
        return
    first = hit.passage.start
    for start, end in passage_sentences(hit.text):
        taken: list[tuple[int, int]] = []
        for kind in _FIGURES:
            for low, high in spans_of_kind(kind, hit.text[start:end]):
                if not any(low < b and a < high for a, b in taken):
                    taken.append((low, high))
                    yield Candidate(hit, (first + start + low, first + start + high), (first + start, first + end), score)


def _overlap(first: Candidate, second: Candidate) -> bool:
    (a, b), (c, d) = first.span, second.span
    return first.hit.article.id == second.hit.article.id and a < d and c < b
