"""Decides from the probability whether an answer is shown, shown as a guess, or refused."""

from qa.answer import AnswerStatus
from qa.decision.calibration import Calibrator
from qa.parts.plan import Plan
from qa.settings import AnswerSettings

_POSSIBLE = 0.3
"""The probability from which on a guess is worth showing."""
_PART_OF_CONCLUSION = 0.1
"""The probability from which on a part is concluded from: where something follows from two answers, it is right nine times in ten,
however unlikely each of them is (`benchmarks/parts_asked.py`)."""


def answer_status(
    confidence: float, calibrator: Calibrator, settings: AnswerSettings, plan: Plan | None = None
) -> AnswerStatus:
    """Return the status of an answer of this probability, or of a part of `plan`, from which something is to be concluded."""
    least = calibrator.threshold(settings.promise) if settings.min_confidence is None else settings.min_confidence
    if plan is not None and plan.kind != "two-in-one":
        least = min(least, _PART_OF_CONCLUSION)
    if confidence >= least:
        return "answered"
    return "possible" if settings.possible and confidence >= _POSSIBLE else "not_found"
