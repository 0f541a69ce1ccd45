"""Judges the answers of the benchmark “strong and wrong”: right, shown wrong or refused, and how sure it was shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.holding.question import HeldQuestion
from qa.answer import Answer
from qa.evaluation.metrics.correct import is_correct
from qa.evaluation.metrics.squad import normalise, token_f1

_STRONG = 0.8
"""The probability from which on an answer is called strong."""


@dataclass(frozen=True, slots=True)
class Held:
    """What came of a question: exactly one of `right`, `shown_wrong` and `refused` is true."""

    question: HeldQuestion
    answer: Answer
    right: bool
    """The answer is right, or nothing was shown and nothing is right."""

    @property
    def refused(self) -> bool:
        """Return True if nothing was shown although there is an answer."""
        return not self.right and self.answer.status == "not_found"

    @property
    def shown_wrong(self) -> bool:
        return not self.right and not self.refused

    @property
    def strong_and_wrong(self) -> bool:
        return self.shown_wrong and self.answer.calibrated and self.answer.confidence >= _STRONG and not _qualified(self.answer)

    @property
    def shows_beside(self) -> bool:
        """Return True if one of the values wanted beside the answer is there, as another outlet's, an earlier or a corrected one."""
        return any(is_correct(text, self.question.beside) for text in _beside(self.answer))


def judge_held(question: HeldQuestion, answer: Answer) -> Held:
    """Judge one answer."""
    return Held(question, answer, _is_right(question, answer))


def _is_right(question: HeldQuestion, answer: Answer) -> bool:
    if answer.status == "not_found":
        return not question.answers
    if answer.computed is not None and question.says is not None:
        return answer.computed.lower().startswith("yes" if question.says == "yes" else "no")
    text = answer.computed or answer.answer or ""
    if _qualified(answer) and question.status_wanted == "qualified" and is_correct(text, question.never):
        return True
    if _takes_a_sentence(question) and any(f" {normalise(gold)} " in f" {normalise(text)} " for gold in question.answers):
        return True
    return bool(question.answers) and is_correct(text, question.answers) and not _nearer_to_wrong(question, text)


def _takes_a_sentence(question: HeldQuestion) -> bool:
    """Return True for “why” and for yes or no: a whole sentence that holds the answer is as right as its clause."""
    return question.says is not None or question.question.startswith("Why")


def _nearer_to_wrong(question: HeldQuestion, text: str) -> bool:
    return bool(question.never) and token_f1(text, question.never) > token_f1(text, question.answers)


def _qualified(answer: Answer) -> bool:
    """Return True if the answer is marked as planned, denied, withdrawn and the like."""
    return bool(getattr(answer, "qualification", None))


def _beside(answer: Answer) -> Iterator[str]:
    for other in (*answer.disagreements, *answer.updates):
        yield other.answer
    corrected_from = getattr(answer, "corrected_from", None)
    if corrected_from:
        yield str(corrected_from)
    for citation in answer.citations[:1]:
        yield from (correction.quote for correction in citation.corrections)
