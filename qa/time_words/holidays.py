"""Holidays that can be computed: those of a fixed day, those of a weekday in a month, and those that hang on Easter."""

import re
from collections.abc import Callable
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.day_range import moved

Holiday = Callable[[int], date]
"""The day of a holiday in a year."""


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876: Meeus, Astronomical Algorithms, chapter 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def weekday_of_month(year: int, month: int, weekday: int, rank: int) -> date:
    """Return the first (1), second … or last (-1) such weekday of the month; 0 is Monday."""
    if rank > 0:
        first = date(year, month, 1)
        return moved(first, (weekday - first.weekday()) % 7 + 7 * (rank - 1))
    last = moved(date(year + month // 12, month % 12 + 1, 1), -1)
    return moved(last, -((last.weekday() - weekday) % 7))


def _fixed(month: int, day: int) -> Holiday:
    return lambda year: date(year, month, day)


def _ranked(month: int, weekday: int, rank: int, later: int = 0) -> Holiday:
    return lambda year: moved(weekday_of_month(year, month, weekday, rank), later)


def _from_easter(days: int) -> Holiday:
    return lambda year: moved(easter(year), days)


_DAY = r"(?:['’]?s?['’]? day)"
_HOLIDAYS: tuple[tuple[str, Holiday], ...] = (
    (rf"new year{_DAY}", _fixed(1, 1)),
    (r"new year['’]?s eve", _fixed(12, 31)),
    (r"new year['’]?s(?!['’]? (?:day|eve))", _fixed(1, 1)),
    (r"epiphany", _fixed(1, 6)),
    (rf"(?:martin luther king|MLK)(?:,? jr\.?)?{_DAY}", _ranked(1, 0, 3)),
    (r"groundhog day", _fixed(2, 2)),
    (rf"valentine{_DAY}", _fixed(2, 14)),
    (rf"president{_DAY}", _ranked(2, 0, 3)),
    (r"international women['’]?s day", _fixed(3, 8)),
    (rf"(?:st\.?|saint) (?:patrick|paddy){_DAY}", _fixed(3, 17)),
    (r"april fools?['’]?s?['’]? day", _fixed(4, 1)),
    (r"earth day", _fixed(4, 22)),
    (r"anzac day", _fixed(4, 25)),
    (r"may day", _fixed(5, 1)),
    (r"cinco de mayo", _fixed(5, 5)),
    (rf"mother{_DAY}", _ranked(5, 6, 2)),
    (r"memorial day", _ranked(5, 0, -1)),
    (r"juneteenth", _fixed(6, 19)),
    (rf"father{_DAY}", _ranked(6, 6, 3)),
    (r"canada day", _fixed(7, 1)),
    (r"independence day|fourth of july", _fixed(7, 4)),
    (r"bastille day", _fixed(7, 14)),
    (r"labou?r day", _ranked(9, 0, 1)),
    (r"(?:columbus|indigenous peoples['’]?) day", _ranked(10, 0, 2)),
    (r"halloween|hallowe['’]en", _fixed(10, 31)),
    (r"all saints['’]? day", _fixed(11, 1)),
    (r"guy fawkes (?:day|night)|bonfire night", _fixed(11, 5)),
    (r"election day", _ranked(11, 0, 1, later=1)),
    (r"(?:veterans|armistice|remembrance)['’]? day", _fixed(11, 11)),
    (r"thanksgiving(?: day)?", _ranked(11, 3, 4)),
    (r"black friday", _ranked(11, 3, 4, later=1)),
    (r"cyber monday", _ranked(11, 3, 4, later=4)),
    (r"giving tuesday", _ranked(11, 3, 4, later=5)),
    (r"christmas eve", _fixed(12, 24)),
    (r"christmas(?: day)?", _fixed(12, 25)),
    (r"boxing day", _fixed(12, 26)),
    (r"mardi gras|shrove tuesday|fat tuesday|pancake day", _from_easter(-47)),
    (r"ash wednesday", _from_easter(-46)),
    (r"palm sunday", _from_easter(-7)),
    (r"maundy thursday|holy thursday", _from_easter(-3)),
    (r"good friday", _from_easter(-2)),
    (r"holy saturday", _from_easter(-1)),
    (r"easter monday", _from_easter(1)),
    (r"easter(?: sunday)?", _from_easter(0)),
    (r"ascension day", _from_easter(39)),
    (r"pentecost|whit sunday", _from_easter(49)),
    (r"whit monday", _from_easter(50)),
)
HOLIDAY = rf"(?:{'|'.join(pattern for pattern, _ in _HOLIDAYS)})"
_READERS = tuple((lazy_pattern(pattern, re.IGNORECASE), holiday) for pattern, holiday in _HOLIDAYS)


def holiday_named(words: str) -> Holiday:
    """Return the holiday that the whole of the words names; they were matched by `HOLIDAY`."""
    return next(holiday for pattern, holiday in _READERS if pattern.fullmatch(words))
