"""What is told of a brother by name is not told of the sister."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

JAILED = "For how long was Stefan Halder jailed?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (JAILED, "A jury acquitted Stefan Halder. His brother Martin was jailed for <no seven years>."),
        (JAILED, "Halder walked free; his accomplice, Piet Dorn, was sentenced to <no nine years>."),
        ("What did Rowena Vale buy?", "Her sister Marguerite bought <no eleven goats>."),
        ("How much did Ana Ruiz earn?", "Her husband Carlos earned <no 90,000 crowns>."),
        ("What did Ivo Brandt win?", "Brandt's teammate Nils Harker won <no the sprint>."),
        ("Where does Ana Ruiz work?", "Her daughter Inés has worked in <no a mill> since May."),
        (JAILED, "His brother Martin was jailed for <no seven years> and wept."),
        ("What did Prime Minister Thora Lindt lose?", "Her deputy, Oren Salt, lost <no his seat>."),
        ("How many goals did Ivo Brandt score?", "His brother Kofi scored <no two> goals."),
        ("What was Ana Ruiz charged with?", "Her lawyer, Piet Dorn, was charged with <no bribery>."),
    ],
)
def test_what_is_said_of_a_relative_is_not_said_of_the_one_asked_for(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "For how long was Martin Halder jailed?",
            "A jury acquitted Stefan. His brother Martin was jailed for <? seven years>.",
        ),
        ("For how long was Stefan Halder's brother jailed?", "His brother Martin was jailed for <? seven years>."),
        (JAILED, "His brother Martin was freed and Halder was jailed for <? seven years>."),
        ("Has Marguerite Vale taken the post?", "Her sister <? took the post>."),
        ("Who was jailed?", "His brother <? Martin> was jailed."),
        (JAILED, "Halder, whose brother drove, was jailed for <? seven years>."),
    ],
)
def test_what_may_be_said_of_the_one_asked_for_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
