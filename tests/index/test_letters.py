"""A word in plain letters is what a person types whose keyboard has no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.letters import plain_letters


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("šťastný", "stastny"),
        ("yıldız", "yildiz"),
        ("çağlayan", "caglayan"),
        ("größing", "grossing"),
        ("sørlund", "sorlund"),
        ("wałęga", "walega"),
        ("đurić", "duric"),
        ("kjærvik", "kjaervik"),
        ("lebœuf", "leboeuf"),
        ("þórdís", "thordis"),
        ("əzizov", "azizov"),
        ("nguyễn", "nguyen"),
        ("ﬁnnegan", "finnegan"),
        ("ålesund", "alesund"),
        ("ibáñez", "ibanez"),
    ],
)
def test_diacritics_and_ligatures_are_typed_as_plain_letters(written: str, typed: str) -> None:
    assert plain_letters(written) == typed


@pytest.mark.parametrize("word", ["mill", "", "東京", "한국", "🎉", "दिल्ली", "москва", "42", "x" * 100_000])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert plain_letters(word) == word


@given(st.text())
def test_plain_letters_are_plain_already(text: str) -> None:
    once = plain_letters(text.lower())
    assert plain_letters(once) == once
