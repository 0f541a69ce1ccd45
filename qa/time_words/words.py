"""The words of the calendar as patterns, and the numbers that they stand for. All patterns are to be read without regard to case."""

import re

from index.day_words import MONTHS
from qa.time_words.day_range import Grain

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z-])\.?)"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
YEAR = r"(?:1[5-9]\d\d|2[01]\d\d)"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
UNIT = r"(?:days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries)"

LAST_WORDS = r"(?:last|previous|this past)"
NEXT_WORDS = r"(?:next|coming|upcoming|this coming|this upcoming)"
THIS_WORDS = r"(?:this|the current|this very)"

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DIGITS = "|".join(_SMALL.split()[:9])
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS.split())})(?:[- ](?:{_DIGITS}))?|{'|'.join(reversed(_SMALL.split()))}|"
    r"a few|a couple(?: of)?|couple of|a dozen|a hundred|half an?|several|some|many|few|an?)"
)

_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_ORDINALS = _ORDINAL_WORDS.split()
ORDINAL = rf"(?:{'|'.join(reversed(_ORDINALS))}|\d{{1,2}}(?:st|nd|rd|th))"

_VALUES = {word: value for value, word in enumerate(_SMALL.split(), 1)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_VALUES |= {"a": 1, "an": 1, "a couple": 2, "a couple of": 2, "couple of": 2, "a dozen": 12, "a hundred": 100}
_VAGUE = {"a few": (2, 5), "few": (2, 5), "some": (2, 5), "several": (3, 7), "many": (5, 20)}
"""Vague numbers as a range from the smallest to the largest that a writer is likely to mean."""

_UNITS = {
    "day": Grain.DAY,
    "night": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
    "centurie": Grain.CENTURY,
}


def number_range(words: str) -> tuple[int, int]:
    """Return the smallest and the largest number that the words may mean."""
    words = re.sub(r"\s+", " ", words.lower())
    if words in _VAGUE:
        return _VAGUE[words]
    if words.isdecimal():
        return int(words), int(words)
    if words in _VALUES:
        return _VALUES[words], _VALUES[words]
    value = sum(_VALUES.get(word, 0) for word in re.split(r"[- ]", words))
    return max(value, 1), max(value, 1)


def unit_of(word: str) -> Grain:
    return _UNITS[word.lower().removesuffix("s")]


def month_number(word: str) -> int:
    """Return 1 for “January”, “jan” or “Jan.”."""
    return [month[:3].lower() for month in MONTHS].index(word[:3].lower()) + 1


def day_number(words: str) -> int:
    """Return 21 for “21”, “21st” and “twenty-first”."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else _ORDINALS.index(words.lower()) + 1


def weekday_number(word: str) -> int:
    """Return 0 for “Monday” or “mon”."""
    return [day[:3].lower() for day in WEEKDAYS].index(word[:3].lower())
