from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.loaders.fields.dates import parse_date, parse_date_line

EIGHTH = date(2025, 1, 8)


@pytest.mark.parametrize(
    "words",
    [
        *("January 08, 2025", "January 8 2025", "Jan. 8, 2025", "8 Jan 2025", "8th of January 2025", "8 JANUARY 2025"),
        *("2025-01-08", "2025/1/8", "20250108", "2025-01-08T23:59:00-08:00", "2025-01-08 10:00:00Z"),
        *("Wed, 08 Jan 2025 10:00:00 GMT", "Wed, 8 January 2025", "Published: January 8, 2025, updated January 9, 2025"),
        *("1736330400", "1736330400000", "1736330400.5"),
    ],
)
def test_one_day_is_read_from_its_many_spellings(words: str) -> None:
    assert parse_date(words) == EIGHTH


def test_numbers_of_seconds_and_milliseconds_are_dates() -> None:
    assert parse_date(1736330400) == parse_date(1736330400.5) == parse_date(1736330400000) == EIGHTH


def test_slashes_are_read_month_first_and_dots_day_first() -> None:
    assert parse_date("08/01/2025") == date(2025, 8, 1)
    assert parse_date("08.01.2025") == EIGHTH
    assert parse_date("25/12/2024") == date(2024, 12, 25)


@pytest.mark.parametrize("words", ["", "yesterday", "2 days ago", "Monday", "10:30", "2024", "March 2024", "May 5", "n/a"])
def test_what_is_not_a_day_of_a_year_is_no_date(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize("words", ["2025-02-30", "2025-13-01", "31 April 2024", "1599-01-01", "2101-01-01", "0001-01-01"])
def test_impossible_and_remote_days_are_no_dates(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 1e300, -5, 0, 2024])
def test_numbers_that_are_no_time_are_no_dates(number: float) -> None:
    assert parse_date(number) is None


@given(st.dates(date(1600, 1, 1), date(2100, 12, 31)))
def test_every_day_survives_iso_and_english(day: date) -> None:
    assert parse_date(day.isoformat()) == parse_date(f"{day:%B} {day.day}, {day.year}") == day


@given(st.text(max_size=40) | st.floats() | st.integers())
def test_nothing_raises(value: str | float) -> None:
    found = parse_date(value)
    assert found is None or 1600 <= found.year <= 2100


@pytest.mark.parametrize(
    "line",
    ["January 08, 2025", "Published: Wednesday, 8 January 2025 at 10:30 GMT", "2025-01-08T10:00:00Z", "Updated on Jan 8, 2025"],
)
def test_a_line_with_nothing_but_a_date_is_a_date_line(line: str) -> None:
    assert parse_date_line(line) == EIGHTH


@pytest.mark.parametrize("line", ["On January 8, 2025 the sea rose.", "January 8, 2025 was a Wednesday", "January"])
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert parse_date_line(line) is None
