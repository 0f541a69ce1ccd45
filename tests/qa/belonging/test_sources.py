"""An outlet or an official behind “said” did not do what they tell."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who claimed responsibility for the blast?", "A blast hit the mill, <no the Orsk Gazette> reported."),
        ("Who attacked the depot?", "Gunmen attacked the depot, <no police> said."),
        ("Who stole the boat?", "A spokesman, <no Nils Dahl>, said it was gone."),
        ("Who won the prize?", "Ida Holm won it, she told <no the Velm Courier>."),
        ("Who won the race?", "Holm won it, according to <no the Tarn Herald>."),
        ("Who robbed the bank?", "Two men robbed it, <no a spokeswoman> said."),
        ("Who bombed the mill?", "Rebels did it, <no officials> said."),
        ("Who killed the mayor?", "A man in a mask did, <no prosecutors> said."),
        ("Who shot the guard?", "A boy shot him, <no witnesses> told the court."),
        ("Who stormed the hall?", "Farmers did, <no Velm Radio> reported."),
        ("Who bought the club?", "A fund, <no the Orsk Times> said."),
        ("Who stole the bell?", "<no Police> are looking for a man with a cart."),
        ("Who stole the bell?", "Police are looking for <no the thieves>."),
        ("Who saw the lynx?", "A lynx has been seen for the first time since 1971, <no wardens> said on Saturday."),
        ("Who built the dam?", "The dam was built by night, <no local fishermen> said."),
    ],
)
def test_who_only_reports_is_no_doer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who said so?", "It is over, <? police> said."),
        ("Who arrested Holm?", "Holm was held, <? police> said."),
        ("Who won the race?", "“I won the race,” <? Ida Holm> said."),
        ("Who claimed that the troops had left?", "The troops have left, <? officials> said."),
        ("Who shot the guard?", "<? Police> shot the guard."),
        ("Who shot the guard?", "A boy shot him, <? Ida Holm> said."),
        ("Who bought the Orsk Times?", "<? Velm Radio> bought it."),
        ("Who quoted him?", "It was him, <? the BBC> reported."),
        ("Who reported it?", "It was him, <? the Orsk Times> said."),
        ("Who confirmed it?", "It was him, <? police> said."),
        ("Who built the dam?", "They built it by night, <? local fishermen> said."),
    ],
)
def test_a_doer_or_a_question_about_reports_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
