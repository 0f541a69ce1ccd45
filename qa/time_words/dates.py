"""Rules for dates of the calendar: days of a month, months, years, decades and centuries, with or without the year."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.atom import Atom, AtomRule, atom_again, atom_of, atom_rule
from qa.time_words.day_range import DayRange, Grain, months_from, moved, one_day, years_from
from qa.time_words.neighbours import is_month, word_after, word_before, year_reading
from qa.time_words.recurring import Recurring, monthly, yearly
from qa.time_words.words import DAY_NUMBER, MONTH, ORDINAL, SHORT_WEEKDAY, WEEKDAY, YEAR, day_number, month_number

_DAY = rf"(?P<day>{DAY_NUMBER}|{ORDINAL})"
_LAST_DAY = rf"(?P<last>{DAY_NUMBER}|{ORDINAL})"
_MONTH = rf"(?P<month>{MONTH})"
_OF_YEAR = rf"(?:(?:,? (?:of |in )?|/|-)(?P<year>{YEAR})(?![\d-]))?"
_TO = r"\s?(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|\bthru\b)\s?(?:the )?"
_ON_WEEKDAY = rf"(?:\b(?:{WEEKDAY}|{SHORT_WEEKDAY}\.?),? (?:the )?)?"
_NOT_MORE = r"(?![\d%]|[.,:]\d|(?:st|nd|rd|th)|[ -](?:million|billion|percent|per cent|points?\b|years?\b|months?\b|minutes?\b|degrees))"
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_DATE_AS_NAME = lazy_pattern(
    r"\s+(?:attacks?|attackers|committee|riots?|rioters?|hearings?|insurrection|hijackers?|terror\w*|panel)\b", re.IGNORECASE
)
_NAMED_DAY = lazy_pattern(rf" \d\d?{_DATE_AS_NAME.pattern}", re.IGNORECASE)
"""Behind a day without a year, the words for which the day is the name of an event."""


def _day_in_month(match: re.Match[str], _: date) -> Atom | None:
    """Read “8 February 2023”, “on April 17”, “the first of March”, “3 to 9 May”."""
    groups, month = match.groupdict(), month_number(match["month"])
    first = day_number(match["day"])
    last = day_number(groups["last"]) if groups.get("last") else first
    if not groups["year"] and (_DATE_AS_NAME.match(match.string, match.end()) or _counts_something(match)):
        return None

    def days_of(year: int) -> DayRange | None:
        whole = months_from(year, month)
        return (
            DayRange(moved(whole.since, first - 1), moved(whole.since, last - 1)) if first <= last <= whole.until.day else None
        )

    if groups["year"]:
        return atom_of(match, Grain.DAY, days_of(int(groups["year"])), absolute=True)
    return atom_again(match, Grain.DAY, yearly(days_of)) if days_of(2024) else None


def _counts_something(match: re.Match[str]) -> bool:
    """Return True in “in May 12 people died” and “which 3 May candidates”: a number, and not a day."""
    before, after = word_before(match.string, match.start()), word_after(match.string, match.end())
    plural = (
        after.islower()
        and after.endswith(("s", "people", "men", "women"))
        and after not in ("was", "is", "has", "does", "as", "this")
    )
    return plural and before.lower() in ("in", "since", "which", "what", "the") and match[0][-1:].isdecimal()


def _year_month(match: re.Match[str], _: date) -> Atom | None:
    return atom_of(match, Grain.MONTH, months_from(int(match["year"]), month_number(match["month"])), absolute=True)


def _month(match: re.Match[str], _: date) -> Atom | None:
    if not is_month(match.string, match.start(), match.end()) or _NAMED_DAY.match(match.string, match.end()):
        return None
    month = month_number(match[0])
    return atom_again(match, Grain.MONTH, yearly(lambda year: months_from(year, month)))


def _iso(match: re.Match[str], _: date) -> Atom | None:
    year, month, day = int(match["year"]), int(match["month"]), match["day"]
    if not 1 <= month <= 12:
        return None
    whole = months_from(year, month)
    if day is None:
        return atom_of(match, Grain.MONTH, whole, absolute=True)
    inside = 1 <= int(day) <= whole.until.day
    return atom_of(match, Grain.DAY, one_day(moved(whole.since, int(day) - 1)), absolute=True) if inside else None


def _numeric(match: re.Match[str], _: date) -> Atom | None:
    """Read “31/10/2022” and “10/31/2022”; None for “3/5/2022”, which is two days in two countries."""
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    readings = {(month, day) for month, day in ((one, two), (two, one)) if 1 <= month <= 12}
    days = [
        one_day(moved(months_from(year, month).since, day - 1))
        for month, day in readings
        if 1 <= day <= months_from(year, month).until.day
    ]
    return atom_of(match, Grain.DAY, days[0], absolute=True) if len(days) == 1 else None


def _year(match: re.Match[str], _: date) -> Atom | None:
    reading = year_reading(match.string, match.start(), match.end())
    days = years_from(int(match[0]))
    named = reading == "name"
    return Atom(match.start(), match.end(), Grain.YEAR, days, absolute=True, is_name=named) if reading else None


def _years(match: re.Match[str], _: date) -> Atom | None:
    """Read “2019-2021” and “the 2022/23 season”, which runs from July to June."""
    first, last = int(match[1]), match[2]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < end <= first + 60:
        return None
    if word_after(match.string, match.end()).lower() == "season" and end == first + 1:
        return atom_of(match, Grain.YEAR, months_from(first, 7, 12), absolute=True)
    return atom_of(match, Grain.YEAR, years_from(first, end - first + 1), absolute=True)


def _decade(match: re.Match[str], _: date) -> Atom | None:
    word = match["decade"].lower().lstrip("'’")
    first = 1900 + _DECADES[word] if word in _DECADES else int(word.rstrip("'’s"))
    first += 1900 if first < 100 else 0
    return atom_of(match, Grain.DECADE, years_from(first, 10), absolute=True)


def _century(match: re.Match[str], _: date) -> Atom | None:
    number = day_number(match["number"])
    return atom_of(match, Grain.CENTURY, years_from(100 * number - 99, 100), absolute=True) if 10 <= number <= 22 else None


def _day_of_month(match: re.Match[str], _: date) -> Atom | None:
    number = day_number(match["day"])
    recurring: Recurring = monthly(number)
    return atom_again(match, Grain.DAY, recurring) if 1 <= number <= 31 else None


DATE_RULES: tuple[AtomRule, ...] = (
    atom_rule(rf"{_ON_WEEKDAY}\b{_DAY}(?: of|,)?[ -]{_MONTH}(?![a-z]){_OF_YEAR}(?!\d)", _day_in_month),
    atom_rule(rf"{_ON_WEEKDAY}\b{_MONTH} (?:the )?{_DAY}{_NOT_MORE}{_OF_YEAR}\b", _day_in_month),
    atom_rule(rf"\b{_DAY}{_TO}{_LAST_DAY}(?: of)? {_MONTH}(?![a-z]){_OF_YEAR}", _day_in_month),
    atom_rule(rf"\b{_MONTH} (?:the )?{_DAY}{_TO}{_LAST_DAY}{_NOT_MORE}{_OF_YEAR}\b", _day_in_month),
    atom_rule(rf"\b{_MONTH},? (?:of |in )?(?P<year>{YEAR})\b(?!-\d)", _year_month),
    atom_rule(rf"\b{MONTH}(?![\w-]|\.\w)", _month),
    atom_rule(rf"(?<![\d/.-])(?P<year>{YEAR})(?P<mark>[-/.])(?P<month>\d\d?)(?:(?P=mark)(?P<day>\d\d?))?(?![\d/-])", _iso),
    atom_rule(rf"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)\2({YEAR})(?![\d/-])", _numeric),
    atom_rule(
        r"(?<![\d/])9/11(?![\d/])", lambda match, _: atom_of(match, Grain.DAY, one_day(date(2001, 9, 11)), absolute=True)
    ),
    atom_rule(rf"(?<![\w$£€¥#/.,])(?<!\d-){YEAR}(?!\d)", _year),
    atom_rule(rf"(?<![\w$£€¥#/.,-])({YEAR})[-–/](\d{{4}}|\d\d)(?![\d/-])", _years),
    atom_rule(r"(?:\bthe )?(?P<decade>\b1[5-9]\d0['’]?s|\b20[0-9]0['’]?s|['’][2-9]0['’]?s)\b", _decade),
    atom_rule(rf"(?:(?<=early )|(?<=late )|(?<=mid-)|(?<=mid )|\bthe )(?P<decade>{'|'.join(_DECADES)})\b", _decade),
    atom_rule(rf"\b(?P<number>{ORDINAL})[ -]century\b", _century),
    atom_rule(r"\bthe (?P<day>\d\d?(?:st|nd|rd|th))(?=\s*[?.!,;]|\s*$| of (?:this|last|next|the|that) )", _day_of_month),
)
