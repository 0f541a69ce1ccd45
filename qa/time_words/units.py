"""Rules for spans that are counted from today: “last week”, “three years ago”, “the past two months”, “so far this year”, “recently”."""

import re
from dataclasses import replace
from datetime import date

from qa.time_words.atom import Atom, AtomRule, atom_of, atom_rule
from qa.time_words.day_range import DayRange, Grain, moved, shifted, unit_at
from qa.time_words.sport_seasons import sport_season
from qa.time_words.tense import looks_ahead
from qa.time_words.words import LAST_WORDS, NEXT_WORDS, NUMBER, UNIT, number_range, unit_of

_PLAIN_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)"
_RECENT_DAYS = {"days": 7, "weeks": 42, "months": 182, "years": 1826}
_RECENTLY = 90
"""Days of “recently”. News calls recent what happened in the season just past; a shorter window would lose more answers than it orders."""


def _unit(match: re.Match[str], today: date) -> Atom | None:
    """Read “last week”, “this year”, “next month”; with an article, “the last year” is the twelve months until today."""
    unit, groups = unit_of(match["unit"]), match.groupdict()
    if groups["past"]:
        return atom_of(match, unit, DayRange(shifted(today, -1, unit), today))
    if unit is Grain.WEEKEND:
        return None
    number = -1 if groups["last"] else 1 if groups["next"] else 0
    return atom_of(match, unit, unit_at(today, unit, number))


def _two_units_off(match: re.Match[str], today: date) -> Atom | None:
    unit = unit_of(match["unit"])
    return atom_of(match, unit, unit_at(today, unit, -2 if match["end"].lower() == "before last" else 2))


def _ago(match: re.Match[str], today: date) -> Atom | None:
    """Read “three days ago”, a day; “three months ago”, a month; “three years ago”, a year."""
    return _away(match, today, -1)


def _ahead(match: re.Match[str], today: date) -> Atom | None:
    return _away(match, today, 1)


def _away(match: re.Match[str], today: date, sign: int) -> Atom | None:
    low, high = number_range(match["number"])
    unit, fortnights = unit_of(match["unit"]), 2 if match["unit"].lower().startswith("fortnight") else 1
    if match["number"].lower().startswith("half"):
        unit, low, high = (Grain.MONTH, 6, 6) if unit is Grain.YEAR else (unit, 1, 1)
    if unit in (Grain.DAY, Grain.WEEK, Grain.WEEKEND):
        step = 1 if unit is Grain.DAY else 7 * fortnights
        ends = sorted((moved(today, sign * low * step), moved(today, sign * high * step)))
        return atom_of(match, Grain.DAY, DayRange(ends[0], ends[1]))
    if unit in (Grain.DECADE, Grain.CENTURY):
        low, high, unit = low * (10 if unit is Grain.DECADE else 100), high * (10 if unit is Grain.DECADE else 100), Grain.YEAR
    near, far = sorted((unit_at(today, unit, sign * low), unit_at(today, unit, sign * high)))
    return atom_of(match, unit, DayRange(near.since, far.until))


def _in_units(match: re.Match[str], today: date) -> Atom | None:
    """Read “in two weeks” where the verb looks ahead; elsewhere it is how long something took."""
    if not looks_ahead(match.string, match.start()):
        return None
    there = _ahead(match, today)
    within = match["within"].lower() != "in"
    return replace(there, days=DayRange(today, there.days.until)) if there and there.days and within else there


