"""Which reports support an answer: the same number in a report about something else does not."""

from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.evidence.grouping import AnswerGroup
from qa.question.question import Question

_HALF = 0.5
"""Of the question's names that the best passage says: what every other passage must say to count (docs/evidence.md)."""


def drop_unsupported(group: AnswerGroup, question: Question, weight: TermWeight) -> AnswerGroup:
    """The group without the candidates whose passage is not about what the question names; its best one always stays."""
    if len(group.candidates) == 1:
        return group
    least = _HALF * _said(group.best, question, weight)
    others = (candidate for candidate in group.candidates[1:] if _said(candidate, question, weight) >= least)
    return AnswerGroup((group.best, *others))


def _said(candidate: Candidate, question: Question, weight: TermWeight) -> float:
    """Coverage of the question's names, or where it has none of its words."""
    return coverage(question.names or question.terms, terms_about(candidate.hit), weight)
