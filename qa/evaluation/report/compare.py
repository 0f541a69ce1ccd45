"""Compares two runs over the same questions: the differences of their metrics, with intervals."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import UsageError
from qa.evaluation.metrics.bootstrap import bootstrap_draws, interval
from qa.evaluation.metrics.metric import BootstrapDraws, Metric
from qa.evaluation.metrics.table import metric_table
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.folder import read_predictions
from qa.evaluation.report.report import rounded


@dataclass(frozen=True, slots=True)
class MetricDifference:
    """A metric over the shared questions; `delta` is now − before, low..high its paired 95 % interval. 4 decimals."""

    before: float
    now: float
    delta: float
    low: float
    high: float

    @property
    def sure(self) -> bool:
        """Return True if the interval does not contain 0."""
        return self.low > 0.0 or self.high < 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences by dotted metric name, without metrics that are undefined in either run."""

    shared: int
    """Number of questions, by id, that both runs have; only they are compared."""
    only_before: int
    only_now: int
    differences: dict[str, MetricDifference]


def compare_runs(now: Sequence[Prediction], baseline: Path) -> Comparison:
    """Compare with `baseline`, the `--out` folder of an earlier run. Raises `UsageError` if it holds no run or shares no question."""
    before = {prediction.id: prediction for prediction in read_predictions(baseline)}
    pairs = [(before[prediction.id], prediction) for prediction in now if prediction.id in before]
    if not pairs:
        raise UsageError(f"{baseline} shares no question with this run. Name the --out folder of a run over these questions.")
    older, newer = metric_table([pair[0] for pair in pairs]), metric_table([pair[1] for pair in pairs])
    rows = bootstrap_draws(len(pairs))
    all_differences = {name: _difference(older[name], newer[name], rows) for name in newer}
    differences = {name: difference for name, difference in all_differences.items() if difference}
    return Comparison(len(pairs), len(before) - len(pairs), len(now) - len(pairs), differences)


def _difference(before: Metric, now: Metric, rows: BootstrapDraws) -> MetricDifference | None:
    """Compare two metrics on the same resamples of the same questions, so that the questions' difficulty cancels out."""
    old, new = rounded(before.value()), rounded(now.value())
    bounds = interval(now.resampled(rows) - before.resampled(rows))
    if old is None or new is None or bounds is None:
        return None
    return MetricDifference(old, new, round(now.value() - before.value(), 4), round(bounds[0], 4), round(bounds[1], 4))
