"""Finds the numbers of a text, in digits and in words, as news writes them."""

import re

from index.patterns import lazy_pattern

_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|scores(?= of)"
)
_ORDINALS = "first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
NUMERAL = (
    rf"(?:\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?|\b(?:{_WORDS})(?:(?:[- ]|(?<=hundred) and |"
    rf"(?<=thousand) and )(?:{_WORDS})\b)*\b)"
    r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?"
)
"""A number without the sign or the unit around it: “3.4 billion”, “two hundred and five”, “dozens”."""
ABOUT = (
    r"(?:(?:at least|at most|more than|no (?:more|fewer|less) than|fewer than|less than|as many as|as much as|up to|"
    r"a total of|"
    r"an? (?:estimated|further|additional|record)|just (?:over|under)|well over|close to|about|around|some|nearly|"
    r"almost|over|"
    r"under|roughly|approximately|only|just|another|all|the|these|those|its|their|his|her|other|additional|nearby|"
    r"least|than) ){0,3}"
)
"""Words between a verb and its number: “at least”, “another”."""
_NUMBER = lazy_pattern(rf"{NUMERAL}|\b(?:{_ORDINALS})\b", re.IGNORECASE)


def first_numbers(text: str, most: int = 2) -> list[tuple[int, int]]:
    """Return the spans of the first numbers of a text, ordinals among them."""
    spans: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(text):
        spans.append(match.span())
        if len(spans) == most:
            break
    return spans


def every_number(text: str) -> list[tuple[int, int]]:
    """Return the spans of all numbers of a text."""
    return [match.span() for match in _NUMBER.finditer(text)]
