from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.loaders.fields.dates import DateOrder, parse_date

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


@pytest.mark.parametrize(("order", "day"), [("", None), ("month first", date(2025, 8, 1)), ("day first", EIGHTH)])
def test_slashes_are_read_only_where_their_order_is_known(order: DateOrder, day: date | None) -> None:
    assert parse_date("08/01/2025", order) == day


def test_dots_are_day_first_unless_the_order_is_known_to_be_another() -> None:
    assert parse_date("08.01.2025") == EIGHTH
    assert parse_date("08.01.2025", "month first") == date(2025, 8, 1)


@pytest.mark.parametrize(
    ("words", "day"), [("25/12/2024", date(2024, 12, 25)), ("12/25/2024", date(2024, 12, 25)), ("8/8/2024", date(2024, 8, 8))]
)
def test_slashes_that_can_be_read_in_one_way_need_no_order(words: str, day: date) -> None:
    assert parse_date(words) == day


@pytest.mark.parametrize(
    "words",
    [
        *("8. Januar 2025", "8 de enero de 2025", "8 janvier 2025", "8 de janeiro de 2025", "8 gennaio 2025", "8 januari 2025"),
        *(
            "8 января 2025 г.",
            "2025年1月8日",
            "2025년 1월 8일",
            "8 stycznia 2025",
            "Wed Jan 08 2025 08:41:00 GMT+0000 (UTC)",
            "8 Jan 2025 07:09 GMT",
        ),
    ],
)
def test_months_are_read_in_other_languages(words: str) -> None:
    assert parse_date(words) == EIGHTH


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
