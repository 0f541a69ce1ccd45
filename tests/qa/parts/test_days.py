"""The days that an answer names."""

from datetime import date

import pytest

from qa.parts.days import read_days

PUBLISHED = date(2022, 10, 20)
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sept. 8", date(2022, 9, 8), date(2022, 9, 8)),
        ("on December 30", date(2022, 12, 30), date(2022, 12, 30)),
        ("Nov. 30, 2006", date(2006, 11, 30), date(2006, 11, 30)),
        ("8 May 2001", date(2001, 5, 8), date(2001, 5, 8)),
        ("in January", date(2022, 1, 1), date(2022, 1, 31)),
        ("November", date(2021, 11, 1), date(2021, 11, 30)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("Thursday night", date(2022, 10, 20), date(2022, 10, 20)),
        ("late Friday", date(2022, 10, 14), date(2022, 10, 14)),
        ("will open on Friday", date(2022, 10, 21), date(2022, 10, 21)),
        ("yesterday", date(2022, 10, 19), date(2022, 10, 19)),
        ("earlier this year", date(2022, 1, 1), date(2022, 10, 20)),
        ("two weeks ago", date(2022, 10, 6), date(2022, 10, 6)),
        ("over the weekend", date(2022, 10, 15), date(2022, 10, 16)),
        ("last month", date(2022, 9, 1), date(2022, 9, 30)),
    ],
)
def test_a_time_is_taken_against_the_day_of_publication(text: str, first: date, last: date) -> None:
    assert read_days(text, PUBLISHED) == (first, last)


@pytest.mark.parametrize("text", ["", "Ida Holm", "she may resign", "$2017", "2,010 people", "99 May 99"])
def test_a_text_without_a_time_names_no_day(text: str) -> None:
    assert read_days(text, PUBLISHED) is None


def test_the_sentence_is_read_where_the_answer_names_no_day() -> None:
    assert read_days("resigned", PUBLISHED, "Holm resigned on Monday.") == (date(2022, 10, 17), date(2022, 10, 17))
