"""Words before a time that open or move it: “since”, “by”, “before”, “two days after”."""

import re
from dataclasses import dataclass
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.day_range import DayRange, moved, one_day, shifted, weekend_at
from qa.time_words.words import NUMBER, UNIT, number_range, unit_of


@dataclass(frozen=True, slots=True)
class Bounds:
    """Days with open ends, and where the words begin that say so."""

    start: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class TimeReading:
    """How days are read whose ends words may open."""

    today: date
    ahead: bool
    """True where the verb looks ahead."""
    is_name: bool = False
    """True where the days are those of an event, of which they are only the year: “before the 2020 election”."""


_LEAD = (
    r"(?:(?:in|on|at|about|around|over|during|within|of|for|from|between|throughout|as of|the|all of|sometime|anytime|early|late|"
    r"morning|night|afternoon|evening|dawn|noon|midnight|\d\d?(?::\d\d)?\s?[ap]\.?m\.?|\w+ o['’]clock|late on|early on)\s+)*"
)
_SINCE, _BY, _BEFORE, _AFTER = (
    r"since|on or after|ever since|starting|beginning",
    r"on or before|by|until|till|through|up to|up until|no later than|as of",
    (r"before|prior to|ahead of|earlier than"),
    r"after|following|later than",
)
_RELATION = lazy_pattern(
    rf"\b(?:(?P<since>{_SINCE})|(?P<by>{_BY})|(?P<before>{_BEFORE})|(?P<after>{_AFTER}))\s+{_LEAD}$", re.IGNORECASE
)
_EVENT_BEFORE = lazy_pattern(
    r"\b(?P<word>since|before|after|following|prior to|ahead of)\s+(?:(?:the|a|an|his|her|its|their)\s+|[\w-]+['’]s\s+)"
    r"(?:(?!did\b|was\b|were\b|had\b|has\b|have\b|will\b|and\b|who\b|which\b|that\b)[\w’'-]+\s+){1,8}?(?:(?:in|on|of|from|over)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_SHIFT = lazy_pattern(
    rf"\b(?:(?P<number>{NUMBER})\s+(?P<unit>{UNIT})|(?:the\s+)?(?P<single>day|night|week|weekend|month|year))\s+"
    rf"(?:(?P<back>before|prior to|ahead of|earlier than)|after|following|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ONWARDS = lazy_pattern(r"\s+(?:on|onwards?|and (?:after|later|beyond)|or later)\b(?! [a-z])", re.IGNORECASE)
_FROM = lazy_pattern(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_LEADING = lazy_pattern(rf"\b{_LEAD}$", re.IGNORECASE)


def moved_by_words(text: str, start: int, days: DayRange) -> tuple[int, DayRange]:
    """Return the days that “two years before” or “the day after” make of them, and where these words begin."""
    offset = max(0, start - 60)
    match = _SHIFT.search(text[offset:start])
    if not match:
        return start, days
    sign = -1 if match["back"] else 1
    if not match["number"]:
        return offset + match.start(), _neighbour(days, match["single"].lower(), sign)
    _, number = number_range(match["number"])
    unit = unit_of(match["unit"])
    since = shifted(days.since, sign * number, unit)
    if days.since == days.until:
        return offset + match.start(), one_day(since)
    return offset + match.start(), DayRange(since, max(since, moved(shifted(moved(days.until, 1), sign * number, unit), -1)))


def _neighbour(days: DayRange, unit: str, sign: int) -> DayRange:
    """Return the day, the seven days, the weekend, the month or the year that touches the days."""
    if unit == "weekend":
        near = weekend_at(moved(days.since, -7) if days.since.weekday() < 5 or sign < 0 else days.since)
        return near if sign < 0 else weekend_at(moved(days.until, 1), 1 if days.until.weekday() == 5 else 0)
    grain = unit_of(unit)
    if sign < 0:
        return DayRange(shifted(days.since, -1, grain), moved(days.since, -1)) if days.since > date.min else days
    first = moved(days.until, 1)
    return DayRange(first, moved(shifted(first, 1, grain), -1)) if days.until < date.max else days


def bounds(text: str, place: tuple[int, int], days: DayRange, reading: TimeReading) -> Bounds:
    """Return the days with the ends that the words around their place open. Since a past day means until today."""
    start, end = place
    offset = max(0, start - 90)
    before = text[offset:start]
    match = _RELATION.search(before)
    if match and reading.is_name:
        return _around_event(match[0].split()[0].lower(), offset + match.start(), days, reading)
    if match:
        return _opened(match, offset + match.start(), days, reading)
    event = _EVENT_BEFORE.search(before)
    if event:
        return _around_event(event["word"].lower(), offset + event.start(), days, reading)
    lead = _LEADING.search(before)
    first = offset + lead.start() if lead else start
    if _ONWARDS.match(text, end) or (reading.ahead and _FROM.search(before)):
        return _from(days.since, first, reading)
    return Bounds(first, days.since, days.until)


def _opened(match: re.Match[str], start: int, days: DayRange, reading: TimeReading) -> Bounds:
    if match["since"]:
        return _from(days.since, start, reading)
    if match["by"]:
        return Bounds(start, None, days.until)
    if match["before"]:
        return Bounds(start, None, moved(days.since, -1))
    return _from(moved(days.until, 1), start, reading)


def _around_event(word: str, start: int, days: DayRange, reading: TimeReading) -> Bounds:
    """Return the days after or before an event of these days: it may have been on the first of them, or on the last."""
    if word in ("since", "after", "following"):
        return _from(days.since, start, reading)
    return Bounds(start, None, days.until)


def _from(since: date, start: int, reading: TimeReading) -> Bounds:
    return Bounds(start, since, None if since > reading.today or reading.ahead else reading.today)
