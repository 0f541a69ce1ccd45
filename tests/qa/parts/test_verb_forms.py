"""Infinitives and past forms of the verbs of news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.parts.verb_forms import base_form, past_form


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("need", "need"),
        ("resigned", "resign"),
        ("invited", "invite"),
        ("planned", "plan"),
        ("released", "release"),
        ("acquitted", "acquit"),
        ("carried", "carry"),
        ("won", "win"),
        ("written", "write"),
        ("losing", "lose"),
        ("passes", "pass"),
        ("goes", "go"),
        ("opens", "open"),
        ("managed", "manage"),
        ("named", "name"),
    ],
)
def test_the_infinitive_of_a_form(form: str, base: str) -> None:
    assert base_form(form) == base


@pytest.mark.parametrize(
    ("base", "past"),
    [("die", "died"), ("see", "saw"), ("vote", "voted"), ("carry", "carried"), ("plan", "planned"), ("open", "opened")],
)
def test_the_past_of_an_infinitive(base: str, past: str) -> None:
    assert past_form(base) == past


@given(st.text(max_size=30))
def test_no_word_is_an_error(word: str) -> None:
    assert isinstance(base_form(word), str)
