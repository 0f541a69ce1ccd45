"""“last year” becomes a year, and other words stay as they are."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from qa.time_words.spelled_out import with_calendar_words

TODAY = date(2023, 3, 20)
SPELLED = [
    ("Who won the Lantern Prize last year?", "Who won the Lantern Prize in 2022?"),
    ("Who left Norvik last month?", "Who left Norvik in February 2023?"),
    ("Who won it three years ago?", "Who won it in 2020?"),
    ("What did the harbour earn in January?", "What did the harbour earn in January 2023?"),
    ("How tall was last year's tree?", "How tall was the 2022 tree?"),
    ("How does it compare with last year?", "How does it compare with 2022?"),
    ("Who left next month, and why?", "Who left in April 2023, and why?"),
]
LEFT = [
    "Who won the Lantern Prize in 2021?",
    "Who resigned on Tuesday?",
    "Who resigned last week?",
    "How much has Norvik lost so far this year?",
    "Whom did the Herald name person of the year this month?",
    "Who has led Norvik since January?",
    "Who leads Norvik?",
]


@pytest.mark.parametrize(("question", "text"), SPELLED)
def test_a_year_or_month_counted_from_today_is_written_out(question: str, text: str) -> None:
    assert with_calendar_words(question, time_in_question(question, TODAY)) == text


@pytest.mark.parametrize("question", LEFT)
def test_other_words_stay(question: str) -> None:
    assert with_calendar_words(question, time_in_question(question, TODAY)) == question
