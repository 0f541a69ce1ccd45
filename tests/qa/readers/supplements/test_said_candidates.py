"""What somebody said is found in the passage that names the person."""

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.said_candidates import with_said
from tests.doubles.scenes import candidate, hit

TOLD = "In May, speaker Ona Peters said that members were working on nine laws."
OTHER = "The singer said it was a fine evening."


def lead(question: str, *texts: str) -> str:
    found = with_said(understand(question, NO_FILTERS), [hit(text) for text in texts], [candidate(OTHER, "a fine evening")])
    return found[0].text


def test_what_she_said_leads_where_the_reader_found_what_another_said() -> None:
    assert lead("What did Peters say?", OTHER, TOLD) == "members were working on nine laws"


def test_where_nobody_of_the_name_speaks_the_reader_has_its_way() -> None:
    assert lead("What did Holm say?", OTHER, TOLD) == "a fine evening"
    assert lead("What did Peters say about fishing?", OTHER, TOLD) == "a fine evening"
    assert lead("When did Peters say so?", OTHER, TOLD) == "a fine evening"
