"""The cursor of the plot: its moves, what its cells stand for, and the cell under the mouse."""

from dataclasses import replace
from datetime import date

import pytest

from index.store.headlines import HeadlineQuery
from tests.tui.archive.surveys import surveyed
from tui.archive.plot import PLOT_ROWS, PlotCell, timeline_plot
from tui.archive.plot_cursor import cell_at, cell_query, cell_text, line_of_row, moved_cell

SURVEY = surveyed({"Herald": [4, 0, 2] * 4, "Post": [0, 1, 0] * 4})
WIDTH = 80


def test_the_cursor_goes_from_row_to_row_and_from_the_name_into_the_months() -> None:
    cell = PlotCell()
    assert moved_cell(cell, 0, 1, SURVEY, WIDTH) == PlotCell(1)
    assert moved_cell(cell, 1, 0, SURVEY, WIDTH) == PlotCell(0, 0)
    assert moved_cell(PlotCell(1, 0), -1, 0, SURVEY, WIDTH) == PlotCell(1)


def test_it_stays_inside_the_plot() -> None:
    assert moved_cell(PlotCell(2, 11), 5, 5, SURVEY, WIDTH) == PlotCell(2, 11)
    assert moved_cell(PlotCell(), -1, -1, SURVEY, WIDTH) == PlotCell()
    nothing_dated = replace(SURVEY, months=(), by_month=(), outlets=tuple(replace(o, by_month=()) for o in SURVEY.outlets))
    assert moved_cell(PlotCell(), 1, 1, nothing_dated, WIDTH) == PlotCell(1)


def test_a_cell_lists_its_outlet_and_its_month() -> None:
    assert cell_query(PlotCell(), SURVEY, WIDTH) == HeadlineQuery()
    assert cell_query(PlotCell(1), SURVEY, WIDTH) == HeadlineQuery(outlets=("Herald",))
    february = HeadlineQuery(outlets=("Post",), since=date(2024, 2, 1), until=date(2024, 2, 29))
    assert cell_query(PlotCell(2, 1), SURVEY, WIDTH) == february
    assert cell_text(PlotCell(2, 1), SURVEY, WIDTH) == "Post · Feb 2024: 1 article"
    assert cell_text(PlotCell(), SURVEY, WIDTH) == "All 28 articles"
    assert cell_text(PlotCell(), surveyed({"Herald": [1]}), WIDTH) == "1 article"


def test_a_column_of_several_bins_lists_them_all() -> None:
    survey = surveyed({"Herald": [1] * 100}, bin="quarter")
    query = cell_query(PlotCell(0, 0), survey, 50)
    assert (query.since, query.until) == (date(2024, 1, 1), date(2024, 9, 30))


def test_the_last_column_ends_with_today_where_articles_are_dated_later() -> None:
    survey = replace(SURVEY, future=3, last=date(2024, 12, 9))
    assert cell_query(PlotCell(0, 11), survey, WIDTH).until == date(2024, 12, 9)


def test_the_outlets_without_a_line_of_their_own_are_listed_together() -> None:
    others = replace(SURVEY.outlets[1], name="others (7)", is_one_outlet=False)
    survey = replace(SURVEY, outlets=(SURVEY.outlets[0], others))
    assert cell_query(PlotCell(2), survey, WIDTH) == HeadlineQuery(other_than=("Herald",))


@pytest.mark.parametrize("cell", [PlotCell(0), PlotCell(0, 3), PlotCell(1), PlotCell(1, 11), PlotCell(2, 0)])
def test_the_cell_that_is_reversed_lies_under_the_mouse(cell: PlotCell) -> None:
    lines = timeline_plot(SURVEY, WIDTH, cell)
    y = line_of_row(cell.row, SURVEY)
    (span,) = [span for span in lines[y].spans if span.style == "reverse"]
    assert cell_at(span.start, y, SURVEY, WIDTH) == cell
    assert cell_at(span.end - 1, y, SURVEY, WIDTH) == cell


def test_beside_the_rows_there_is_no_cell() -> None:
    assert cell_at(30, PLOT_ROWS, SURVEY, WIDTH) is None
    assert cell_at(30, PLOT_ROWS + 3, SURVEY, WIDTH) is None
