"""The plot of an archive, as text."""

import pytest

from index.inspect.survey import Survey
from tests.tui.archive.surveys import surveyed
from tui.archive.plot import PLOT_ROWS, bar_lines, timeline_plot


def rows(survey: Survey, width: int = 80) -> list[str]:
    return [line.plain for line in timeline_plot(survey, width)]


def outlet_row(survey: Survey, width: int = 80) -> str:
    return rows(survey, width)[PLOT_ROWS + 1]


def test_a_bar_is_as_high_as_its_share_of_the_highest() -> None:
    assert bar_lines([8, 4, 1, 0], 1, 1) == ["█▄▁·"]
    assert bar_lines([8, 4, 1, 0], 2, 1) == ["█   ", "██▂·"]


def test_a_month_with_any_article_shows_and_an_empty_one_is_a_dot() -> None:
    assert bar_lines([10_000, 1, 0], 1, 1) == ["█▁·"]
    assert bar_lines([0, 0], 1, 2) == ["····"]


def test_all_articles_stand_over_their_years_then_the_outlets() -> None:
    lines = rows(surveyed({"Herald": [4, 0, 2] * 4, "Post": [0, 1, 0] * 4}))
    assert len(lines) == PLOT_ROWS + 1 + 2 + 1
    assert lines[0].startswith("max 4")
    assert lines[PLOT_ROWS - 1].split()[0] == "all"
    assert lines[PLOT_ROWS].split() == ["2024", "Mar", "May", "Jul", "Sep", "Nov"]
    assert [line.split()[0] for line in lines[PLOT_ROWS + 1 : -1]] == ["Herald", "Post"]


def test_few_bins_take_several_cells() -> None:
    assert "███···▄▄▄" in outlet_row(surveyed({"Herald": [4, 0, 2]}))


def test_neighbouring_bins_are_summed_where_there_are_too_many() -> None:
    survey = surveyed({"Herald": [1, 1, 0, 0, 1, 0] * 10})
    assert "█·▄█·▄" in outlet_row(survey, 60)
    assert rows(survey, 60)[-1].startswith("2 months a column")


def test_what_a_column_is_stands_below() -> None:
    assert rows(surveyed({"Herald": [1, 2]}, bin="quarter"))[-1].startswith("1 quarter a column")


def test_counts_stand_at_the_right_end() -> None:
    lines = rows(surveyed({"Herald": [1_234, 5], "Post": [0, 7]}), 50)
    ends = [lines[row] for row in (PLOT_ROWS - 1, PLOT_ROWS + 1, PLOT_ROWS + 2)]
    assert [line.split()[-1] for line in ends] == ["1,246", "1,239", "7"]
    assert {len(line) for line in ends} == {50}


@pytest.mark.parametrize("width", [40, 57, 80, 140, 200])
@pytest.mark.parametrize("bins", [1, 7, 60, 120, 300])
def test_no_line_is_wider_than_the_screen_and_no_article_is_left_out(width: int, bins: int) -> None:
    survey = surveyed({"東京新聞デジタル版の長い名前": [1] * bins, "An outlet with a long name": [0] * (bins - 1) + [1]})
    lines = timeline_plot(survey, width)
    assert max(line.cell_length for line in lines) <= width
    assert "█" in lines[PLOT_ROWS + 2].plain
    assert "·" not in lines[PLOT_ROWS + 1].plain


def test_a_hostile_name_is_text_on_one_line() -> None:
    row = outlet_row(surveyed({"[red]a[/]\x1b[2J\nb\u202e": [1]}))
    assert "[red]a[/]\ufffd[2J b" in row
    assert not {"\x1b", "\n", "\u202e"} & set(row)


def test_without_a_day_the_outlets_are_still_counted() -> None:
    survey = surveyed({"Herald": []})
    lines = rows(survey)
    assert lines[0] == "No article has a date."
    assert lines[1].split() == ["Herald", "0"]
