"""What is paid for a night is not what is paid in a year."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much does the choir pay for the hall in a year?", "The choir rents the hall for <no 90> crowns a night."),
        ("How much does Holm earn per month?", "Holm earns <no 400> marks a week."),
        ("What is the annual rent of the quay?", "The quay costs <no 300> marks per month."),
        ("How much water does the plant use each day?", "The plant uses <no 40> litres every hour."),
        ("How many loaves are baked a week?", "The oven turns out <no 700> loaves a day."),
        (
            "How much does the state pay the opera a month?",
            "The ministry cut its yearly grant for the opera to <no 2.5 million> crowns.",
        ),
    ],
)
def test_a_rate_for_another_time_is_not_the_one_asked_for(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much does the choir pay a night?", "The choir rents the hall for <? 90> crowns a night."),
        ("How much does the choir pay for the hall?", "The choir rents the hall for <? 90> crowns a night."),
        ("How much did the hall cost a year ago?", "A year ago it cost <? 90> crowns a night."),
        ("How many loaves are baked in a day, and in a week?", "The oven turns out <? 700> loaves a day."),
        ("How many loaves are baked a week?", "The oven turns out <? 700> loaves."),
    ],
)
def test_the_same_time_or_none_leaves_it_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
