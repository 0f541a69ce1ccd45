"""Drops reports that do not support an answer: the same number in a report about something else."""

from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.evidence.grouping import AnswerGroup
from qa.question.question import Question

_HALF = 0.5
"""A passage counts if it covers this share of what the best passage covers of the question's names (docs/evidence.md)."""


def drop_unsupported(group: AnswerGroup, question: Question, weight: TermWeight) -> AnswerGroup:
    """Return the group without candidates whose passage is not about what the question names; its best one always stays."""
    if len(group.candidates) == 1:
        return group
    least = _HALF * _question_coverage(group.best, question, weight)
    others = (candidate for candidate in group.candidates[1:] if _question_coverage(candidate, question, weight) >= least)
    return AnswerGroup((group.best, *others))


def _question_coverage(candidate: Candidate, question: Question, weight: TermWeight) -> float:
    """Return the passage's coverage of the question's names, or of its words where it has no names."""
    return coverage(question.names or question.terms, terms_about(candidate.hit), weight)
