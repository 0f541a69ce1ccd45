"""A file of questions → the scores and every miss, as a screen shows them."""

from dataclasses import dataclass
from pathlib import Path

from qa.evaluation.cases.load import load_cases
from qa.evaluation.contract import Asked
from qa.evaluation.misses.stages import Miss, misses
from qa.evaluation.report.report import Report, report
from qa.evaluation.run import Advance, Options, evaluate


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one file."""

    report: Report
    misses: tuple[Miss, ...]


def examine(assistant: Asked, path: Path, advance: Advance) -> Examined:
    """Raises `UsageError` for a file that cannot be read, and whatever `advance` raises to stop."""
    made = evaluate(assistant, load_cases(path), Options(), advance)
    return Examined(report(made), misses(made.predictions))
