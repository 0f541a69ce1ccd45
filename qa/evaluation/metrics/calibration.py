"""Measures whether a confidence is a probability (ece, brier) and whether it ranks right answers first (aurc, coverage).

`confidence` lies in 0..1 and `right` is 0 or 1, shape (questions,). The order of questions never matters: equal confidences
are kept together or share their risk. NaN where there is no question.
"""

from dataclasses import dataclass

import numpy as np

from qa.evaluation.metrics.metric import MetricValues

CALIBRATION_BINS = 10


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """A group of questions of similar confidence."""

    confidence: float
    """Mean confidence of the questions."""
    right: float
    """Share of the questions that is right."""
    questions: int


def calibration_bins(confidence: MetricValues, right: MetricValues) -> list[CalibrationBin]:
    """Return ten bins of equal mass, ascending; fewer where confidences tie, since equal ones stay together.

    Equal mass, not equal width: confidences crowd at the ends, so bins of equal width would hold a handful of questions each in
    the middle, and their error would be noise (Roelofs et al. 2022 find equal mass less biased).
    """
    if not len(confidence):
        return []
    below = np.searchsorted(np.sort(confidence), confidence, side="left")
    place = below * CALIBRATION_BINS // len(confidence)
    return [_bin(confidence[place == number], right[place == number]) for number in np.unique(place)]


def _bin(confidence: MetricValues, right: MetricValues) -> CalibrationBin:
    return CalibrationBin(float(confidence.mean()), float(right.mean()), len(right))


def ece(confidence: MetricValues, right: MetricValues) -> float:
    """Return the expected calibration error (Naeini et al. 2015): |share right − mean confidence| of each bin, weighted by size."""
    gaps = sum(part.questions * abs(part.right - part.confidence) for part in calibration_bins(confidence, right))
    return gaps / len(confidence) if len(confidence) else float("nan")


def brier(confidence: MetricValues, right: MetricValues) -> float:
    """Return the mean squared difference of confidence and outcome (Brier 1950)."""
    return float(((confidence - right) ** 2).mean()) if len(confidence) else float("nan")


def risk_curve(confidence: MetricValues, right: MetricValues) -> MetricValues:
    """Return the share wrong among the 1, 2, … n most confident; shape (n,). A tie counts as the mean over all its orders."""
    levels, group, sizes = np.unique(-confidence, return_inverse=True, return_counts=True)
    wrong = np.bincount(group, weights=1.0 - right, minlength=len(levels)) / sizes
    curve: MetricValues = np.cumsum(np.repeat(wrong, sizes)) / np.arange(1, len(confidence) + 1)
    return curve


def aurc(confidence: MetricValues, right: MetricValues) -> float:
    """Return the area under the risk-coverage curve: its mean (Geifman and El-Yaniv 2017). 0 is best."""
    return float(risk_curve(confidence, right).mean()) if len(confidence) else float("nan")


def coverage_at_90(confidence: MetricValues, right: MetricValues) -> float:
    """Return the largest share of questions that a threshold can answer with at least 90 % of them right; 0 where none can."""
    if not len(confidence):
        return float("nan")
    levels, group, sizes = np.unique(-confidence, return_inverse=True, return_counts=True)
    answered = np.cumsum(sizes)
    good = np.cumsum(np.bincount(group, weights=right, minlength=len(levels))) / answered >= 0.9
    return float(answered[good].max(initial=0)) / len(confidence)
