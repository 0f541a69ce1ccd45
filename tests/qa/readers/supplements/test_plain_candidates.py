"""What a passage plainly says of what is asked is proposed where the reader took something else of it."""

import pytest

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.plain_candidates import with_plain
from tests.doubles.scenes import candidate

MATCH = "Wexley Rovers beat Dunholt City 3-1. City went ahead through Pavel Rys on 12 minutes before Joe Lunt levelled from the spot."


@pytest.mark.parametrize(
    ("question", "text", "read", "wanted"),
    [
        ("Who scored for City?", MATCH, "Joe Lunt", ["Joe Lunt", "Pavel Rys"]),
        (
            "How many were wounded in Almira?",
            "In Almira three were shot dead. Another 30 were wounded.",
            "three",
            ["three", "30"],
        ),
        ("Who scored for City?", MATCH, "Pavel Rys", ["Pavel Rys"]),
        ("Why did City lose?", MATCH, "Joe Lunt", ["Joe Lunt"]),
    ],
)
def test_it_stands_behind_what_is_of_something_else(question: str, text: str, read: str, wanted: list[str]) -> None:
    asked = understand(question, NO_FILTERS)
    one = candidate(text, read, score=2.0)
    sentence = next(span for span in _sentences(text) if span[0] <= one.span[0] < span[1])
    first = type(one)(one.hit, one.span, sentence, one.score)
    assert [found.text for found in with_plain(asked, [first])] == wanted


def _sentences(text: str) -> list[tuple[int, int]]:
    end = text.index(". ") + 1
    return [(0, end), (end + 1, len(text))]
