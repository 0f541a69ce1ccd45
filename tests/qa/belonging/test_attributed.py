"""What the organisers say is not what the police say."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many people came according to the police?", "Some <no 900> came, the organisers said."),
        ("How many people came according to the police?", "Police put the crowd at <yes 350>."),
        ("How many people came, according to organizers?", "Police spoke of 350, but organisers claimed <yes 900>."),
        ("How many people did the police count?", "The police counted <yes 350>."),
        ("How many strikers did the union say there were?", "The company said <no 40> had stayed away."),
        ("How many strikers did the union say there were?", "Some <yes 400> stayed away, the union said."),
        ("How many died according to the rebels?", "The army said <no 12> had died."),
        ("How many died according to the government?", "At least <no 12> had died, residents said."),
    ],
)
def test_whose_word_is_asked_for_decides(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many people came?", "Some <? 900> came, the organisers said."),
        ("How many people came according to the police?", "Some <? 900> came."),
        ("How many people came according to the police?", "Some <? 900> came, Ida Holm said."),
        ("How many people came according to the Velm Post?", "Some <? 900> came, the organisers said."),
        ("How many police were there?", "There were <? 90>, the union said."),
    ],
)
def test_without_two_parties_it_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
