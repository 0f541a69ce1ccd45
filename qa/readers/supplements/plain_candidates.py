"""Where the best that a reader found is said of something else, proposes what the same passage plainly says of what is asked."""

from collections.abc import Iterator

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.belonging.belonging import belongs
from qa.evidence.said_of import said_of
from qa.question.kind import UNRECOGNISABLE_KINDS, Kind, spans_of_kind
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_BEHIND = 0.5
"""Logits behind the one that is said of something else."""
_MAX_TRIED = 40
"""Spans of a passage that are looked at."""
_NO_SPANS = (*UNRECOGNISABLE_KINDS, Kind.REASON)


def with_plain(question: Question, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with those spans of the best one's passage that its sentences plainly give to what is asked."""
    if not candidates or question.kind in _NO_SPANS or said_of(question.text, candidates[0]) != "no":
        return candidates
    best = candidates[0]
    found = [one for one in _plain_in(question, best.hit, best) if not any(_overlap(one, other) for other in candidates)]
    return sorted([*candidates, *found], key=lambda candidate: candidate.score, reverse=True)


def _plain_in(question: Question, hit: Hit, best: Candidate) -> Iterator[Candidate]:
    first, text, tried = hit.passage.start, hit.article.text, 0
    for start, end in passage_sentences(hit.text):
        sentence = (first + start, first + end)
        for low, high in spans_of_kind(question.kind, hit.text[start:end]):
            tried += 1
            span = (first + start + low, first + start + high)
            if tried <= _MAX_TRIED and belongs(question.text, text, span, sentence) == "yes":
                yield Candidate(hit, span, sentence, best.score - _BEHIND, best.model_score)


def _overlap(first: Candidate, second: Candidate) -> bool:
    (a, b), (c, d) = first.span, second.span
    return first.hit.article.id == second.hit.article.id and a < d and c < b
