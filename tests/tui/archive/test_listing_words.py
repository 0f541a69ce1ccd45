"""The words above a list of articles."""

from datetime import date

import pytest

from index.store.headlines import HeadlineQuery
from tui.archive.listing_words import period_text, position_text, query_title


def test_the_position_counts_from_one() -> None:
    assert position_text(0, 39, 12_345) == "1–40 of 12,345"
    assert position_text(0, -1, 0) == "none"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2024, 2, 1), date(2024, 2, 29), "Feb 2024"),
        (date(2024, 1, 1), date(2024, 3, 31), "Jan 2024 – Mar 2024"),
        (date(2024, 2, 1), date(2024, 2, 14), "1 Feb 2024 – 14 Feb 2024"),
        (date(2024, 2, 1), None, "since 1 Feb 2024"),
    ],
)
def test_whole_months_are_named(since: date, until: date | None, expected: str) -> None:
    assert period_text(since, until) == expected


def test_the_title_says_what_is_listed() -> None:
    days = date(2024, 2, 1), date(2024, 2, 29)
    assert query_title(HeadlineQuery("words")) == "All articles"
    assert query_title(HeadlineQuery("", ("Herald",), (), *days)) == "Herald · Feb 2024"
    assert query_title(HeadlineQuery(other_than=("Herald",))) == "The other outlets"
