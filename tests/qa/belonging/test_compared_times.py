"""A time that something is compared with is not when it happened."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

_TURNOUT = "Turnout was 60.4 percent, the highest in a mayoral election in the town since <{} 1997>."


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When was Ida Holm elected?", _TURNOUT.format("no")),
        ("In which year was the mayor elected?", _TURNOUT.format("no")),
        ("When was turnout last so high?", _TURNOUT.format("?")),
        ("Since when had turnout not been so high?", _TURNOUT.format("?")),
        ("When did the club win the cup?", "On <? Sunday> the club won the cup for the first time since <no 1987>."),
        ("When did the strike begin?", "It is the only strike at the yard since the summer of 1984, and began on <? Monday>."),
        (
            "When did the river flood the town?",
            "The river, at its lowest level since at least <no 1921>, had flooded it in <? 1954>.",
        ),
        ("When was the heat measured?", "It was the hottest day since records began in <no 1884>, measured on <? Friday>."),
        ("When was the bridge closed?", "There was no lorry on it since the old bridge was closed in <? 1998>."),
        ("When did she become head?", "She has been head of the school since <? 2011>."),
        ("When did the mill close?", "Nobody has worked there since <? 1999>, when the mill closed."),
        ("When did the museum open?", "The best museum in the county has stood here since <? 1931>."),
    ],
)
def test_the_time_of_a_comparison_is_not_when_something_happened(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
