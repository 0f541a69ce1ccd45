"""Measures a calibrator on questions that had no part in fitting it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from qa.decision.calibration import Calibrator
from qa.evaluation.metrics.auroc import auroc
from qa.evaluation.metrics.calibration import coverage_at_90, ece
from training.trials import Outcome

FOLDS = 5
PROMISES = (0.7, 0.8, 0.9)
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class _Judged:
    outcome: Outcome
    confidence: float
    answered: tuple[bool, ...]
    """At each of `PROMISES`."""


def cross_fit(fit: Callable[[Sequence[Outcome]], Calibrator], outcomes: Sequence[Outcome]) -> str:
    """Judge each fifth of the questions by a calibrator that was fitted on the others and the trials made of them."""
    judged = [one for fold in range(FOLDS) for one in _judge(fit, outcomes, fold)]
    asked = [j for j in judged if j.outcome.trial.kind == "asked"]
    hidden = np.array([j.confidence for j in judged if j.outcome.trial.kind == "hidden"])
    confidence, right = np.array([j.confidence for j in asked]), np.array([float(j.outcome.right) for j in asked])
    answerable = np.array([float(bool(j.outcome.trial.answers)) for j in asked])
    lines = [
        f"{len(asked)} questions as they are: ECE {ece(confidence, right):.3f}, AUROC of answerable {auroc(confidence, answerable):.3f}, "
        f"of right {auroc(confidence, right):.3f}, coverage at 90 {coverage_at_90(confidence, right):.3f}",
        *(_kept(promise, [j.answered[n] for j in asked], right) for n, promise in enumerate(PROMISES)),
    ]
    if len(hidden):
        lines.append(f"{len(hidden)} with their articles hidden: confidence above {_SURE} {float((hidden > _SURE).mean()):.4f}")
    return "\n".join(lines)


def _judge(fit: Callable[[Sequence[Outcome]], Calibrator], outcomes: Sequence[Outcome], fold: int) -> list[_Judged]:
    inside = [_fold(outcome.trial.case) == fold for outcome in outcomes]
    fitted = fit([outcome for outcome, out in zip(outcomes, inside, strict=True) if not out])
    tested = [o for o, out in zip(outcomes, inside, strict=True) if out and o.trial.kind != "other"]
    sure = [(outcome, fitted.confidence(outcome.signals)) for outcome in tested]
    return [_Judged(o, c, tuple(c >= fitted.threshold(promise) for promise in PROMISES)) for o, c in sure]


def _fold(case: str) -> int:
    return crc32(case.encode()) % FOLDS


def _kept(promise: float, answered: Sequence[bool], right: np.ndarray) -> str:
    correct = right[np.array(answered)]
    return f"promise {promise}: {len(correct) / len(right):.2f} answered, {correct.mean() if len(correct) else 0.0:.3f} of them right"
