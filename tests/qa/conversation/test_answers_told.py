"""What the turns before were answered is no answer to a follow-up, but where it may be the same."""

import pytest

from index.filters import NO_FILTERS
from index.settings import SearchSettings
from qa.conversation.answers_told import answers_told
from qa.conversation.exchange import Exchange
from qa.understanding import Understanding

WON = Exchange("Who won the mayoral race in Lodd?", answer="Ida Holm")
LOST = Exchange("Who lost the race?", answer="Bo Lens")


@pytest.mark.parametrize("question", ["Who did she beat?", "How old is she?", "Where was he born?"])
def test_a_follow_up_has_another_answer(question: str) -> None:
    assert answers_told(question, [WON, LOST]) == ("Ida Holm", "Bo Lens")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("And who lost the cup?", ("Ida Holm",)),
        ("And who won in Brekka?", ("Bo Lens",)),
        ("And in Brekka?", ()),
        ("What about Norvo?", ()),
    ],
)
def test_the_same_asked_of_another_may_have_the_same_answer(question: str, told: tuple[str, ...]) -> None:
    assert answers_told(question, [WON, LOST]) == told


@pytest.mark.parametrize(
    "question",
    [
        "Who won it the year before?",
        "What is her full name?",
        "Which of them was older?",
        "Who won again?",
        "Who is it really?",
        "Did she win it?",
        "Is that confirmed?",
    ],
)
def test_the_same_may_answer_another_time_and_a_choice(question: str) -> None:
    assert answers_told(question, [WON, LOST]) == ()


def test_what_was_told_long_ago_is_forgotten() -> None:
    assert answers_told("How old is she?", [WON, *[LOST] * 4]) == ("Bo Lens",)


@pytest.mark.parametrize(
    ("question", "told"),
    [("Who did she beat?", ("Ida Holm",)), ("Who lost in the mayoral race in Lodd?", ()), ("Who said that?", ())],
)
def test_only_a_follow_up_is_told_what_was_answered(question: str, told: tuple[str, ...]) -> None:
    query = Understanding(SearchSettings(), None).query(question, NO_FILTERS, [WON])
    assert query.told == told
