"""Days of holidays against the calendars of the years."""

from datetime import date

import pytest

from qa.time_words.holidays import easter, holiday_named


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2011, 4, 24), date(2016, 3, 27), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Thanksgiving", date(2023, 11, 23)),
        ("Black Friday", date(2019, 11, 29)),
        ("Labor Day", date(2020, 9, 7)),
        ("Memorial Day", date(2021, 5, 31)),
        ("MLK Day", date(2022, 1, 17)),
        ("Presidents' Day", date(2022, 2, 21)),
        ("Mother’s Day", date(2022, 5, 8)),
        ("Election Day", date(2016, 11, 8)),
        ("Ash Wednesday", date(2022, 3, 2)),
        ("new year's eve", date(2022, 12, 31)),
    ],
)
def test_a_holiday_of_a_year(name: str, day: date) -> None:
    assert holiday_named(name)(day.year) == day
