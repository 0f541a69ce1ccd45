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
PLOT_GAP = 1
"""Cells between the parts of a row."""
_MAX_COLUMN_CELLS = 3
"""Cells of the widest column: two bars next to each other can still be compared."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class PlotCell:
    """A place of the plot: a row and, unless the whole row is meant, a column."""

    row: int = 0
    """0 for all articles, from 1 on for an outlet."""
    column: int | None = None


@dataclass(frozen=True, slots=True)
class PlotFrame:
    """Widths in cells of the three parts of a row, and of a column (`cells`), which is the sum of `bins` bins."""

    name: int
    chart: int
    count: int
    bins: int
    cells: int
    columns: int
    """The number of columns; 0 where no article has a date."""


def timeline_plot(survey: "Survey", width: int, cell: PlotCell | None = None) -> list[Content]:
    """Return lines of at most `width` cells: all articles above their axis, then one line per outlet, then the key.

    A column with any article shows at least ▁, an empty one a dot. Each row has its own scale, and its count at the end. The
    name, or the column, of `cell` is reversed.
    """
    frame = plot_frame(survey, width)
    outlets = [
        _outlet_row(share.name, share.by_month, share.articles, frame, _column_of(cell, row))
        for row, share in enumerate(survey.outlets, 1)
    ]
    if not survey.months:
        return [fit_width(line, max(width, 1)) for line in (Content.styled("No article has a date.", MUTED), *outlets)]
    lines = [*_all_rows(survey, frame, _column_of(cell, 0)), _axis_row(survey, frame), *outlets, _key(survey, frame)]
    return [fit_width(line, max(width, 1)) for line in lines]


_NO_COLUMN, _NAME_COLUMN = -2, -1
"""Stand for a row without the cursor, and for its name."""


def _column_of(cell: PlotCell | None, row: int) -> int:
    """Return the column of the cell, or what stands for it, if it is in this row."""
    if cell is None or cell.row != row:
        return _NO_COLUMN
    return _NAME_COLUMN if cell.column is None else cell.column


def plot_frame(survey: "Survey", width: int) -> PlotFrame:
    names = [Content(one_line(share.name)).cell_length for share in survey.outlets]
    name = min(max([*names, len(_highest_label(max(survey.by_month, default=0)))]), max(width // 4, 10), 28)
    count = len(f"{survey.articles:,}")
    chart = max(width - name - count - 2 * PLOT_GAP, 1)
    bins = max(-(-len(survey.months) // chart), 1)
    columns = -(-len(survey.months) // bins)
    return PlotFrame(name, chart, count, bins, min(max(chart // max(columns, 1), 1), _MAX_COLUMN_CELLS), columns)


def column_values(values: Sequence[int], frame: PlotFrame) -> list[int]:
    """Return the sum of each column's bins."""
    return [sum(values[start : start + frame.bins]) for start in range(0, len(values), frame.bins)]


def _all_rows(survey: "Survey", frame: PlotFrame, column: int) -> list[Content]:
    """Return the rows of all articles: name and count at the foot, the highest column's number at the top."""
    values = column_values(survey.by_month, frame)
    *above, foot = bar_lines(values, PLOT_ROWS, frame.cells)
    heads = [Content.styled(_highest_label(max(values)), MUTED), *[Content("")] * (len(above) - 1)]
    rows = [_row(head, bar, "", frame, column if column >= 0 else _NO_COLUMN) for head, bar in zip(heads, above, strict=True)]
    return [*rows, _row(Content.styled("all", "bold"), foot, f"{survey.articles:,}", frame, column)]


def _highest_label(highest: int) -> str:
    return f"max {highest:,}"


def _outlet_row(name: str, by_month: Sequence[int], articles: int, frame: PlotFrame, column: int) -> Content:
    bar = bar_lines(column_values(by_month, frame), 1, frame.cells)[0]
    return _row(Content(one_line(name)), bar, f"{articles:,}", frame, column)


def _row(name: Content, bar: str, count: str, frame: PlotFrame, column: int) -> Content:
    head = fit_width(name, frame.name)
    line = Content.assemble(
        head,
        " " * (frame.name - head.cell_length + PLOT_GAP),
        *((run, MUTED if run[0] == _NONE else ACCENT) for run in _runs(bar)),
        " " * (frame.chart - len(bar) + PLOT_GAP),
        count.rjust(frame.count),
    )
    start, cells = (
        (0, len(head))
        if column == _NAME_COLUMN
        else (len(head) + frame.name - head.cell_length + PLOT_GAP + column * frame.cells, frame.cells)
    )
    return line if column == _NO_COLUMN else line.stylize("reverse", start, start + cells)


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


def _axis_row(survey: "Survey", frame: PlotFrame) -> Content:
    starts, months = survey.months[:: frame.bins], _MONTHS[survey.bin] * frame.bins
    labels = month_axis(MonthColumns(starts, months, frame.cells), frame.chart)
    return Content.styled(" " * (frame.name + PLOT_GAP) + labels, MUTED)


def _key(survey: "Survey", frame: PlotFrame) -> Content:
    column = f"{frame.bins} {survey.bin}{'' if frame.bins == 1 else 's'}"
    return Content.styled(f"{column} a column · own scale per row", MUTED)
