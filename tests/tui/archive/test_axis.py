import pytest

from tui.archive.axis import MonthColumns, month_axis


def starts(year: int, month: int, count: int, months: int = 1) -> list[tuple[int, int]]:
    first = year * 12 + month - 1
    return [(at // 12, at % 12 + 1) for at in range(first, first + count * months, months)]


def test_a_year_stands_where_its_january_is() -> None:
    row = month_axis(MonthColumns(starts(2019, 1, 30), 1, 1), 40)
    assert [row.index(year) for year in ("2019", "2020", "2021")] == [0, 12, 24]


def test_the_first_month_is_named_where_there_is_room() -> None:
    assert month_axis(MonthColumns(starts(2023, 3, 12), 1, 1), 40) == "Mar 2023  2024"
    assert month_axis(MonthColumns(starts(2023, 7, 12), 1, 1), 40) == "2023  2024  Jul"[:10]


def test_months_between_years_are_named_at_regular_distances() -> None:
    assert month_axis(MonthColumns(starts(2024, 1, 12), 1, 3), 40) == "2024  Mar   May   Jul   Sep   Nov"


def test_too_many_years_are_thinned_out() -> None:
    assert month_axis(MonthColumns(starts(1990, 1, 33, 12), 12, 1), 40) == "1990 1995 2000 2005 2010 2015 2020"


def test_a_january_inside_a_column_names_the_year() -> None:
    assert month_axis(MonthColumns(starts(2019, 11, 12, 3), 3, 2), 40) == "2020    2021    2022"


@pytest.mark.parametrize("width", [1, 5, 20])
def test_nothing_is_wider_than_the_plot(width: int) -> None:
    assert len(month_axis(MonthColumns(starts(2019, 5, width), 1, 1), width)) <= width


def test_no_columns_have_no_labels() -> None:
    assert month_axis(MonthColumns([], 1, 1), 20) == ""
