from datetime import date

import pytest

from qa.citations.styles import dates as days


@pytest.mark.parametrize(
    ("month", "written"),
    [
        (1, "Jan. 5, 2024"),
        (3, "March 5, 2024"),
        (7, "July 5, 2024"),
        (8, "Aug. 5, 2024"),
        (9, "Sept. 5, 2024"),
        (12, "Dec. 5, 2024"),
    ],
)
def test_ap_spells_out_march_to_july(month: int, written: str) -> None:
    assert days.ap_date(date(2024, month, 5)) == written


def test_the_other_forms_of_a_day() -> None:
    day = date(987, 5, 3)
    assert (days.full_date(day), days.slash_date(day), days.month_macro(day)) == ("May 3, 987", "0987/05/03", "may")
