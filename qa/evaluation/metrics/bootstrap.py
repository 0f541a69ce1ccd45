"""Intervals by resampling questions (Efron 1979): what another set of questions of this size might have shown."""

from collections.abc import Mapping

import numpy as np

from qa.evaluation.metrics.metric import BootstrapDraws, Metric, MetricValues

RESAMPLES = 1000
SEED = 1979
_PERCENTILES = (2.5, 97.5)

Interval = tuple[float, float]


def bootstrap_draws(questions: int) -> BootstrapDraws:
    """Return 1,000 samples of the questions with replacement, the same ones every time; shape (1000, questions)."""
    return np.random.default_rng(SEED).integers(0, max(questions, 1), size=(RESAMPLES, questions))


def interval(resampled: MetricValues) -> Interval | None:
    """Return the middle 95 % of the samples in which the metric is defined; None where it is defined in none."""
    defined = resampled[~np.isnan(resampled)]
    if not defined.size:
        return None
    low, high = np.percentile(defined, _PERCENTILES)
    return float(low), float(high)


def intervals(metrics: Mapping[str, Metric], questions: int) -> dict[str, Interval]:
    """Return the intervals of all metrics that are defined, over the same samples."""
    rows = bootstrap_draws(questions)
    by_name = {name: interval(metric.resampled(rows)) for name, metric in metrics.items() if not np.isnan(metric.value())}
    return {name: bounds for name, bounds in by_name.items() if bounds is not None}
