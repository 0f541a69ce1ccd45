"""Whoever took the picture stands in the line that credits it."""

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.credit_candidates import with_photographer
from tests.doubles.scenes import candidate, hit

_STORY = "Otters are back.\n\nMia Lindh / Stour Times\n\nA warden saw two."


def lead(question: str, text: str) -> str:
    found = with_photographer(understand(question, NO_FILTERS), [hit(text)], [candidate("A warden saw two.", "A warden")])
    return found[0].text


def test_the_name_of_the_credit_leads() -> None:
    assert lead("Who took the photo of the otters?", _STORY) == "Mia Lindh"
    assert lead("Whose picture is it?", "Photo by Mia Lindh\nOtters are back.") == "Mia Lindh"


def test_who_saw_them_is_no_question_for_it() -> None:
    assert lead("Who saw the otters?", _STORY) == "A warden"
    assert lead("Who took the photo of the otters?", "Otters are back.") == "A warden"
