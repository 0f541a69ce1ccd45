"""Rules for parts of a time: “the end of”, “early”, “the first week of”, “the last Friday in”; and quarters, which are parts of a year."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.atom import Atom, AtomRule, Cut, atom_again, atom_of, atom_rule
from qa.time_words.day_range import DayRange, Grain, months_from, moved, one_day, shifted, weekend_at, weeks_at
from qa.time_words.recurring import yearly
from qa.time_words.words import (
    DAY_NUMBER,
    MONTH,
    NUMBER,
    ORDINAL,
    UNIT,
    WEEKDAY,
    YEAR,
    day_number,
    number_range,
    unit_of,
    weekday_number,
)

_THIRDS = {"start": 0, "early": 0, "middle": 1, "mid": 1, "end": 2, "late": 2}
_PLAY = lazy_pattern(
    r"\b(?:touchdowns?|quarterbacks?|field goals?|points|scored?|scoring|goals?|yards|threw|pass(?:ed|es)?|trail(?:ed|ing)|injur\w+|game|"
    r"match|play(?:ed|er|ers|off|offs)?|Super Bowl|halftime|overtime|NBA|NFL)\b",
    re.IGNORECASE,
)
"""Words of a game, in which quarters are a quarter of an hour."""


def third(days: DayRange, name: str) -> DayRange:
    """Return the early, the middle or the late part; an end is the last week of a month, a start its first ten days."""
    length, place = (days.until - days.since).days + 1, _THIRDS[name]
    if length <= 4:
        return days
    if length <= 7:
        begin, end = ((0, 1), (2, 3), (4, length - 1))[place]
    elif length <= 31:
        begin, end = ((0, 9), (10, 19), (length - 7 if name == "end" else 20, length - 1))[place]
    elif length <= 400:
        step = 1 if length <= 95 else 3
        return _months(days, (0, step + step // 3, -step)[place], step + (step // 3 if place == 1 else 0))
    else:
        years = length // 365
        begin, end = ((0, years * 3 // 10), (years * 4 // 10, years * 6 // 10), (years * 7 // 10, years - 1))[place]
        return _months(days, 12 * begin, 12 * (end + 1 - begin))
    return DayRange(moved(days.since, begin), moved(days.since, end))


def _months(days: DayRange, first: int, length: int) -> DayRange:
    """Return so many months from the start of the range, or from its end where `first` is negative."""
    start = days.since if first >= 0 else moved(days.until, 1)
    since = shifted(start, first, Grain.MONTH)
    return DayRange(since, moved(shifted(since, length, Grain.MONTH), -1))


def half(days: DayRange, number: int) -> DayRange:
    """Return the first (1) or the second (2) half; that of a year or a quarter is one of whole months where they divide."""
    months = round(((days.until - days.since).days + 1) / 30.44)
    if months >= 2 and months % 2 == 0:
        return _months(days, 0 if number == 1 else -months // 2, months // 2)
    middle = moved(days.since, (days.until - days.since).days // 2)
    return DayRange(days.since, middle) if number == 1 else DayRange(moved(middle, 1), days.until)


def _part(match: re.Match[str], cut: Cut, grain: Grain = Grain.DAY) -> Atom:
    return Atom(match.start(), match.end(), grain, cut=cut)


def _edge(match: re.Match[str], _: date) -> Atom | None:
    word = match["edge"].lower()
    name = {
        "beginning": "start",
        "outset": "start",
        "opening": "start",
        "close": "end",
        "closing": "end",
        "latter": "late",
    }.get(word, word)
    return _part(match, lambda days: third(days, name))


def _half(match: re.Match[str], _: date) -> Atom | None:
    number = 1 if match["number"].lower() in ("first", "1st") else 2
    return _part(match, lambda days: half(days, number), Grain.HALF)


def _ranked_unit(match: re.Match[str], _: date) -> Atom | None:
    """Read “the first week of”, “the last weekend in”, “the first 100 days of”, “the last three months of”."""
    unit = unit_of(match["unit"] or match["small"])
    rank = -1 if match["rank"].lower() in ("last", "final") else day_number(match["rank"])
    number = number_range(match["number"])[1] if match["number"] else 1

    def cut(days: DayRange) -> DayRange:
        if unit is Grain.WEEKEND:
            return _weekend_in(days, rank)
        if rank < 0:
            return DayRange(max(days.since, shifted(moved(days.until, 1), -number, unit)), days.until)
        first = shifted(days.since, (rank - 1) * number, unit)
        return DayRange(first, moved(shifted(first, number, unit), -1))

    return _part(match, cut, unit)


def _ending(match: re.Match[str], _: date) -> Atom | None:
    """Read “the week ending”, “the three months to”: so many units until the end of the next time."""
    number, unit = number_range(match["number"])[1] if match["number"] else 1, unit_of(match["unit"])
    return _part(match, lambda days: DayRange(shifted(moved(days.until, 1), -number, unit), days.until), unit)


def _weekend_in(days: DayRange, rank: int) -> DayRange:
    if rank < 0:
        return weekend_at(days.until, 0 if days.until.weekday() == 6 else -1)
    return weekend_at(moved(days.since, (5 - days.since.weekday()) % 7 + 7 * (rank - 1)))


def _ranked_weekday(match: re.Match[str], _: date) -> Atom | None:
    weekday = weekday_number(match["day"])
    rank = -1 if match["rank"].lower() in ("last", "final") else day_number(match["rank"])

    def cut(days: DayRange) -> DayRange:
        if rank < 0:
            return one_day(moved(days.until, -((days.until.weekday() - weekday) % 7)))
        return one_day(moved(days.since, (weekday - days.since.weekday()) % 7 + 7 * (rank - 1)))

    return _part(match, cut)


def _quarter(match: re.Match[str], _: date) -> Atom | None:
    """Read “the third quarter” and “Q3”, a quarter of the calendar, unless a game is spoken of."""
    year, number = match["year"], {"1": 1, "2": 2, "3": 3, "4": 4, "f": 1, "s": 2, "t": 3}[match["number"][0].lower()]
    number = 4 if match["number"].lower().startswith("fo") else number
    if not year and _PLAY.search(match.string):
        return None
    if year:
        return atom_of(match, Grain.QUARTER, months_from(int(year), 3 * number - 2, 3), absolute=True)
    return atom_again(match, Grain.QUARTER, yearly(lambda of: months_from(of, 3 * number - 2, 3), must_have_ended=True))


_TIMES = (
    rf"(?=(?:the )?(?:{MONTH}\b|{YEAR}\b|1[5-9]\d0s|20\d0s|['’]\d0s|"
    r"last|this|next|previous|past|current|coming|following|year\b|month\b|week\b|"
    r"quarter\b|decade\b|century\b|season\b|1\dth|2\dth|spring|summer|autumn|fall\b|winter|first|second|third|fourth|twenties|thirties|"
    rf"forties|fifties|sixties|seventies|eighties|nineties|weekend|{ORDINAL}\b|{WEEKDAY}|the\b))"
)
"""What a part may be a part of; checked ahead, so that “last Friday in Rome” stays a Friday."""
_DATED = rf"(?:the )?(?:{MONTH}\b|{WEEKDAY}\b|{DAY_NUMBER} {MONTH}\b)"
_MONTHLY = rf"(?=(?:the )?(?:{MONTH}\b|last|this|next|previous|month\b|{YEAR}\b|year\b))"
_RANK = rf"(?P<rank>last|final|{ORDINAL})"
PART_RULES: tuple[AtomRule, ...] = (
    atom_rule(
        rf"\b(?:the )?(?:very )?(?P<edge>start|beginning|outset|middle|end|close) of {_TIMES}",
        _edge,
    ),
    atom_rule(
        rf"\b(?:the )?(?P<edge>early|mid|late|latter|opening|closing)(?: (?:part|days|weeks|months) of)?[ -]{_TIMES}", _edge
    ),
    atom_rule(rf"\b(?:the )?(?P<number>first|second|1st|2nd|latter) half of {_TIMES}", _half),
    atom_rule(
        rf"\b(?:the )?{_RANK} (?:(?P<number>{NUMBER}) )?(?:full )?(?:(?P<unit>{UNIT}) of|(?P<small>days?|weeks?|weekends?) in) {_TIMES}",
        _ranked_unit,
    ),
    atom_rule(rf"\b(?:the )?{_RANK} (?P<day>{WEEKDAY}) (?:of|in) {_MONTHLY}", _ranked_weekday),
    atom_rule(
        rf"\b(?:the )?(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT}) (?:ending|ended|through|to)(?: on)? (?={_DATED})", _ending
    ),
    atom_rule(r"\b(?:the )?week of (?=\S)", lambda match, _: _part(match, lambda days: weeks_at(days.since), Grain.WEEK)),
    atom_rule(
        r"\b(?:the )?weekend of (?=\S)", lambda match, _: _part(match, lambda days: weekend_at(days.since), Grain.WEEKEND)
    ),
    atom_rule(r"\b(?:on )?(?:the )?eve of (?=\S)", lambda match, _: _part(match, lambda days: one_day(moved(days.since, -1)))),
    atom_rule(
        rf"\b(?:the )?(?:fiscal )?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter\b"
        rf"(?![ -]?back)(?:(?: of)? (?P<year>{YEAR})\b)?",
        _quarter,
    ),
    atom_rule(rf"\bQ(?P<number>[1-4])\b(?:(?: of|,)? (?P<year>{YEAR})\b)?", _quarter),
)
