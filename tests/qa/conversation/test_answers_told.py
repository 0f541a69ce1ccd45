"""What the turns before were answered is no answer to a follow-up, but where it may be the same."""

import pytest

from index.filters import NO_FILTERS
from index.settings import SearchSettings
from qa.conversation.answers_told import answers_told
from qa.conversation.exchange import Exchange
from qa.understanding import Understanding

WON = Exchange("Who won the mayoral race in Lodd?", answer="Ida Holm")
LOST = Exchange("Who lost the race?", answer="Bo Lens")


@pytest.mark.parametrize("question", ["Who lost?", "Who did she beat?", "How old is she?"])
def test_a_follow_up_has_another_answer(question: str) -> None:
    assert answers_told(question, [WON, LOST]) == ("Ida Holm", "Bo Lens")


@pytest.mark.parametrize(
    "question",
    [
        "And in 2019?",
        "Who won it the year before?",
        "What is her full name?",
        "Which of them was older?",
        "Who won again?",
        "Are you sure?",
    ],
)
def test_the_same_may_answer_another_time_and_a_choice(question: str) -> None:
    assert answers_told(question, [WON, LOST]) == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [("Who did she beat?", ("Ida Holm",)), ("Who lost in the mayoral race in Lodd?", ()), ("Who said that?", ())],
)
def test_only_a_follow_up_is_told_what_was_answered(question: str, told: tuple[str, ...]) -> None:
    query = Understanding(SearchSettings(), None).query(question, NO_FILTERS, [WON])
    assert query.told == told
