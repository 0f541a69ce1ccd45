"""Writes report.html: one file without scripts, readable in any browser. Every text from outside is escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from index.text import one_line
from qa.evaluation.misses.stages import MISS_STAGES, Miss, count_by_stage, find_misses
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.plots import report_plots
from qa.evaluation.report.report import Report

MOST_MISSES = 500
"""Rows of the table of misses; `predictions.jsonl` has all of them."""

_STYLE = """
:root { color-scheme: light dark; --ink: light-dark(#1f2328, #e6e6e6); --faint: light-dark(#d8dce0, #3a3f45);
  --mark: light-dark(#1d5fa8, #6cb0f5); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { text-align: left; padding: .25rem .8rem; vertical-align: top;
  border-bottom: 1px solid var(--faint); overflow-wrap: anywhere; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
svg { margin: 0 1rem 1rem 0; max-width: 100%; height: auto; }
svg text { fill: var(--ink); font-size: 11px; text-anchor: middle; }
svg .title { font-size: 13px; font-weight: 600; } svg .start { text-anchor: start; } polyline { fill: none; }
.axis { stroke: var(--ink); } .grid { stroke: var(--faint); stroke-width: .5; }
.ideal { stroke: var(--ink); stroke-dasharray: 4 4; }
.line { stroke: var(--mark); stroke-width: 2; } .mark { fill: var(--mark); }
"""


def report_html(report: Report, predictions: Sequence[Prediction]) -> str:
    """Return the whole document."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Pullquote evaluation</title><style>{_STYLE}</style></head><body>\n<h1>Pullquote evaluation</h1>\n"
        f"<p>{report.questions} questions, {report.answerable} of them known to be answerable.</p>\n"
        f"<h2>Plots</h2>\n{''.join(report_plots(predictions))}\n"
        f"<h2>Metrics</h2>\n{_metrics(report)}\n<h2>Misses</h2>\n{_stage_counts(predictions)}\n{_misses(predictions)}\n</body></html>\n"
    )


def _metrics(report: Report) -> str:
    rows = [(name, _number(value), _interval(report, name)) for name, value in report.values().items()]
    return _table(("metric", "value", "95 % interval"), rows, numbers=(1, 2))


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.4f}"


def _interval(report: Report, name: str) -> str:
    bounds = report.intervals.get(name)
    return f"{bounds[0]:.4f} to {bounds[1]:.4f}" if bounds else ""


def _stage_counts(predictions: Sequence[Prediction]) -> str:
    rows = [(name, MISS_STAGES[name], str(n)) for name, n in count_by_stage(predictions).items() if n]
    return _table(("stage", "what went wrong", "questions"), rows, numbers=(2,))


def _misses(predictions: Sequence[Prediction]) -> str:
    rows = [_row(miss) for miss in find_misses(predictions)]
    more = f"<p>{len(rows) - MOST_MISSES} more stand in predictions.jsonl.</p>" if len(rows) > MOST_MISSES else ""
    heads = ("id", "question", "right answers", "best guess", "confidence", "stage", "what went wrong")
    return _table(heads, rows[:MOST_MISSES], numbers=(4,)) + more


def _row(miss: Miss) -> tuple[str, ...]:
    p = miss.prediction
    confidence = f"{p.confidence:.2f}"
    return p.id, p.question, " · ".join(miss.gold), p.best_guess or "", confidence, miss.stage, miss.where


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "\n".join(f"<tr>{''.join(_cell(text, column in numbers) for column, text in enumerate(row))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"


def _cell(text: str, number: bool) -> str:
    return f"<td{' class=n' if number else ''}>{escape(one_line(text))}</td>"
