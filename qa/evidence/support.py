"""Drops reports that do not support an answer, and candidates that are no answer: a citation says it in its own sentence."""

from functools import lru_cache

from index.text import terms
from qa.answer import Candidate
from qa.belonging.belonging import belongs
from qa.belonging.natures import Nature, nature
from qa.belonging.proposal import proposal_of
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.evidence.grouping import AnswerGroup
from qa.evidence.normalisation import normalise_answer
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import Question

_MEASURING_KINDS = (Kind.MONEY, Kind.SHARE, Kind.DURATION)
_HALF = 0.5
"""A passage counts if it covers this share of what the best passage covers of the question's names (docs/evidence.md); so does
a sentence, with its headline, of the question's words."""
_LONGEST = 1500
"""Characters of headline and sentence that are read."""


def drop_unsupported(group: AnswerGroup, question: Question, weight: TermWeight) -> AnswerGroup:
    """Return the group without candidates whose own sentence does not say it of what is asked; its best one always stays."""
    others = (candidate for candidate in group.candidates[1:] if supports(candidate, group.best, question, weight))
    return AnswerGroup((group.best, *others))


def supports(candidate: Candidate, best: Candidate, question: Question, weight: TermWeight) -> bool:
    """Return True if the candidate's sentence by itself answers the question about as plainly as the best one's does.

    It measures the same (“nine years” is no report of nine dead), is not said of something else, and is about what is asked.
    """
    return (
        _measure_the_same(candidate, best, question.kind)
        and belongs(question.text, candidate.hit.article.text, candidate.span, candidate.sentence) != "no"
        and _is_as_near(candidate, best, question, weight)
    )


def may_stand_beside(candidate: Candidate, best: Candidate, question: Question, weight: TermWeight) -> bool:
    """Return True for another candidate that may be listed: it supports another answer to the same question.

    What only repeats words of the question or of the answer is none.
    """
    own, asked, answer = (set(terms(text)) for text in (candidate.text, question.text, best.text))
    is_number = normalise_answer(candidate.text).number is not None
    is_repeated = not is_number and (own <= asked or own <= answer or bool(answer and answer <= own))
    return not is_repeated and supports(candidate, best, question, weight)


def _is_as_near(candidate: Candidate, best: Candidate, question: Question, weight: TermWeight) -> bool:
    """Return True if passage and sentence cover at least half of what the best ones cover."""
    about = question.names or question.terms
    if coverage(about, terms_about(candidate.hit), weight) < _HALF * coverage(about, terms_about(best.hit), weight):
        return False
    words = question.terms
    return coverage(words, _terms_said(candidate), weight) >= _HALF * coverage(words, _terms_said(best), weight)


def _terms_said(candidate: Candidate) -> tuple[str, ...]:
    """Return the terms of the sentence and of its headline, which names what the article is about."""
    return _terms(f"{candidate.hit.article.title} {candidate.hit.article.text[slice(*candidate.sentence)]}"[:_LONGEST])


@lru_cache(maxsize=256)
def _terms(text: str) -> tuple[str, ...]:
    return tuple(terms(text))


def _measure_the_same(candidate: Candidate, best: Candidate, kind: Kind) -> bool:
    """Return True if the candidate measures what a question of this kind asks for or, where the kind leaves that open, what `best` does."""
    if kind is Kind.TIME:
        return True
    if kind in _MEASURING_KINDS:
        return bool(spans_of_kind(kind, candidate.text)) or not spans_of_kind(kind, best.text)
    return _measures(candidate) == _measures(best)


def _measures(candidate: Candidate) -> Nature | None:
    """Return what the figure of the answer measures; None where it holds no figure, or several."""
    proposal = proposal_of("", candidate.hit.article.text, candidate.span, candidate.sentence)
    return nature(proposal.figure) if proposal and proposal.figure else None
