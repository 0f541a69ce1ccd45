from datetime import date

import pytest

from index.errors import UsageError
from tui.slash.dates import day_range

TODAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024-08-31", date(2024, 8, 31), date(2024, 8, 31)),
        ("31 Aug 2024", date(2024, 8, 31), date(2024, 8, 31)),
        ("August 31, 2024", date(2024, 8, 31), date(2024, 8, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("February 2023", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("today", TODAY, TODAY),
        ("Yesterday", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_days_months_and_years_are_read_as_people_type_them(typed: str, first: date, last: date) -> None:
    assert day_range(typed, TODAY) == (first, last)


@pytest.mark.parametrize("typed", ["soon", "2024-13-01", "31 Feb 2024", ""])
def test_what_is_no_day_is_told_with_the_forms_that_are(typed: str) -> None:
    with pytest.raises(UsageError, match="2024-08-31"):
        day_range(typed, TODAY)
