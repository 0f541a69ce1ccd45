"""Recognises time words that a follow-up brings or leaves out: “in 2017”, “last year”, “two years after that”."""

import re
from datetime import date

from index.patterns import lazy_pattern

_YEAR = r"(?:1[6-9]|20)\d\d"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_UNIT = r"(?:day|week|month|year|season|quarter|summer|winter|spring|autumn|fall|weekend|time|night|century|decade)"
TIME_WORDS = lazy_pattern(
    rf"\b(?:(?:in|on|since|until|by|during|before|after|for)\s+)?(?:(?:the\s+)?(?:first|second|third|fourth|last)\s+(?:quarter|half)(?:\s+of\s+(?:{_YEAR}|(?:this|last)\s+year))?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:,?\s+{_YEAR})?|{_MONTH}(?:\s+(?:of\s+)?{_YEAR})?|{_YEAR}|(?:last|this|next|the\s+previous|the\s+next|the\s+same|that)\s+(?:{_UNIT}|{_MONTH}|{_DAY})"
    rf"|(?:the\s+)?{_UNIT}\s+(?:before|after)(?:\s+that)?|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+{_UNIT}s?\s+(?:ago|earlier|later|before|after)(?:\s+that)?"
    rf"|yesterday|today|tomorrow|now|{_DAY}|the\s+(?:first|second|third|fourth))(?![\w-])",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_SHIFT = lazy_pattern(
    rf"(?P<count>{'|'.join(_NUMBERS)}|\d+|the)\s+years?\s+(?P<way>before|earlier|after|later)(?:\s+that)?$", re.IGNORECASE
)
_FOUR_DIGITS = lazy_pattern(_YEAR)


def shifted_year(words: str, last: str, today: date | None) -> str | None:
    """Return the year that “two years after that” means behind the last question, as “in 2019”; None where it names no year."""
    match = _SHIFT.match(words.strip(" ?.!"))
    years = _FOUR_DIGITS.findall(last)
    if not match:
        return None
    if years:
        base = int(years[-1])
    elif today is not None:
        base = today.year - (1 if re.search(r"\blast year\b", last, re.IGNORECASE) else 0)
    else:
        return None
    count = match["count"].lower()
    number = 1 if count == "the" else _NUMBERS.get(count) or int(count)
    return f"in {base - number if match['way'].lower() in ('before', 'earlier') else base + number}"


def with_shifted_years(question: str, last: str, today: date | None) -> str:
    """Return the question with “six years earlier” at its end as the year that it means behind the last question."""
    match = re.search(rf"(?:{_SHIFT.pattern[:-1]})[?.! ]*$", question, re.IGNORECASE)
    year = shifted_year(match[0], last, today) if match else None
    return question if match is None or year is None else f"{question[: match.start()]}{year}?"
