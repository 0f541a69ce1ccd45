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
        ("how much does cook earn?", "how much does cook earn?"),
        ("did the lomen or lomen's wife say it?", "did the lomen or Gordie Lomen's wife say it?"),
        ("what did erik lomen say?", "what did erik lomen say?"),
        ("how many lomen houses were there?", "how many lomen houses were there?"),
        ("what happened in lomen?", "what happened in lomen?"),
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
        ("kuwait?", "Kuwait?"),
        ("what about bosnia and herzegovina", "what about Bosnia and Herzegovina"),
        ("did she eat turkey?", "did she eat turkey?"),
        ("who grows the most in brazil nuts?", "who grows the most in brazil nuts?"),
        ("did the us vote?", "did the us vote?"),
    ],
)
def test_countries_and_states_get_their_capitals(typed: str, whole: str) -> None:
    assert with_places(typed) == whole


def test_a_country_in_small_letters_takes_the_place_of_another() -> None:
    asked = [Exchange("How many jobs were lost in Chile?")]
    assert make_standalone("and in south korea?", asked).text == "How many jobs were lost in South Korea?"


@pytest.mark.parametrize("name", ["Black Lives Matter", "Manchester United", "Emily Young", "Jim Rice", "Lodd Police"])
def test_no_common_word_is_a_last_name(name: str) -> None:
    last = name.rsplit(" ", 1)[-1].lower()
    assert with_names_of(f"does {last} matter?", [Exchange(f"Where is {name}?", answer=name)])[0] == f"does {last} matter?"
