"""Who gave the order for a deed is proposed where a sentence about the deed names him."""

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.order_candidates import with_order_giver
from tests.doubles.scenes import candidate, hit

_SEARCHED = "The dairies were searched by court order, it was said."
_OTHER = "Smugglers owned the dairies."


def lead(question: str, *texts: str) -> str:
    hits = [hit(text, f"a{n}") for n, text in enumerate(texts)]
    found = with_order_giver(understand(question, NO_FILTERS), hits, lambda term: 1.0, [candidate(_OTHER, "Smugglers")])
    return found[0].text


def test_the_court_leads() -> None:
    assert lead("By whose order were the dairies searched?", _OTHER, _SEARCHED) == "court"
    assert lead("Who ordered the dairies to be searched?", _OTHER, _SEARCHED) == "court"


def test_another_deed_or_question_leaves_the_readers_order() -> None:
    assert lead("By whose order was the border shut?", _OTHER, _SEARCHED) == "Smugglers"
    assert lead("Who owned the dairies that were searched?", _OTHER, _SEARCHED) == "Smugglers"
