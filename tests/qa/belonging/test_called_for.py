"""Who is called on to resign has not resigned."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When did Jonas Pihl resign?", "Members called on Jonas Pihl to resign on <no Monday> after money had gone missing."),
        ("When did the mayor apologise?", "Traders urged the mayor on <no Friday> to apologise."),
        ("Where did Holm appear?", "The court asked Holm to appear in <no Tarn>."),
    ],
)
def test_a_call_is_no_deed(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When did members call on Pihl to resign?", "Members called on Pihl to resign on <? Monday>."),
        ("When did Jonas Pihl resign?", "Pihl resigned on <? Monday> after members had called on him to resign."),
        ("When did Jonas Pihl resign?", "Pihl resigned on <? Monday>."),
        ("When did Jonas Pihl leave?", "Members called on Pihl to resign on <? Monday>."),
    ],
)
def test_a_deed_and_a_question_for_the_call_are_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
