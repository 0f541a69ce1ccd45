"""The scores of an evaluation in two columns: what each is called, its value, its 95 % interval."""

from typing import TYPE_CHECKING

from textual.content import Content

from tui.presentation.wording import count_text, milliseconds
from tui.ui.colors import ACCENT, MUTED

if TYPE_CHECKING:
    from qa.evaluation.report.report import Report

LEFT = (
    ("EM", "answer.em"),
    ("F1", "answer.f1"),
    ("correct", "answer.correct"),
    ("answered", "answer.answered"),
    ("precision", "answer.answered_precision"),
    ("best guess", "best_guess.correct"),
)
RIGHT = (
    ("hit@1", "retrieval.hit@1"),
    ("hit@10", "retrieval.hit@10"),
    ("ECE", "calibration.ece"),
    ("AUROC", "refusal.auroc"),
    ("p50", "latency_ms.p50"),
    ("p95", "latency_ms.p95"),
)
"""Name and dotted metric (docs/evaluation.md)."""
_NAME, _VALUE, _BETWEEN, _GAP = 10, 6, 11, 2
"""Cells; two columns take 56, which is what a terminal of 60 leaves."""


def score_table(report: "Report") -> Content:
    """How many questions, then six rows of two scores."""
    asked = f"{count_text(report.questions, 'question')} · {report.answerable:,} answerable"
    rows = [
        Content.assemble(_cell(report, *left), " " * _GAP, _cell(report, *right)).rstrip()
        for left, right in zip(LEFT, RIGHT, strict=True)
    ]
    head = Content.assemble((asked, f"bold {ACCENT}"), (" · 95 % intervals", MUTED))
    return Content("\n").join([head, *rows])


def _cell(report: "Report", name: str, metric: str) -> Content:
    group, _, _ = metric.partition(".")
    show = _time if group == "latency_ms" else _share
    value, bounds = report.values().get(metric), report.intervals.get(metric)
    said = "–" if value is None else milliseconds(value) if group == "latency_ms" else f"{value:.3f}"
    between = f" {show(bounds[0])}–{show(bounds[1])}" if bounds else ""
    return Content.assemble((f"{name:<{_NAME}}", MUTED), (f"{said:>{_VALUE}}", "bold"), (f"{between:<{_BETWEEN}}", MUTED))


def _share(value: float) -> str:
    return f"{value:.2f}"


def _time(value: float) -> str:
    return f"{value / 1000:.1f}" if value >= 10_000 else f"{value:.0f}"
