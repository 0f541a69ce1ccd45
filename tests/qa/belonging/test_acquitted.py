"""Who was cleared of a deed is no answer to who did it."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who stole the money of the choir?", "The treasurer, <no Ida Holm>, was cleared on Monday of taking the money."),
        ("Who set fire to the mill?", "<no Nils Dahl> has been acquitted of arson at the mill."),
        ("Who shot the guard?", "A court exonerated <no Gil Orm>, who had spent nine years in jail for shooting the guard."),
        ("Who poisoned the well?", "<no Holm> and Nils Dahl were found not guilty of poisoning the well."),
        ("Who robbed the bank?", "<no Nils Dahl>, a baker of 40, was fully cleared of the robbery."),
        ("Who took the boat?", "Jurors acquitted the mate <no Gil Orm> of taking it."),
    ],
)
def test_who_was_cleared_did_not_do_it(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who was cleared of stealing the money?", "<? Ida Holm> was cleared of taking the money."),
        ("Who stood trial for the fire?", "<? Nils Dahl> has been acquitted of arson."),
        ("Who shot the guard?", "<? Gil Orm> shot the guard."),
        ("Who cleared the snow?", "<? Gil Orm> cleared the snow."),
        ("Who won the appeal?", "<? Gil Orm> was acquitted on appeal."),
        ("Who was the treasurer?", "<? Ida Holm> was cleared of taking the money."),
    ],
)
def test_a_question_about_the_trial_or_another_deed_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
