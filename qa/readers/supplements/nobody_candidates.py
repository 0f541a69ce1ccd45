"""“How many were hurt?”: proposes “no one”, which readers of numbers pass over."""

from collections.abc import Sequence
from datetime import date

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.belonging.nobody import judge_nobody, nobody_spans
from qa.evidence.coverage import TermWeight
from qa.evidence.matter import is_about_matter
from qa.evidence.said_of import said_of
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_HITS = 5
_ADVANTAGE = 1.0
"""Logits in front of the best other candidate, where no number is plainly of those asked for."""
_COMPARED = 6


def with_nobody(question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with “no one” in front of them, where a passage says so and none of its day or later a number."""
    said = [one for hit in hits[:_HITS] if (one := _nobody_in(question, hit, weight))]
    if not said:
        return candidates
    found = max(said, key=lambda one: one[0].article.published or date.min)
    hit, span, sentence = found
    if any(
        _counts_those_asked_for(question, other, weight) for other in candidates[:_COMPARED] if not _is_older(other.hit, hit)
    ):
        return candidates
    best = max((other.score for other in candidates), default=0.0)
    own = max((other.model_score for other in candidates if other.hit is hit), default=0.0)
    return [Candidate(hit, span, sentence, best + _ADVANTAGE, own), *candidates]


def _is_older(one: Hit, other: Hit) -> bool:
    """Return True for a report of an earlier day: the 17 who were missing on Wednesday are found by Saturday."""
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and first < second


def _counts_those_asked_for(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    """Return True for a number, in a passage about the matter, that plainly is of those asked for."""
    text = candidate.hit.article.text
    is_number = judge_nobody(question.text, text, candidate.span, candidate.sentence) is None
    said = said_of(question.text, candidate) if is_number else "no"
    return said == "yes" and is_about_matter(question, candidate.hit, weight)


def _nobody_in(question: Question, hit: Hit, weight: TermWeight) -> tuple[Hit, tuple[int, int], tuple[int, int]] | None:
    if not is_about_matter(question, hit, weight):
        return None
    first = hit.passage.start
    for start, end in passage_sentences(hit.text):
        for low, high in nobody_spans(question.text, hit.text[start:end]):
            return hit, (first + start + low, first + start + high), (first + start, first + end)
    return None
