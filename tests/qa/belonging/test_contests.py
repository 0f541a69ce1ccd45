"""In “A beat B” it is A who won, in “A lost to B” it is B."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who beat City?", "<yes Rovers> beat <no City> 3-1."),
        ("Who did Rovers beat?", "<no Rovers> beat league leaders <yes Dunholt City> 3-1."),
        ("Which team lost to Rovers?", "<yes City> lost to <no Rovers> on Sunday."),
        ("Who did City lose to?", "<no City> were beaten by <yes Rovers>."),
        ("Who won the match?", "Rovers beat <no Dunholt City> 3-1."),
        ("Who won the match?", "<no Dunholt City> lost to Rovers."),
        ("Who won the final?", "Norvia beat <no Arvia> 2-0 in the final."),
        ("Who won the election?", "Ida Holm defeated <no Gil Orm> in the election."),
        ("Who lost the election?", "<no Ida Holm> defeated Gil Orm in the election."),
        ("Who defeated Gil Orm?", "<yes Ida Holm> narrowly defeated <no Gil Orm>."),
        ("Who knocked out Rovers?", "<no Rovers> were knocked out by <yes Tarn>."),
        ("Who did Holm defeat?", "Holm won the seat, defeating <yes Gil Orm>."),
    ],
)
def test_the_outcome_is_read_off_the_verb_beside_the_name(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who won the cup?", "<? Dunholt City>, who lost to Rovers in May, won the cup."),
        ("Who beat City?", "<? Rovers> drew with City."),
        ("Who beat City?", "<? Rovers> beat Tarn."),
        ("Who won the final?", "<? Norvia> beat Arvia 2-0."),
        ("Who did Rovers beat?", "Rovers met <? Tarn> in May."),
        ("Who lost the final?", "Norvia beat <? Arvia> 2-0 in the final."),
        ("Who won, Rovers or City?", "Rovers beat <? City> 3-1."),
        ("Who beat City?", "“<? It> was hard,” he said."),
        ("Who lost his seat?", "<? Gil Orm> lost his seat."),
        ("Who won the cup?", "<? Rovers> had beaten Tarn to win the cup."),
    ],
)
def test_a_name_without_a_plain_outcome_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
