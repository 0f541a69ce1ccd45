"""Bought and replaced, hired and dismissed, opened and closed."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many F-16s will Norvia buy?", "Norvia will buy <no 24> F-35A jets to replace its ageing F-16s."),
        ("How many F-35s will Norvia buy?", "Norvia will buy <yes 24> F-35A jets to replace its ageing F-16s."),
        ("How many trams will Velm buy?", "Velm ordered <no 30> buses instead of new trams."),
        ("How many buses will Velm scrap?", "Velm will buy <no 30> trams and scrap <yes 12> buses."),
        ("How many trams will Velm buy?", "Velm will buy <? 30> trams and scrap <no 12> buses."),
        ("How many workers did the mill hire?", "The mill laid off <no 40> workers."),
        ("How many staff did Orsk Dairies lay off?", "Orsk Dairies hired <no 40> staff."),
        ("How many schools will open?", "The council closed <no 12> schools."),
        ("How many seats did the Blues win?", "The Blues lost <no 12> seats."),
        ("How many games did Rovers lose?", "Rovers won <no 12> games and lost <? four>."),
        ("How many goals did City concede?", "City scored <no 30> goals."),
        ("How many cars does Norvia export?", "Norvia imported <no 9,000> cars."),
    ],
)
def test_a_number_under_the_opposite_verb_is_vetoed(question: str, marked: str) -> None:
    wrong = [one for one in wrong_verdicts(question, marked) if one[2] != "unknown" or one[1] == "no"]
    assert wrong == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many trams will Velm buy?", "Velm has <? 30> trams."),
        ("How many copies were bought?", "The book sold <? 9,000> copies."),
        ("How many trams will Velm buy or sell?", "Velm sold <? 30> trams."),
        ("How many trams were built?", "The plan names <? 30> trams."),
        ("How many jobs will go?", "The mill will cut <? 300> jobs."),
        ("How many stops are there?", "Velm will close <? 30> stops."),
        ("How many jets did Norvia buy?", "The deal for <? 24> was signed."),
        ("How many jets did Norvia order?", "Norvia already flies <? 24> jets."),
        ("How many seats did the Blues win?", "The Blues hold <? 12> seats."),
    ],
)
def test_any_other_number_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many diesel boats has Sealine ordered?", "They will take the place of <no five> diesel boats on the route."),
        (
            "How many steam engines did the railway buy?",
            "The electric engines make way for no one; they supersede <no 14> steam engines.",
        ),
        ("How many old trams will the town buy?", "The new trams will make <? 12> old trams idle."),
        ("How many Terns will Norvia buy?", "It will decommission <no 26> Terns."),
        ("How many buses did the town purchase?", "The trams took the place of <no 40> buses."),
        ("How many diesel boats will be replaced?", "They will take the place of <yes five> diesel boats."),
        ("How many lamps did the town order?", "It ordered <yes 30> lamps."),
    ],
)
def test_what_makes_room_is_not_what_is_bought(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
