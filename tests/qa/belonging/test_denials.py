"""Who did not do it is no answer to who did."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Which states signed the accord?", "<no Galdia> and <no Hestmark> did not sign."),
        ("Which states did not sign the accord?", "<yes Galdia> and <yes Hestmark> did not sign."),
        ("Who refused to resign?", "<yes Ida Holm> declined to resign."),
        ("Which clubs took part?", "<no Tarn> has not taken part."),
        ("Which clubs signed the letter?", "<no Rovers> have refused to sign."),
        ("Who did not vote?", "<yes Gil Orm> did not vote."),
        ("Who voted?", "<no Gil Orm> didn't vote."),
        ("Which countries joined the pact?", "<no Belmark> will not join."),
        ("Which countries have not joined the pact?", "<yes Belmark> has not yet joined."),
        ("Who resigned?", "<no Ida Holm> refused to resign."),
        ("Which towns won't pay?", "<yes Tarn> will not pay."),
        ("Who had been drinking when the barge sank?", "<no Ida Holm> had not been drinking when the barge sank."),
        ("Who was asleep at the wheel?", "<no Ida Holm> was not asleep at the wheel."),
        ("Who ever saw the wolf?", "<no Ida Holm> never saw the wolf."),
        ("How many pupils could swim 25 metres?", "Of <no 240> pupils tested, <no 80> could not swim 25 metres."),
        ("How many pupils were tested?", "Of <? 240> pupils tested, 80 could not swim 25 metres."),
        ("How many pupils could swim?", "Of 240 tested, <? 160> could swim and 80 could not swim."),
        ("How many pupils could not swim?", "Of 240 pupils tested, <? 80> could not swim 25 metres."),
        ("How many members voted?", "Some <no 12> members refused to vote."),
    ],
)
def test_the_same_verb_denied_turns_the_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Which states signed?", "<? Galdia> did not attend."),
        ("Who signed?", "<? Holm> signed."),
        ("Who signed?", "<? Holm> did not speak."),
        ("Who did not sign?", "<? Holm> signed."),
        ("Which states signed?", "Not all of <? Galdia> signed."),
        ("Who is Holm?", "<? Holm> did not sign."),
        ("Who signed?", "<? Holm>, whose wife did not sign, signed."),
        ("Where did they sign?", "<? Galdia> did not sign."),
        ("Who signed?", "<? Holm>. He did not sign."),
        ("Who left?", "<? Holm> had not slept."),
    ],
)
def test_another_verb_says_nothing(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many starters did not arrive?", "Of 7,400 starters <no 5,950> arrived."),
        ("How many members did not vote?", "<no 212> members voted."),
        ("How many ships didn't sail?", "Some <no 14> ships sailed on Monday."),
        ("How many pupils were not vaccinated?", "<no 40> were vaccinated."),
        ("How many states have not signed?", "<no Five> of them have signed."),
        ("How many starters did not arrive?", "<? 1,450> did not arrive."),
        ("How many starters arrived?", "Of 7,400 starters <? 5,950> arrived."),
    ],
)
def test_those_who_did_are_not_those_who_did_not(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
