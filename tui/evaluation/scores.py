"""The scores of an evaluation in two columns: name, value and 95 % interval of each."""

from typing import TYPE_CHECKING

from textual.content import Content

from tui.presentation.wording import count_text, milliseconds
from tui.ui.colors import ACCENT, MUTED

if TYPE_CHECKING:
    from qa.evaluation.report.report import Report

LEFT_SCORES = (
    ("EM", "answer.em"),
    ("F1", "answer.f1"),
    ("correct", "answer.correct"),
    ("answered", "answer.answered"),
    ("precision", "answer.answered_precision"),
    ("best guess", "best_guess.correct"),
)
RIGHT_SCORES = (
    ("hit@1", "retrieval.hit@1"),
    ("hit@10", "retrieval.hit@10"),
    ("ECE", "calibration.ece"),
    ("AUROC", "refusal.auroc"),
    ("p50", "latency_ms.p50"),
    ("p95", "latency_ms.p95"),
)
"""Name and dotted metric (docs/evaluation.md)."""
_NAME, _VALUE, _INTERVAL, _GAP = 10, 6, 11, 2
"""Widths in cells; two columns take 56, which a terminal of 60 leaves."""


def score_table(report: "Report") -> Content:
    """Return the number of questions, then six rows of two scores."""
    questions = f"{count_text(report.questions, 'question')} · {report.answerable:,} answerable"
    rows = [
        Content.assemble(_cell(report, *left), " " * _GAP, _cell(report, *right)).rstrip()
        for left, right in zip(LEFT_SCORES, RIGHT_SCORES, strict=True)
    ]
    head = Content.assemble((questions, f"bold {ACCENT}"), (" · 95 % intervals", MUTED))
    return Content("\n").join([head, *rows])


def _cell(report: "Report", name: str, metric: str) -> Content:
    group, _, _ = metric.partition(".")
    show = _time if group == "latency_ms" else _share
    value, bounds = report.values().get(metric), report.intervals.get(metric)
    number = "–" if value is None else milliseconds(value) if group == "latency_ms" else f"{value:.3f}"
    interval = f" {show(bounds[0])}–{show(bounds[1])}" if bounds else ""
    return Content.assemble((f"{name:<{_NAME}}", MUTED), (f"{number:>{_VALUE}}", "bold"), (f"{interval:<{_INTERVAL}}", MUTED))


def _share(value: float) -> str:
    return f"{value:.2f}"


def _time(value: float) -> str:
    return f"{value / 1000:.1f}" if value >= 10_000 else f"{value:.0f}"
