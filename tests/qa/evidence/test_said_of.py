"""By whom and of whom an article speaks decides, before its sentence does, whether it answers."""

import pytest

from qa.evidence.said_of import said_of, why_not
from tests.doubles.scenes import candidate


@pytest.mark.parametrize(
    ("question", "text", "quote", "reason"),
    [
        (
            "What shop did Albert Orkney keep?",
            "Edwin Orkney kept a bicycle shop.",
            "a bicycle shop",
            "no article that was found names “Albert Orkney”; “a bicycle shop” is said of another person of that name",
        ),
        (
            "How much was the judge given?",
            "Lawyers for the abbot asked on Wednesday for another judge in the trial over the sale of a forest.\n\n"
            "Comments (2)\n\noldpine: He was given 50,000 crowns.",
            "50,000 crowns",
            "“50,000 crowns” stands in a reader's comment",
        ),
        ("How many people were hurt in March?", "On Friday 14 people were hurt.", "14", "“14” is said of something else"),
        ("How many were wounded?", "Three people were shot dead.", "Three", "“Three” is said of something else"),
    ],
)
def test_what_is_of_another_is_told_so(question: str, text: str, quote: str, reason: str) -> None:
    one = candidate(text, quote)
    assert (said_of(question, one), why_not(question, one)) == ("no", reason)


def test_the_headline_may_give_the_first_name() -> None:
    assert said_of("What shop did Edwin Orkney keep?", candidate("Orkney kept a bicycle shop.", "a bicycle shop")) == "unknown"
