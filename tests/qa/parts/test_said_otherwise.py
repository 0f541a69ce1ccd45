"""Other words for those of a question."""

import pytest

from index.text import terms
from qa.parts.said_otherwise import terms_said_otherwise


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("smaller", "a reduction in the herd"),
        ("higher", "the rent rose"),
        ("migrants", "depends on migration"),
        ("need", "the port depends on it"),
        ("become", "anything"),
        ("payments", "he paid; the payment came"),
    ],
)
def test_another_word_means_the_same(word: str, told: str) -> None:
    assert list(terms_said_otherwise(word, frozenset(terms(word)), told)) == terms(word)


@pytest.mark.parametrize(
    ("word", "told"), [("smaller", "the rent rose"), ("migrants", "the mill grinds"), ("county", "it counted")]
)
def test_another_word_means_something_else(word: str, told: str) -> None:
    assert list(terms_said_otherwise(word, frozenset(terms(word)), told)) == []


def test_only_the_terms_that_are_wanted_are_told() -> None:
    assert list(terms_said_otherwise("smaller herd", frozenset(terms("herd")), "a reduction")) == []
