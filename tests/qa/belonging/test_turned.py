"""Who came before, and who came after."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked", "front"),
    [
        ("Who was chief executive of Tarnhelm before Lindgren?", "Tarnhelm named <no Sofia Lindgren> as chief executive.", ""),
        (
            "Who was chief executive of Tarnhelm before Lindgren?",
            "She succeeds <yes Per Aune>, who ran the firm.",
            "Tarnhelm named Sofia Lindgren on Thursday. ",
        ),
        ("Who was chief executive of Tarnhelm before Lindgren?", "<no Lindgren> replaced <yes Per Aune> in May.", ""),
        ("Who was chief executive of Tarnhelm before Lindgren?", "<yes Per Aune> was succeeded by <no Sofia Lindgren>.", ""),
        (
            "Who was chief executive of Tarnhelm before Lindgren?",
            "Her predecessor, <yes Per Aune>, left in May.",
            "Tarnhelm named Sofia Lindgren on Thursday. ",
        ),
        (
            "Who was chief executive of Tarnhelm before Lindgren?",
            "Lindgren took over from the long-serving <yes Per Aune>.",
            "",
        ),
        ("Who succeeded Per Aune?", "<yes Sofia Lindgren> succeeds <no Per Aune>.", ""),
        ("Who succeeded Per Aune?", "<no Per Aune> was replaced by <yes Sofia Lindgren>.", ""),
        ("Who did Prewitt replace as minister?", "<no Prewitt> replaced <yes Col Danvers> in March.", ""),
        ("Who was Ana Prewitt's predecessor?", "Prewitt unseated <yes Col Danvers>.", ""),
        ("Who will replace Ida Holm?", "<yes Nils Dahl> will succeed <no Ida Holm>.", ""),
        ("Who is Ida Holm's successor?", "<yes Nils Dahl> takes over from <no Ida Holm>.", ""),
        ("Who was prime minister before Osk?", "Mirela Osk replaced <yes Jan Tell> as prime minister.", ""),
        ("Who was prime minister before Osk?", "Jan Tell handed over to <no Mirela Osk>.", ""),
        ("Who was coach before Nils Dahl?", "<yes Ida Holm>, whom <no Dahl> replaced, won two cups.", ""),
        ("Who was the mayor of Velm before Ida Holm?", "Holm ousted the incumbent, <yes Gil Orm>.", ""),
        ("Who will take over from Per Aune?", "Tarnhelm said <no Aune> would be replaced by <yes Sofia Lindgren>.", ""),
    ],
)
def test_who_stands_on_the_other_side_is_vetoed(question: str, marked: str, front: str) -> None:
    assert wrong_verdicts(question, marked, front) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who was it before Lindgren?", "<? Per Aune> spoke on Thursday."),
        ("Who was at the gate before noon?", "<? Per Aune> replaced Ida Holm."),
        ("Who succeeded Per Aune?", "<? Nils Dahl> succeeds Ida Holm."),
        ("Who was picked, Aune or Lindgren?", "<? Sofia Lindgren> was picked."),
        ("Who succeeded Per Aune?", "<? Sofia Lindgren> met Per Aune."),
        ("Who replaced Holm?", "Gorb removed Holm and replaced him with <? Karim>."),
        ("Who was it before Lindgren?", "Before Lindgren came <? Per Aune>."),
        ("Who is Lindgren?", "She succeeds <? Per Aune>."),
        ("Who was chief before Lindgren?", "She succeeds <? Per Aune>."),
    ],
)
def test_what_the_sentence_does_not_turn_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked", "front"),
    [
        ("Who was champion before Hal Orde?", "Second was <no Imre Gart> from Quill.", "Hal Orde is champion. "),
        ("Who was champion before Hal Orde?", "The runner-up, <no Imre Gart>, wept.", "Hal Orde is champion. "),
        ("Who was champion before Hal Orde?", "<no Imre Gart> came second.", "Hal Orde is champion. "),
        (
            "Who was minister before Wendell?",
            "Her predecessor, <no Ewan Strole>, had left in 2020.",
            "Wendell came. Corrigan denied it. ",
        ),
        ("Who was minister before Corrigan?", "Her predecessor, <yes Ewan Strole>, had left in 2020.", "Corrigan denied it. "),
    ],
)
def test_a_runner_up_and_anothers_predecessor_did_not_come_before(question: str, marked: str, front: str) -> None:
    assert wrong_verdicts(question, marked, front) == []
