"""What an article recalls of an earlier year is not what it reports."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("By how much do fares rise?", "The last rise, in 2022, was of <no 4 per cent>."),
        ("How many lives did the leak cost?", "In 2016 a similar mistake at the Marby pool cost <no two> lives."),
        ("How long was the train stuck?", "A similar train was stuck for <no 31> hours in 1996."),
        ("How many people died in the fire?", "Dorn lost another hall in 1987, when <no 14> people died."),
        ("How many people did the quake kill?", "A quake in the same hills killed <no 1,100> people in 1971."),
        ("How much will the storm cost?", "The most expensive storm, a comparable one in 2007, had cost <no 390 million>."),
        ("How many cases are there?", "A previous outbreak in 2017 made <no 460> people ill."),
        ("How many jobs are cut?", "The mill's earlier cuts, in 2019, hit <no 60> people."),
        ("How many were hurt?", "Another crash in 2003 hurt <no 19>."),
        ("How many votes were there for the act?", "A similar act failed in 2019 by <no 47> votes to 51."),
    ],
)
def test_the_number_of_an_earlier_event_is_no_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("By how much did fares rise in 2022?", "The last rise, in 2022, was of <? 4 per cent>."),
        ("How many people died in the previous fire?", "Dorn lost another hall in 1987, when <yes 14> people died."),
        ("How many people died in the 1971 quake?", "A quake in the same hills killed <yes 1,100> people in 1971."),
        ("By how much do fares rise?", "Fares rise by <yes 11 per cent>."),
        ("How big was the last rise?", "The last rise, in 2022, was of <? 4 per cent>."),
        ("How much did it make since 2019?", "It made <? 90 million>."),
    ],
)
def test_what_is_asked_about_the_past_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
