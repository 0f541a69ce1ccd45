"""Reads dates: the day as written, whatever the time zone, and only with day, month and year.

`03/04/2024` is one day in New York and another in London: it is read where the caller knows the order, and else is no date.
"""

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Literal

from index.loaders.fields.month_words import month_numbers, month_pattern
from index.patterns import lazy_pattern

DateOrder = Literal["", "day first", "month first"]
"""The order of day and month in a date of numbers alone; "" where nothing decides it."""

_COMPACT = lazy_pattern(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T\d{4,6}Z?)?")
_UNIX = lazy_pattern(r"\d{9,13}(?:\.\d+)?")
_YEARS = range(1600, 2101)
_SEARCHED = 300
"""Characters of a value in which a date is looked for."""
_LONGEST = 60
"""Most characters of a text that is given to dateparser."""


def parse_date(value: str | float, order: DateOrder = "") -> date | None:
    """Read ISO, words, RFC 2822, `20250108`, or seconds (milliseconds above 10¹¹) since 1970 in UTC.

    Of "08/01/2025" the order must be given; "25/12/2024" has only one. "08.01.2025" is read day first unless the order is given.
    """
    words = str(value).strip()[:_SEARCHED]
    if match := _COMPACT.fullmatch(words):
        return _date(match)
    if _UNIX.fullmatch(words):
        return _from_unix(float(words))
    for form in date_forms():
        if match := form.search(words):
            return _date(match)
    if match := NUMERIC_FORM.search(words):
        return numeric_date(match, order)
    return _last_resort(words)


@cache
def date_forms() -> tuple[re.Pattern[str], ...]:
    """Return the forms in which the order is certain: ISO, with the name of the month, and those of East Asia."""
    month = rf"(?P<month>{month_pattern()})\b\.?"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
    year = r"(?P<year>\d{4})(?!\d)"
    forms = (
        r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        rf"{day}(?:\s+(?:of|de|of\sthe))?(?:\s+|-){month},?(?:\s+(?:de|del)\b)?(?:\s+|-){year}",
        rf"\b{month}\s*{day},?\s+{year}",
        rf"(?<!\d){year}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
        rf"\b(?:mon|tue|wed|thu|fri|sat|sun)\s+{month}\s+{day}\s+\d\d:\d\d:\d\d(?:\s+[A-Z]{{3,4}})?\s+{year}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


NUMERIC_FORM = lazy_pattern(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<sep>[/.-])\s?(?P<two>\d{1,2})(?P=sep)\s?(?P<year>\d{4})(?![\d/.-]\d)"
)
"""The form of a date whose order is not certain."""


def numeric_date(match: re.Match[str], order: DateOrder) -> date | None:
    """Return the day of a match of `NUMERIC_FORM`; None where day and month may be exchanged and the order is not known."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if order == "" and match["sep"] == ".":
        order = "day first"
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    if order == "day first":
        return day_first or month_first
    if order == "month first":
        return month_first or day_first
    if day_first and month_first:
        return day_first if day_first == month_first else None
    return day_first or month_first


def matched_date(match: re.Match[str]) -> date | None:
    """Return the day of a match of one of `date_forms`."""
    return _date(match)


def _date(match: re.Match[str]) -> date | None:
    month = month_numbers().get(match["month"].lower()) or int(match["month"])
    return _day(int(match["year"]), month, int(match["day"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return _in_range(date(year, month, day))
    except ValueError:
        return None


def _in_range(day: date) -> date | None:
    return day if day.year in _YEARS else None


def _from_unix(seconds: float) -> date | None:
    return _in_range(datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).date())


def _last_resort(words: str) -> date | None:
    """Ask dateparser, but only about a short text with digits for a day and a year: its first call costs 1.8 s."""
    if len(words) > _LONGEST or sum(character.isdigit() for character in words) < 3 or re.search(r"\d[/.-]\d", words):
        return None
    import dateparser

    settings = {"PARSERS": ["absolute-time"], "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    try:
        moment: datetime | None = dateparser.parse(words, settings=settings)
    except (ValueError, OverflowError):
        return None
    return _in_range(moment.date()) if moment else None
