"""A toll is seen as one, however the sentence words it."""

import pytest

from qa.evidence.tolls import counts_toll

DEAD = "How many people died in the Sarnel flood?"


@pytest.mark.parametrize(
    ("sentence", "figure", "counted"),
    [
        ("The number of people known to have died in the Sarnel flood has risen to nine.", "nine", True),
        ("The confirmed death toll is 17, officials said.", "17", True),
        ("Divers found two more bodies, raising the number of dead from Sunday's flood to eleven.", "eleven", True),
        ("The toll now stands at 34.", "34", True),
        ("At least 29 dead after flood.", "29", True),
        ("The flood killed 29 people.", "29", True),
        ("The number of dead rose to seven after two women died of their burns.", "seven", True),
        ("The number of dead rose to seven after two women died of their burns.", "two", False),
        ("The number of people hurt has risen to nine.", "nine", False),
        ("He was jailed nine years after his brother died.", "nine", False),
    ],
)
def test_wordings_of_a_toll(sentence: str, figure: str, counted: bool) -> None:
    start = sentence.index(figure)
    assert counts_toll(DEAD, sentence, (start, start + len(figure)), (0, len(sentence))) == counted
