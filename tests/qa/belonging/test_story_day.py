"""What happened on a weekday happened in the month of its article."""

from datetime import date

import pytest

from qa.belonging.story_day import judge_day_of_story

DECEMBER = date(2024, 12, 12)
CUT = "The central bank on Thursday cut its rate to 3 per cent."


@pytest.mark.parametrize(
    ("question", "sentence", "published"),
    [
        ("To what level did the bank cut its rate in March?", CUT, DECEMBER),
        ("To what level did the bank cut its rate in December 2023?", CUT, DECEMBER),
        ("How many people died in July?", "Nine people died on Monday.", DECEMBER),
        ("Who won the race in early May?", "Ana Ruiz won the race on Sunday.", DECEMBER),
        ("How many jobs were cut last October?", "The mill cut 60 jobs on Friday.", DECEMBER),
        ("What did the council ban in June, 2024?", "The council yesterday banned kites.", DECEMBER),
    ],
)
def test_another_month_is_not_the_one_asked_for(question: str, sentence: str, published: date) -> None:
    assert judge_day_of_story(question, sentence, published) == "no"


@pytest.mark.parametrize(
    ("question", "sentence", "published"),
    [
        ("To what level did the bank cut its rate in December?", CUT, DECEMBER),
        ("To what level did the bank cut its rate in November?", CUT, date(2024, 12, 3)),
        ("To what level did the bank cut its rate in March?", "The bank cut its rate to 3 per cent.", DECEMBER),
        (
            "To what level did the bank cut its rate in March?",
            "The bank, which cut its rate in March, met on Thursday.",
            DECEMBER,
        ),
        ("To what level did the bank cut its rate in March?", CUT, None),
        ("When did the bank cut its rate in March?", CUT, DECEMBER),
        ("What may the bank do?", CUT, DECEMBER),
        ("How many came on 3 March?", "On Sunday 90 came.", DECEMBER),
    ],
)
def test_the_month_of_the_article_and_sentences_with_days_of_their_own_are_left_open(
    question: str, sentence: str, published: date | None
) -> None:
    assert judge_day_of_story(question, sentence, published) == "unknown"
