"""Further numbers of what is asked are proposed, where the reader took one report of several."""

import pytest

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.counted_candidates import with_counted
from tests.doubles.scenes import candidate, hit

QUESTION = understand("How many people died in the Sarnel earthquake?", NO_FILTERS)
FIRST = "The Sarnel earthquake killed nine people."
LATER = "The death toll from the Sarnel earthquake rose to 34. More than 600 people were hurt and 11 are missing."
ELSEWHERE = "The Corrin riot killed 51 people."


def texts(question: str, read: str, *passages: str) -> list[str]:
    hits = [hit(text, str(n)) for n, text in enumerate(passages)]
    first = candidate(passages[0], read, "0", 2.0)
    found = with_counted(understand(question, NO_FILTERS), hits, lambda term: 1.0, [first])
    return [one.text for one in found]


def test_the_number_of_a_later_report_stands_behind_the_one_that_was_read() -> None:
    assert texts(QUESTION.text, "nine", FIRST, LATER) == ["nine", "34"]


@pytest.mark.parametrize(
    ("question", "read", "passages"),
    [
        (QUESTION.text, "nine", (FIRST, ELSEWHERE)),
        ("How many houses collapsed near Sarnel?", "nine", (FIRST, LATER)),
        (QUESTION.text, "600", (LATER, FIRST)),
        (QUESTION.text, "34", (LATER,)),
    ],
)
def test_nothing_is_proposed_of_another_matter_or_beside_an_answer_of_something_else(
    question: str, read: str, passages: tuple[str, ...]
) -> None:
    assert texts(question, read, *passages) == [read]
