"""Examines an assistant with a file of questions: the scores and every miss, as a screen shows them."""

from dataclasses import dataclass
from pathlib import Path

from qa.evaluation.cases.load import load_cases
from qa.evaluation.contract import EvaluatedAssistant
from qa.evaluation.misses.stages import Miss, find_misses
from qa.evaluation.report.report import Report, make_report
from qa.evaluation.run import EvaluationProgress, Options, evaluate_cases


@dataclass(frozen=True, slots=True)
class Examination:
    """The outcome of one file of questions."""

    report: Report
    misses: tuple[Miss, ...]


def examine(assistant: EvaluatedAssistant, path: Path, advance: EvaluationProgress) -> Examination:
    """Ask the questions of a file. Raises `UsageError` for one that cannot be read, and any error that `advance` raises to stop."""
    evaluation = evaluate_cases(assistant, load_cases(path), Options(), advance)
    return Examination(make_report(evaluation), find_misses(evaluation.predictions))
