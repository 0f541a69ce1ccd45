"""Fuller forms of a name, and who may be meant by “he” and “she”."""

import pytest

from qa.speakers.antecedent import could_be, full_name, is_person, name_words


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Lena Brandt won. Brandt smiled.", "Brandt", "Lena Brandt"),
        ("Mayor Lena Brandt won. Mrs. Brandt smiled.", "Mrs. Brandt", "Mayor Lena Brandt"),
        ("Brandt won. Brandt smiled.", "Brandt", "Brandt"),
        ("Lena Brandtner won. Brandt smiled.", "Brandt", "Brandt"),
        ("It was Lodd. Brandt won. Brandt smiled.", "Brandt", "Brandt"),
        ("Ida Holm won. Nils Holm smiled.", "Nils Holm", "Nils Holm"),
        ("The ministry closed. The ministry opened.", "ministry", "ministry"),
    ],
)
def test_the_fullest_name_before(text: str, name: str, full: str) -> None:
    start = text.rindex(name)
    assert full_name(text, (start, start + len(name))) == full


@pytest.mark.parametrize(
    ("name", "he", "she"),
    [
        ("Lena Brandt", False, True),
        ("Nils Holm", True, False),
        ("Mr. Brandt", True, False),
        ("Ms. Holm", False, True),
        ("Holm", True, True),
        ("Wren Ek", True, True),
    ],
)
def test_titles_and_given_names_exclude_a_pronoun(name: str, he: bool, she: bool) -> None:
    assert (could_be(name, "he"), could_be(name, "she")) == (he, she)


def test_places_are_no_persons() -> None:
    assert [is_person(name) for name in ("Lena Brandt", "Gov. Holm", "Middle East", "Brandt")] == [True, True, False, False]


def test_titles_are_no_words_of_a_name() -> None:
    assert name_words("Mayor Lena Brandt’s") == ["Lena", "Brandt"]
    assert name_words("Mayor") == ["Mayor"]
