"""Writes the year or the month that a question means by “last year” or “two months ago”, as articles of other days write it."""

import re
from datetime import date, timedelta

from index.day_words import MONTHS
from index.patterns import lazy_pattern
from qa.time_words.constraint import TimeConstraint

_POSSESSIVE = lazy_pattern(r"[’']s?$")
_GOVERNED = lazy_pattern(r"\b(?:with|to|than|of|like|for|from|as) $", re.IGNORECASE)
"""Words behind which a year stands without “in”: “compared with last year”."""
_SOFTENED = lazy_pattern(
    r"\b(?:so far|earlier|later|early|late|half|quarter|summer|winter|spring|autumn|fall|season|of)\b", re.IGNORECASE
)


def with_calendar_words(question: str, time: TimeConstraint | None) -> str:
    """Return the question with “in 2022” for “last year” and “in May 2022” for “last month”; any other question as it is.

    Weeks and days stay: an article of the week itself says “on Tuesday”.
    """
    if time is None or any(character.isdecimal() for character in time.words) or _SOFTENED.search(time.words):
        return question
    calendar = _calendar_words(time.since, time.until)
    if not calendar:
        return question
    start, end = time.span
    if _POSSESSIVE.search(question[start:end]):
        return f"{question[:start]}the {calendar}{question[end:]}"
    link = "" if _GOVERNED.search(question[:start]) else "in "
    return f"{question[:start]}{link}{calendar}{question[end:]}"


def _calendar_words(since: date | None, until: date | None) -> str:
    """Return “2022” for the days of one year, “May 2022” for those of one month, "" for any others."""
    if since is None or until is None or since.day != 1 or (until + timedelta(days=1)).day != 1:
        return ""
    if (since.month, until.month, since.year) == (1, 12, until.year):
        return str(since.year)
    return f"{MONTHS[since.month - 1]} {since.year}" if (since.year, since.month) == (until.year, until.month) else ""
