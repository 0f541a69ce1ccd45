"""`--fail-under metric=value`: the values that an evaluation must reach."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from index.errors import UsageError
from qa.evaluation.metrics.table import LOWER_IS_BETTER, metric_names
from qa.evaluation.report.report import Report


@dataclass(frozen=True, slots=True)
class Threshold:
    """The worst `value` that passes: the least, or the most where lower is better (ece, brier, aurc, latency)."""

    metric: str
    value: float

    def failure(self, reached: float | None) -> str | None:
        """Return a sentence where `reached` (None if undefined) is not good enough."""
        if reached is None:
            return f"{self.metric} is undefined for these questions; the threshold is {self.value:g}"
        if self.metric in LOWER_IS_BETTER:
            return f"{self.metric} is {reached:g}, above {self.value:g}" if reached > self.value else None
        return f"{self.metric} is {reached:g}, below {self.value:g}" if reached < self.value else None


def parse_threshold(text: str) -> Threshold:
    """Parse "answer.f1=0.4". Raises `UsageError` for an unknown metric, with a list of those known, or for no number."""
    metric, _, value = (part.strip() for part in text.partition("="))
    if metric not in metric_names():
        raise UsageError(f"There is no metric “{metric}”. Choose one of: {', '.join(metric_names())}")
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(f"“{text}” gives no number for {metric}. Write for example: --fail-under {metric}=0.4")
    return Threshold(metric, number)


def failed_thresholds(report: Report, thresholds: Iterable[Threshold]) -> list[str]:
    """Return a sentence for each threshold that the report misses, judged on the rounded numbers that it shows."""
    reached = report.values()
    sentences = (threshold.failure(reached[threshold.metric]) for threshold in thresholds)
    return [sentence for sentence in sentences if sentence]
