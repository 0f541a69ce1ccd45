"""A record that was broken is the old one."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

_BROKE = "Ilse Vogt threw {} metres and broke the national record of {} metres, set in 2005."


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("What is the national javelin record now?", _BROKE.format("<? 71.4>", "<no 70.2>")),
        ("What was the old national javelin record?", _BROKE.format("<? 71.4>", "<yes 70.2>")),
        ("What was the national record before?", "She beat the previous best of <yes 70.2> metres."),
        ("What is the record?", "The record is <? 71.4> metres."),
    ],
)
def test_the_record_that_was_broken_is_not_the_present_one(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
