"""What had been so is so no more."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many climbers are missing on Mount Arn?",
            "The <no two> climbers who had been missing were found alive on Sunday.",
        ),
        ("How many miners are still trapped?", "All <no 12> miners who had been trapped at Orsk were rescued."),
        ("How many villages are cut off?", "The <no six> villages that had been cut off were reached on Monday."),
    ],
)
def test_a_state_that_ended_is_not_the_present_one(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many climbers were missing on Mount Arn?", "The <yes two> climbers who had been missing were found alive."),
        ("How many climbers are missing?", "<yes Two> climbers have been missing since Wednesday."),
        ("How many schools are closed?", "The <? nine> schools had been closed since May, the town said."),
        ("How many climbers are there?", "The <? two> climbers who had been missing were found alive."),
    ],
)
def test_a_state_that_lasts_or_is_past_in_the_question_is_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "What is the new limit for school classes?",
            "From May no class may have more than <? 24> pupils. Until now the limit has been <no 29>.",
        ),
        ("How much will the fare be?", "The fare rises to <? 3> crowns; previously it was <no 2> crowns."),
        ("What is the limit for school classes?", "Until now the limit has been <? 29>."),
        ("What is the new limit?", "The new limit is <? 24>, and it holds until now."),
    ],
)
def test_the_figure_of_before_is_not_the_new_one(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
