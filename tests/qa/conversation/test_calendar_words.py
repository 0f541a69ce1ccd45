"""Time words that a follow-up brings or leaves out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.calendar_words import TIME_WORDS, shifted_year, with_shifted_years

DAY = date(2024, 8, 14)
WORDS = [
    "in 2017", "2017", "last year", "this week", "the same week", "since June", "on Friday", "in March 2024", "May 3, 2024",
    "yesterday", "now", "a week ago", "two years after that", "the year before", "in the first quarter of 2024", "the second",
    "next summer",
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_time_words_are_known_as_a_whole(words: str) -> None:
    assert TIME_WORDS.fullmatch(words)


@pytest.mark.parametrize(
    "words", ["in Brekka", "12017", "2417", "the third-placed", "week", "nowhere", "Friday’s child of 3", ""]
)
def test_other_words_are_no_time_words(words: str) -> None:
    assert TIME_WORDS.fullmatch(words) is None


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        ("two years after that", "Who won in 2017?", "in 2019"),
        ("six years earlier", "Who won in 2017?", "in 2011"),
        ("the year after", "Who won in 2017?", "in 2018"),
        ("a year later", "From 2015 to 2017?", "in 2018"),
        ("10 years before", "Who won in 2017?", "in 2007"),
        ("a year before that", "Who won last year?", "in 2022"),
        ("a year before that", "Who won?", "in 2023"),
        ("two weeks later", "Who won in 2017?", None),
        ("later", "Who won in 2017?", None),
    ],
)
def test_a_year_is_counted_from_that_of_the_last_question(words: str, last: str, expected: str | None) -> None:
    assert shifted_year(words, last, DAY) == expected


def test_without_a_day_a_year_is_counted_from_a_year_alone() -> None:
    assert shifted_year("a year later", "Who won?", None) is None
    assert shifted_year("a year later", "Who won in 2017?", None) == "in 2018"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who won two years later?", "Who won in 2019?"),
        ("Who won two years later and why?", "Who won two years later and why?"),
        ("Who won?", "Who won?"),
    ],
)
def test_a_shift_at_the_end_of_a_question_becomes_its_year(question: str, expected: str) -> None:
    assert with_shifted_years(question, "Who won in 2017?", DAY) == expected


@given(st.text(max_size=100), st.text(max_size=100), st.none() | st.dates())
def test_no_words_are_an_error(words: str, last: str, today: date | None) -> None:
    shifted_year(words, last, today)
    with_shifted_years(words, last, today)


@given(st.integers(0, 10**6), st.sampled_from(["earlier", "later"]))
def test_a_count_of_any_size_is_no_error(count: int, way: str) -> None:
    assert (shifted_year(f"{count} years {way}", "in 2017", DAY) or "in ").startswith("in ")
