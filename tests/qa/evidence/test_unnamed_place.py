"""A count for a place that the article does not name."""

import pytest

from index.filters import NO_FILTERS
from qa.evidence.unnamed_place import is_of_unnamed_place
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

_SLIDE = "A mudslide buried nine houses above the town of Tessin on Monday."
_PLANT = "Tessin Motors will lay off 400 workers at its plant in Oberlund."


def is_elsewhere(question: str, *others: str) -> bool:
    hits = [hit(text, f"a{n}") for n, text in enumerate((_SLIDE, *others))]
    return is_of_unnamed_place(understand(question, NO_FILTERS), candidate(_SLIDE, "nine"), hits)


def test_a_slide_above_tessin_buried_nothing_at_oberlund() -> None:
    assert is_elsewhere("How many houses were buried at Oberlund?", _PLANT)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How many houses were buried at Oberlund?", ()),
        ("How many houses were buried above Tessin?", (_PLANT,)),
        ("How many houses were buried in Italy?", ("Italy has nine parks.",)),
        ("How many houses were buried?", (_PLANT,)),
        ("When were houses buried at Oberlund?", (_PLANT,)),
        ("How many houses were buried in August?", ("It rained in August.",)),
    ],
)
def test_a_place_that_no_article_names_or_a_country_says_nothing(question: str, others: tuple[str, ...]) -> None:
    assert not is_elsewhere(question, *others)