def _past_units(match: re.Match[str], today: date) -> Atom | None:
    """Read “the past two weeks”: as many days, weeks, months before today, until today."""
    _, number = number_range(match["number"])
    unit = Grain.DAY if match["unit"].lower().startswith("hour") else unit_of(match["unit"])
    number = -(-number // 24) if match["unit"].lower().startswith("hour") else number
    return atom_of(match, unit, DayRange(shifted(today, -number, unit), today))


def _next_units(match: re.Match[str], today: date) -> Atom | None:
    _, number = number_range(match["number"])
    return atom_of(match, unit_of(match["unit"]), DayRange(today, shifted(today, number, unit_of(match["unit"]))))


def _part_until_today(match: re.Match[str], today: date) -> Atom | None:
    """Read “so far this year”, “earlier this month”: from its first day until today."""
    unit = unit_of(match["unit"])
    return atom_of(match, unit, DayRange(unit_at(today, unit).since, today))


def _part_from_today(match: re.Match[str], today: date) -> Atom | None:
    unit = unit_of(match["unit"])
    return atom_of(match, unit, DayRange(today, unit_at(today, unit).until))


def _this_part(match: re.Match[str], today: date) -> Atom | None:
    """Read “the year” and “the month”, which mean the current one only behind “the end of”."""
    unit = unit_of(match["unit"])
    return Atom(match.start(), match.end(), unit, unit_at(today, unit), only_as_part=True)


def _season_of_sport(match: re.Match[str], today: date) -> Atom | None:
    number = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return atom_of(match, Grain.YEAR, sport_season(match.string, today, number))


def _now(match: re.Match[str], today: date) -> Atom | None:
    return Atom(match.start(), match.end(), Grain.CENTURY, DayRange(today, today), open_start=True, vague=True)


def _recently(match: re.Match[str], today: date) -> Atom | None:
    unit = match.groupdict().get("unit")
    since = moved(today, -_RECENT_DAYS[unit.lower()] if unit else -_RECENTLY)
    return Atom(match.start(), match.end(), Grain.CENTURY, DayRange(since, today), vague=not unit)


_THIS = r"(?:this|the current)"
_RUNNING = rf"(?:{_THIS}|in the|of the|in {_THIS})"
UNIT_RULES: tuple[AtomRule, ...] = (
    atom_rule(
        rf"(?:(?<!of )(?<!from )(?P<past>\b(?:the|its|their|his|her) (?:last|past))|\b(?:the )?(?:(?P<last>{LAST_WORDS})|"
        rf"(?P<next>{NEXT_WORDS})|(?P<this>{_THIS}))) {_PLAIN_UNIT}\b(?! of )(?:['’]s)?",
        _unit,
    ),
    atom_rule(rf"\bthe {_PLAIN_UNIT} (?P<end>before last|after next)\b", _two_units_off),
    atom_rule(
        rf"\b(?:(?:about|around|nearly|almost|over|some|just|more than|exactly) )?(?P<number>{NUMBER})[ -](?P<unit>{UNIT}) ago\b",
        _ago,
    ),
    atom_rule(rf"\b(?P<number>{NUMBER}) (?P<unit>{UNIT}) (?:from (?:now|today)|hence)\b", _ahead),
    atom_rule(
        rf"\b(?P<within>in|within) (?P<number>{NUMBER}) (?P<unit>{UNIT})\b(?! (?:of|in|after|before) )(?!['’])", _in_units
    ),
    atom_rule(
        rf"\b(?:the |these )?(?:past|last|previous) (?P<number>{NUMBER}) (?P<unit>{UNIT}|hours)\b(?! (?:of|in) )", _past_units
    ),
    atom_rule(rf"\b(?:the )?(?:next|coming|following) (?P<number>{NUMBER}) (?P<unit>{UNIT})\b", _next_units),
    atom_rule(rf"\bearlier (?:on )?{_RUNNING} {_PLAIN_UNIT}\b", _part_until_today),
    atom_rule(
        rf"\bso far {_RUNNING} {_PLAIN_UNIT}\b|\b(?:so far )?{_RUNNING} (?P<unit_>week|month|quarter|year|decade|century) so far\b",
        lambda m, t: _so_far(m, t),
    ),
    atom_rule(rf"\b(?:the )?{_PLAIN_UNIT}[- ]to[- ]date\b", _part_until_today),
    atom_rule(rf"\b(?:later|the rest of|the remainder of) (?:on )?(?:{_RUNNING}|the) {_PLAIN_UNIT}\b", _part_from_today),
    atom_rule(rf"\bthe (?:calendar )?{_PLAIN_UNIT}\b(?! (?:of|in|before|after|that|when|\d))", _this_part),
    atom_rule(
        r"\b(?:the )?(?P<which>last|this|next|current) (?:\w+ )?season(?:['’]s)?\b(?! (?:of|in|one|two|three|\d))",
        _season_of_sport,
    ),
    atom_rule(
        r"\b(?:most recent(?:ly)?|latest|currently|nowadays|these days|at the moment|at present|(?:as of|right|until|up to) now|to date|"
        r"now(?! (?:that|defunct|former))|so far)\b(?!-)",
        _now,
    ),
    atom_rule(r"\b(?:the |his |her |its |their |our )current\b(?= [a-z])|\bof late\b(?! [a-z])", _now),
    atom_rule(
        r"\bin (?:the )?(?:recent|last few|past few) (?P<unit>days|weeks|months|years)\b|\brecently\b|\blately\b", _recently
    ),
)
"""The order counts where two rules match as many letters."""


def _so_far(match: re.Match[str], today: date) -> Atom | None:
    unit = unit_of(match["unit"] or match["unit_"])
    return atom_of(match, unit, DayRange(unit_at(today, unit).since, today))
