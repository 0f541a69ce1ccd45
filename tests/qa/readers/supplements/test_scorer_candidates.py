"""A scorer whom a clause plainly gives to the side that is asked for leads."""

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.scorer_candidates import with_scorer
from tests.doubles.scenes import candidate, hit

_MATCH = "Rovers beat City 3-1. City went ahead through Pavel Rys before Joe Lunt levelled."
_OTHER = "Ida Brekke spoke in the city hall."


def lead(question: str) -> str:
    found = with_scorer(understand(question, NO_FILTERS), [hit(_OTHER), hit(_MATCH, "a2")], [candidate(_OTHER, "Ida Brekke")])
    return found[0].text


def test_the_scorer_of_the_side_leads() -> None:
    assert lead("Who scored for City?") == "Pavel Rys"


def test_no_scorer_of_the_side_or_another_question_leaves_the_readers_order() -> None:
    assert lead("Who scored for Velm?") == "Ida Brekke"
    assert lead("Who spoke in the city hall?") == "Ida Brekke"
