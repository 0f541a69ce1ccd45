"""Names of the turns before that are typed without capitals."""

import pytest

from qa.conversation.exchange import Exchange
from qa.conversation.typed_names import with_names_of

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
