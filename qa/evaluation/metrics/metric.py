"""Metrics: numbers over questions that can be computed again on a resample of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

MetricValues = NDArray[np.float64]
"""One number per question, shape (questions,)."""
BootstrapDraws = NDArray[np.int64]
"""Rows of questions, shape (resamples, questions)."""


class Metric(Protocol):
    """A number over questions; NaN means undefined here and becomes null in a report."""

    def value(self) -> float:
        """Return the metric over every question once."""
        ...

    def resampled(self, draws: BootstrapDraws) -> MetricValues:
        """Return the metric over each row of `draws`; shape (resamples,)."""
        ...


@dataclass(frozen=True, slots=True)
class Ratio:
    """Σ numerator / Σ denominator; with denominators of 0 and 1 it is the mean over some of the questions."""

    numerator: MetricValues
    denominator: MetricValues

    def value(self) -> float:
        total = float(self.denominator.sum())
        return float(self.numerator.sum()) / total if total else float("nan")

    def resampled(self, draws: BootstrapDraws) -> MetricValues:
        total = self.denominator[draws].sum(axis=1)
        undefined = np.full_like(total, np.nan)
        ratios: MetricValues = np.divide(self.numerator[draws].sum(axis=1), total, out=undefined, where=total != 0.0)
        return ratios


def mean(values: MetricValues, over: MetricValues) -> Ratio:
    """Return the mean of `values` where `over` is 1."""
    return Ratio(values * over, over)


@dataclass(frozen=True, slots=True)
class Statistic:
    """`of(scores, labels)` over the questions whose label is not NaN; it need not be a mean."""

    scores: MetricValues
    labels: MetricValues
    of: Callable[[MetricValues, MetricValues], float]

    def value(self) -> float:
        is_known = ~np.isnan(self.labels)
        return self.of(self.scores[is_known], self.labels[is_known])

    def resampled(self, draws: BootstrapDraws) -> MetricValues:
        parts = (Statistic(self.scores[rows], self.labels[rows], self.of) for rows in draws)
        return np.fromiter((part.value() for part in parts), dtype=np.float64, count=len(draws))


@dataclass(frozen=True, slots=True)
class Percentile:
    """The value that `percent` of the questions do not exceed, interpolated between two of them."""

    values: MetricValues
    percent: float

    def value(self) -> float:
        return float(np.percentile(self.values, self.percent)) if self.values.size else float("nan")

    def resampled(self, draws: BootstrapDraws) -> MetricValues:
        return np.asarray(np.percentile(self.values[draws], self.percent, axis=1), dtype=np.float64)
