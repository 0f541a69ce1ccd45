"""An evaluation as plain text: a line a metric, with its 95 % interval where it has one."""

from collections.abc import Iterator

from index.text import one_line
from qa.evaluation.examine import Examination
from qa.evaluation.reading import ReadingReport
from qa.evaluation.report.compare import Comparison
from qa.evaluation.report.report import Report


def report_text(report: Report) -> str:
    lines = [
        f"{report.questions:,} questions, {report.answerable:,} answerable, {report.follow_ups:,} follow-ups asked as they stand"
    ]
    for name, value in report.values().items():
        interval = report.intervals.get(name)
        between = f"  [{interval[0]:.3f}, {interval[1]:.3f}]" if interval else ""
        lines.append(f"{name:<30} {_number(value)}{between}")
    return "\n".join([*lines, *_misses(report)])


def _misses(report: Report) -> list[str]:
    """Return the stages at which answers were lost, with their counts; nothing where none was."""
    counts = {stage: n for stage, n in report.misses.items() if n}
    head = [f"\nmisses: {sum(counts.values()):,}, by the stage at which the answer was lost"] if counts else []
    return [*head, *(f"{stage:<30} {n:,}" for stage, n in counts.items())]


def examination_lines(examination: Examination) -> Iterator[str]:
    """Yield the report, then two lines for each miss: stage and question; what happened."""
    yield from report_text(examination.report).split("\n")
    for miss in examination.misses:
        yield f"{miss.stage}: {one_line(miss.prediction.question)}"
        yield f"  {miss.where}"


def comparison_text(comparison: Comparison) -> str:
    """Return only what differs; a star stands where the interval of the difference leaves out 0."""
    c = comparison
    lines = [
        f"\n\nAgainst the baseline, {c.shared:,} shared questions ({c.only_before:,} only there, {c.only_now:,} only here):"
    ]
    for name, d in c.differences.items():
        if d.delta:
            star = " *" if d.sure else ""
            lines.append(f"{name:<30} {d.before:.4f} → {d.now:.4f}  {d.delta:+.4f} [{d.low:+.4f}, {d.high:+.4f}]{star}")
    return "\n".join(lines)


def reading_text(report: ReadingReport) -> str:
    r = report
    return (
        f"{r.rows:,} rows, {r.answerable:,} answerable, reader {r.reader}\n"
        f"em {_number(r.em)}  f1 {_number(r.f1)}  auroc {_number(r.auroc)}"
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"
