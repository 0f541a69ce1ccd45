"""The age that somebody had at another time."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How old was Ida Holm?", "Holm, then <no 85>, heard it from her kitchen in 2023."),
        ("How old is the mayor?", "The mayor, at the time just <no 31>, had won the seat."),
        ("how old is she", "She was <no 17> years old at the time."),
        ("And how old was Bo Lens?", "Lens was <no 40>, back then, a record."),
    ],
)
def test_an_age_of_then_is_not_the_age(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How old was Ida Holm when the ferry sank?", "Holm, then <? 85>, heard it from her kitchen."),
        ("How old was Ida Holm in 2023?", "Holm, then <? 85>, heard it from her kitchen."),
        ("How old was Ida Holm?", "She died on Thursday. She was <? 87>."),
        ("How many people heard it?", "Then <? 85> heard it."),
    ],
)
def test_the_age_asked_for_is_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
