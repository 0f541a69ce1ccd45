"""Where a text shows something of a kind."""

import pytest

from qa.question.kind import Kind, spans_of_kind, years_in


def spans_of(kind: Kind, text: str) -> list[str]:
    return [text[start:end] for start, end in spans_of_kind(kind, text)]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Kind.AMOUNT, "It expelled more than 80,000 migrants in 2024.", ["80,000"]),
        (Kind.PERSON, "The board met on Friday in June.", []),
        (Kind.AMOUNT, "About twenty-five people and 3.5 million birds.", ["twenty-five", "3.5 million"]),
        (Kind.MONEY, "Repairs cost $2.4 million, or 300 crowns each.", ["$2.4 million", "300 crowns"]),
        (Kind.SHARE, "Turnout was 44 percent, up 3%.", ["44 percent", "3%"]),
        (Kind.DURATION, "A ban of five years and a month.", ["five years", "a month"]),
        (Kind.TIME, "It closed on Friday, 3 May 2024.", ["Friday", "3 May", "2024"]),
        (Kind.REASON, "It closed because orders fell.", ["because"]),
        (Kind.THING, "Anything at all 5.", []),
    ],
)
def test_spans_of_the_kind_are_seen(kind: Kind, text: str, expected: list[str]) -> None:
    assert spans_of(kind, text) == expected


def test_names_are_seen_as_persons() -> None:
    assert "Ida Holm" in spans_of(Kind.PERSON, "the mayor, Ida Holm, said")


def test_years_are_four_digits_and_no_more() -> None:
    text = "In 1999 and 2024, not 12024 or 44200."
    assert [text[start:end] for start, end in years_in(text)] == ["1999", "2024"]
