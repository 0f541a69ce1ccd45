"""In a live blog the latest entry leads."""

import pytest

from index.filters import NO_FILTERS
from index.text import sentences
from qa.question.question import understand
from qa.readers.supplements.latest_entry import with_latest_entry
from tests.doubles.scenes import candidate

BLOG = (
    "20.40 Eight people have died in Drum. Nobody is missing any more.\n\n"
    "16.15 Five people have died in Drum. Another 14 are missing.\n\n"
    "11.05 Police confirm two deaths in Drum."
)


@pytest.mark.parametrize(
    ("question", "read", "lead"),
    [
        ("How many people died in Drum?", "two", "Eight"),
        ("How many people died in Drum?", "Five", "Eight"),
        ("How many people died in Drum?", "Eight", "Eight"),
        ("How many are missing in Drum?", "14", "Nobody"),
        ("How many people had died in Drum at 16.15?", "Five", "Five"),
        ("Who confirmed two deaths?", "Police", "Police"),
    ],
)
def test_what_the_latest_entry_says_leads(question: str, read: str, lead: str) -> None:
    one = candidate(BLOG, read, score=1.0)
    sentence = next(span for span in sentences(BLOG) if span[0] <= one.span[0] < span[1])
    found = with_latest_entry(understand(question, NO_FILTERS), [type(one)(one.hit, one.span, sentence, 1.0)])
    assert found[0].text == lead
