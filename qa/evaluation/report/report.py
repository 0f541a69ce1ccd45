"""Makes the public JSON of `eval --json` of an Evaluation."""

import math
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from qa.evaluation.metrics.bootstrap import Interval, intervals
from qa.evaluation.metrics.metric import Metric
from qa.evaluation.metrics.table import metric_table
from qa.evaluation.misses.stages import MissStage, count_by_stage
from qa.evaluation.run import Evaluation

Named = dict[str, float | None]
"""Metric → value, 4 decimals; None where it is undefined."""


class Report(BaseModel):
    """Field by field as in the contract; `follow_ups`, `citation.relevant_best_guess` and `misses` are added to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = Field(default=1, alias="schema")
    questions: int
    answerable: int
    follow_ups: int
    """Number of questions with a history, which were asked without it."""
    answer: Named
    best_guess: Named
    retrieval: Named
    refusal: Named
    calibration: Named
    citation: Named
    latency_ms: Named
    intervals: dict[str, Interval]
    """Dotted name ("answer.f1") → the middle 95 % of 1,000 resamples of the questions."""
    misses: dict[MissStage, int]
    """Stage at which the answer was lost → number of questions; all stages, in their order."""

    def values(self) -> Named:
        """Return every metric by its dotted name, in the order of the report."""
        return {
            f"{group}.{name}": value
            for group, metrics in (
                ("answer", self.answer),
                ("best_guess", self.best_guess),
                ("retrieval", self.retrieval),
                ("refusal", self.refusal),
                ("calibration", self.calibration),
                ("citation", self.citation),
                ("latency_ms", self.latency_ms),
            )
            for name, value in metrics.items()
        }

    def as_json(self, indent: int | None = None) -> str:
        return self.model_dump_json(by_alias=True, indent=indent)


def make_report(evaluation: Evaluation) -> Report:
    """Make the report; its intervals take about a second for 500 questions."""
    predictions = evaluation.predictions
    metrics = metric_table(predictions)
    groups = _by_group({name: rounded(metric.value()) for name, metric in metrics.items()})
    return Report(
        questions=len(predictions),
        answerable=sum(prediction.answerable for prediction in predictions),
        follow_ups=evaluation.follow_ups,
        answer=groups["answer"],
        best_guess=groups["best_guess"],
        retrieval=groups["retrieval"],
        refusal=groups["refusal"],
        calibration=groups["calibration"],
        citation=groups["citation"],
        latency_ms=groups["latency_ms"],
        intervals=rounded_intervals(metrics, len(predictions)),
        misses=count_by_stage(predictions),
    )


def _by_group(values: Named) -> dict[str, Named]:
    """Return group → metric → value: the part of the name before the dot is the group."""
    groups: dict[str, Named] = {}
    for dotted, value in values.items():
        group, _, name = dotted.partition(".")
        groups.setdefault(group, {})[name] = value
    return groups


def rounded(value: float) -> float | None:
    """Round to 4 decimals; None for NaN."""
    return None if math.isnan(value) else round(value, 4)


def rounded_intervals(metrics: Mapping[str, Metric], questions: int) -> dict[str, Interval]:
    """Return the intervals of the defined metrics, rounded to 4 decimals."""
    return {name: (round(low, 4), round(high, 4)) for name, (low, high) in intervals(metrics, questions).items()}
