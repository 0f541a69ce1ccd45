"""Names of the turns before that are typed without capitals."""

import pytest

from qa.conversation.exchange import Exchange
from qa.conversation.rewriting import make_standalone
from qa.conversation.typed_names import with_names_of, with_places

TURNS = [
    Exchange("How old was Gordie Lomen when he died?", answer="88"),
    Exchange("Who runs Norvo?", answer="Tim Cook"),
    Exchange("Who won?", answer="Ida O'Dowd"),
]


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("what was lomen's line called", "what was Gordie Lomen's line called"),
        ("when did o'dowd resign?", "when did Ida O'Dowd resign?"),
        ("when was gordie lomen born?", "when was gordie lomen born?"),
        ("who was the cook?", "who was the cook?"),
        ("what did cook say?", "what did Tim Cook say?"),
        ("how many salomen live there?", "how many salomen live there?"),
        ("Where did Lomen live?", "Where did Lomen live?"),
    ],
)
def test_a_last_name_in_small_letters_is_the_whole_name(typed: str, whole: str) -> None:
    text, names = with_names_of(typed, TURNS)
    assert text == whole
    assert (names != ()) == (typed != whole)


def test_names_of_long_ago_are_left() -> None:
    assert with_names_of("when did lomen die?", [TURNS[0], *TURNS[1:] * 3]) == ("when did lomen die?", ())


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("and in south korea?", "and in South Korea?"),
        ("what about kuwait?", "what about Kuwait?"),
        ("who cooked the turkey?", "who cooked the turkey?"),
        ("did the us vote?", "did the us vote?"),
        ("iran's president", "Iran's president"),
    ],
)
def test_countries_and_states_get_their_capitals(typed: str, whole: str) -> None:
    assert with_places(typed) == whole


def test_a_question_that_lacks_nothing_stays_as_typed() -> None:
    assert (
        make_standalone("how many people live in south korea in 2024?", TURNS).text
        == "how many people live in south korea in 2024?"
    )
    assert (
        make_standalone("and in south korea?", [Exchange("How many jobs were lost in chile?")]).text
        == "How many jobs were lost in South Korea?"
    )
