"""A passage about another fire in the same town is not about the fire that is asked for."""

import pytest

from index.filters import NO_FILTERS
from qa.evidence.matter import is_about_matter
from qa.question.question import understand
from tests.doubles.scenes import hit

TUNNEL = "How many people were hurt in the Varnholt tunnel fire?"


@pytest.mark.parametrize(
    ("question", "text", "about"),
    [
        (TUNNEL, "A lorry caught fire in the Varnholt tunnel. Nobody was hurt.", True),
        (TUNNEL, "Fire gutted the fish hall of Tarnsund. Nobody was hurt.", False),
        (TUNNEL, "The mayor of Varnholt was re-elected. Nobody was hurt.", False),
        ("How many people were hurt in the fire?", "A fire broke out at the mill. Nobody was hurt.", True),
        ("How many people were hurt in the fire?", "The council met on Monday.", False),
        ("How many people did the Sarnel earthquake kill?", "The toll of the earthquake near Sarnel rose to 34.", True),
    ],
)
def test_the_names_and_the_words_of_the_matter_must_be_there(question: str, text: str, about: bool) -> None:
    assert is_about_matter(understand(question, NO_FILTERS), hit(text), lambda term: 1.0) == about
