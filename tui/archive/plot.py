"""Articles by month and outlet, as small multiples of block characters; readable without colour, from 40 columns on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from index.text import one_line
from tui.archive.axis import MonthColumns, month_axis
from tui.ui.colors import ACCENT, MUTED
from tui.ui.layout import fit_width

if TYPE_CHECKING:
    from index.inspect.survey import Survey

PLOT_ROWS = 4
"""Rows of the plot of all articles; an outlet's has one."""

_BLOCKS = " ▁▂▃▄▅▆▇█"
_NONE = "·"
_GAP = 1
_MAX_COLUMN_CELLS = 3
"""Cells of the widest column: two bars next to each other can still be compared."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class _Frame:
    """Widths in cells of the three parts of a row, and of a column (`cells`), which is the sum of `bins` bins."""

    name: int
    chart: int
    count: int
    bins: int
    cells: int


def timeline_plot(survey: "Survey", width: int) -> list[Content]:
    """Return lines of at most `width` cells: all articles above their axis, then one line per outlet, then the key.

    A column with any article shows at least ▁, an empty one a dot. Each row has its own scale, and its count at the end.
    """
    frame = _frame(survey, max(width, 1))
    outlets = [_outlet_row(share.name, share.by_month, share.articles, frame) for share in survey.outlets]
    if not survey.months:
        return [fit_width(line, max(width, 1)) for line in (Content.styled("No article has a date.", MUTED), *outlets)]
    lines = [*_all_rows(survey, frame), _axis_row(survey, frame), *outlets, _key(survey, frame)]
    return [fit_width(line, max(width, 1)) for line in lines]


def _frame(survey: "Survey", width: int) -> _Frame:
    names = [Content(one_line(share.name)).cell_length for share in survey.outlets]
    name = min(max([*names, len(_highest_label(max(survey.by_month, default=0)))]), max(width // 4, 10), 28)
    count = len(f"{survey.articles:,}")
    chart = max(width - name - count - 2 * _GAP, 1)
    bins = max(-(-len(survey.months) // chart), 1)
    columns = max(-(-len(survey.months) // bins), 1)
    return _Frame(name, chart, count, bins, min(max(chart // columns, 1), _MAX_COLUMN_CELLS))


def _column_values(values: Sequence[int], frame: _Frame) -> list[int]:
    return [sum(values[start : start + frame.bins]) for start in range(0, len(values), frame.bins)]


def _all_rows(survey: "Survey", frame: _Frame) -> list[Content]:
    """Return the rows of all articles: name and count at the foot, the highest column's number at the top."""
    values = _column_values(survey.by_month, frame)
    *above, foot = bar_lines(values, PLOT_ROWS, frame.cells)
    heads = [Content.styled(_highest_label(max(values)), MUTED), *[Content("")] * (len(above) - 1)]
    rows = [_row(head, bar, "", frame) for head, bar in zip(heads, above, strict=True)]
    return [*rows, _row(Content.styled("all", "bold"), foot, f"{survey.articles:,}", frame)]


def _highest_label(highest: int) -> str:
    return f"max {highest:,}"


def _outlet_row(name: str, by_month: Sequence[int], articles: int, frame: _Frame) -> Content:
    return _row(Content(one_line(name)), bar_lines(_column_values(by_month, frame), 1, frame.cells)[0], f"{articles:,}", frame)


def _row(name: Content, bar: str, count: str, frame: _Frame) -> Content:
    head = fit_width(name, frame.name)
    return Content.assemble(
        head,
        " " * (frame.name - head.cell_length + _GAP),
        *((run, MUTED if run[0] == _NONE else ACCENT) for run in _runs(bar)),
        " " * (frame.chart - len(bar) + _GAP),
        count.rjust(frame.count),
    )


def _runs(bar: str) -> list[str]:
    """Split a bar into runs of dots and of blocks."""
    runs: list[str] = []
    for cell in bar:
        if runs and (runs[-1][0] == _NONE) == (cell == _NONE):
            runs[-1] += cell
        else:
            runs.append(cell)
    return runs


def bar_lines(values: Sequence[int], height: int, cells: int) -> list[str]:
    """Return `height` rows, the top one first; the highest value fills them all."""
    highest = max(values, default=0)
    levels = [max(round(value / highest * height * 8), 1) if value else 0 for value in values]
    return ["".join(_cell(level, row) * cells for level in levels) for row in reversed(range(height))]


def _cell(level: int, row: int) -> str:
    """Return the block of a bar of `level` eighths in this row, counted from the foot."""
    return _NONE if level == row == 0 else _BLOCKS[min(max(level - 8 * row, 0), 8)]


def _axis_row(survey: "Survey", frame: _Frame) -> Content:
    starts, months = survey.months[:: frame.bins], _MONTHS[survey.bin] * frame.bins
    labels = month_axis(MonthColumns(starts, months, frame.cells), frame.chart)
    return Content.styled(" " * (frame.name + _GAP) + labels, MUTED)


def _key(survey: "Survey", frame: _Frame) -> Content:
    column = f"{frame.bins} {survey.bin}{'' if frame.bins == 1 else 's'}"
    return Content.styled(f"{column} a column · own scale per row", MUTED)
