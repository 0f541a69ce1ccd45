"""Questions turned round: before and after, beaten and beating, who did not, who only reported."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

BEFORE = "Who was chief executive of Tarnhelm before Lindgren?"
AFTER = "Who succeeded Per Aune?"
NAMED = "Tarnhelm named Sofia Lindgren on Thursday. "


@pytest.mark.parametrize(
    ("question", "marked", "front"),
    [
        (BEFORE, "Tarnhelm named <no Sofia Lindgren> as chief executive.", ""),
        (BEFORE, "She succeeds <yes Per Aune>, who ran the firm.", NAMED),
        (BEFORE, "<no Lindgren> replaced <yes Per Aune> in May.", ""),
        (BEFORE, "<yes Per Aune> was succeeded by <no Sofia Lindgren>.", ""),
        (BEFORE, "Her predecessor, <yes Per Aune>, left in May.", NAMED),
        (BEFORE, "Lindgren took over from the long-serving <yes Per Aune>.", ""),
        (AFTER, "<yes Sofia Lindgren> succeeds <no Per Aune>.", ""),
        (AFTER, "<no Per Aune> was replaced by <yes Sofia Lindgren>.", ""),
        ("Who did Prewitt replace as minister?", "<no Prewitt> replaced <yes Col Danvers> in March.", ""),
        ("Who was Ana Prewitt's predecessor?", "Prewitt unseated <yes Col Danvers>.", ""),
        ("Who will replace Ida Holm?", "<yes Nils Dahl> will succeed <no Ida Holm>.", ""),
        ("Who is Ida Holm's successor?", "<yes Nils Dahl> takes over from <no Ida Holm>.", ""),
        ("Who is the mayor of Brantley?", "Teresa Aguilar became mayor of Brantley after beating <no Gerald Holt>.", ""),
        ("Who is the mayor of Brantley?", "The former mayor <no Gerald Holt> wept.", ""),
        ("Who became governor?", "Ilse Maar was sworn in as governor, replacing <no Gil Orm>.", ""),
        ("Who beat City?", "<yes Rovers> beat <no City> 3-1.", ""),
        ("Who did Rovers beat?", "<no Rovers> beat league leaders <yes Dunholt City> 3-1.", ""),
        ("Which team lost to Rovers?", "<yes City> lost to <no Rovers> on Sunday.", ""),
        ("Who did City lose to?", "<no City> were beaten by <yes Rovers>.", ""),
        ("Who won the match?", "Rovers beat <no Dunholt City> 3-1.", ""),
        ("Who won the match?", "<no Dunholt City> lost to Rovers.", ""),
    ],
)
def test_who_stands_on_the_other_side_is_vetoed(question: str, marked: str, front: str) -> None:
    assert wrong_verdicts(question, marked, front) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Which states signed the accord?", "<no Galdia> and <no Hestmark> did not sign."),
        ("Which states did not sign the accord?", "<yes Galdia> and <yes Hestmark> did not sign."),
        ("Who refused to resign?", "<yes Ida Holm> declined to resign."),
        ("Which clubs took part?", "<no Tarn> has not taken part."),
        ("Who claimed responsibility for the blast?", "A blast hit the mill, <no the Orsk Gazette> reported."),
        ("Who attacked the depot?", "Gunmen attacked the depot, <no police> said."),
        ("Who stole the boat?", "A spokesman, <no Nils Dahl>, said it was gone."),
        ("Who won the prize?", "Ida Holm won it, she told <no the Velm Courier>."),
        ("Who scored for City?", "City went ahead through <yes Pavel Rys> before <no Joe Lunt> levelled."),
        ("Who scored for City?", "Rovers beat City 3-1, with two goals from <no Ike Mbatha>."),
        ("Who scored for Rovers?", "<yes Ike Mbatha> scored twice for Rovers."),
        ("Who scored for Rovers?", "<no Pavel Rys> put City ahead."),
    ],
)
def test_deniers_reporters_and_the_other_side_did_not_do_it(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who was it before Lindgren?", "<? Per Aune> spoke on Thursday."),
        ("Who was at the gate before noon?", "<? Per Aune> replaced Ida Holm."),
        (AFTER, "<? Nils Dahl> succeeds Ida Holm."),
        ("Who was picked, Aune or Lindgren?", "<? Sofia Lindgren> was picked."),
        ("Who is the mayor of Brantley?", "<? Teresa Aguilar> became mayor of Brantley."),
        ("Who is the mayor of Brantley?", "The former minister <? Gerald Holt> was elected mayor."),
        ("Who is the former mayor?", "The former mayor <? Gerald Holt> wept."),
        ("Who won the cup?", "<? Dunholt City>, who lost to Rovers in May, won the cup."),
        ("Who said so?", "It is over, <? police> said."),
        ("Who arrested Holm?", "Holm was held, <? police> said."),
        ("Who won the race?", "“I won the race,” <? Ida Holm> said."),
        ("Which states signed?", "<? Galdia> did not attend."),
        ("Who scored for City?", "<? Pavel Rys> scored."),
        ("Who claimed that the troops had left?", "The troops have left, <? officials> said."),
    ],
)
def test_what_the_sentence_does_not_turn_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
