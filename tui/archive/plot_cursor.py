"""The cursor of the plot: which articles a cell of it stands for, which cell is beside it, and which one lies under the mouse."""

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.store.headlines import HeadlineQuery
from tui.archive.listing_words import query_title
from tui.archive.plot import PLOT_GAP, PLOT_ROWS, PlotCell, column_values, plot_frame
from tui.presentation.wording import count_text

if TYPE_CHECKING:
    from index.inspect.survey import Survey

_BIN_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def moved_cell(cell: PlotCell, right: int, down: int, survey: "Survey", width: int) -> PlotCell:
    """Return the cell that lies so far off, or the last one on the way. Left of the first column lies the name of the row."""
    column = -1 if cell.column is None else cell.column
    column = min(max(column + right, -1), plot_frame(survey, width).columns - 1)
    return PlotCell(min(max(cell.row + down, 0), len(survey.outlets)), None if column < 0 else column)


def line_of_row(row: int, survey: "Survey") -> int:
    """Return the line of the plot in which a row stands; the row of all articles ends there."""
    if not survey.months:
        return row
    return PLOT_ROWS - 1 if row == 0 else PLOT_ROWS + row


def cell_at(x: int, y: int, survey: "Survey", width: int) -> PlotCell | None:
    """Return the cell at column x and line y of the plot; None beside them all."""
    frame = plot_frame(survey, width)
    row = next(
        (n for n in range(len(survey.outlets) + 1) if line_of_row(n, survey) == y), 0 if y < line_of_row(0, survey) else None
    )
    if row is None or (row == 0 and not survey.months):
        return None
    column = (x - frame.name - PLOT_GAP) // frame.cells
    return PlotCell(row, column if 0 <= column < frame.columns else None)


def cell_query(cell: PlotCell, survey: "Survey", width: int) -> HeadlineQuery:
    """Return the query that lists the articles of a cell."""
    query = HeadlineQuery()
    if cell.row:
        named = tuple(share.name for share in survey.outlets if share.is_one_outlet)
        share = survey.outlets[cell.row - 1]
        query = replace(query, outlets=(share.name,)) if share.is_one_outlet else replace(query, other_than=named)
    if cell.column is not None:
        since, until = _days_of_column(cell.column, survey, width)
        query = replace(query, since=since, until=until)
    return query


def cell_text(cell: PlotCell, survey: "Survey", width: int) -> str:
    """Return what a cell holds: `Valley Tribune · Mar 2024: 12 articles`, or `All 1,234 articles`."""
    articles, by_month = survey.articles, survey.by_month
    if not cell.row and cell.column is None:
        return f"All {count_text(articles, 'article')}" if articles != 1 else "1 article"
    if cell.row:
        articles, by_month = survey.outlets[cell.row - 1].articles, survey.outlets[cell.row - 1].by_month
    if cell.column is not None:
        articles = column_values(by_month, plot_frame(survey, width))[cell.column]
    return f"{query_title(cell_query(cell, survey, width))}: {count_text(articles, 'article')}"


def _days_of_column(column: int, survey: "Survey", width: int) -> tuple[date, date]:
    """Return the first and the last day of a column; one that holds the present day ends with it, where later articles are mistakes."""
    bins, months = plot_frame(survey, width).bins, _BIN_MONTHS[survey.bin]
    year, month = survey.months[column * bins]
    last_bin = min((column + 1) * bins, len(survey.months)) - 1
    last = survey.months[last_bin][0] * 12 + survey.months[last_bin][1] - 1 + months - 1
    until = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return date(year, month, 1), min(until, survey.last) if survey.future and survey.last else until
