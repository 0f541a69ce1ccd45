"""Rules for days that have a name: weekdays, holidays, seasons, and “yesterday”."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.atom import Atom, AtomRule, atom_again, atom_of, atom_rule
from qa.time_words.day_range import DayRange, Grain, months_from, moved, one_day, weekend_at, weeks_at
from qa.time_words.holidays import HOLIDAY, holiday_named
from qa.time_words.neighbours import is_month, is_weekday, word_after, word_before
from qa.time_words.recurring import Recurring, weekly, yearly
from qa.time_words.words import (
    LAST_WORDS,
    MONTH,
    NEXT_WORDS,
    NUMBER,
    SEASON,
    SHORT_WEEKDAY,
    THIS_WORDS,
    WEEKDAY,
    YEAR,
    month_number,
    number_range,
    weekday_number,
)

_WHICH = rf"(?:(?:the )?(?:(?P<last>{LAST_WORDS}|past)|(?P<next>{NEXT_WORDS}|following)|(?P<this>{THIS_WORDS})) )"
_DAY_PART = r"(?:['’]s)?(?: (?:early |late )?(?:morning|afternoon|evening|night)\b(?! (?-i:[A-Z]))(?:['’]s)?)?"
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 0}
"""The first month; that of winter is December of the year before."""
_SHOWS = frozenset({"Show", "Never", "Programme", "Program", "People"})
_NO_SEASON = frozenset(
    {"storm", "storms", "olympics", "olympic", "games", "solstice", "paralympics", "water", "palace", "training", "house"}
)
_SEASON_LEAD = lazy_pattern(
    r"\b(?:in|during|over|since|by|until|before|after|throughout|early|late|mid)[ -](?:the )?$", re.IGNORECASE
)
_YEAR_BEHIND = lazy_pattern(r"(?:,| of)? (?:1[5-9]|20)\d\d\b|(?: of)? (?:last|this|next|that) year", re.IGNORECASE)
_AFTER_SEASON = lazy_pattern(
    r"of|last|this|next|and|or|when|that|did|was|were|is|are|by|in|on|at|to|before|after|for|with|as|who|than|has|had|have|do|does|will"
)


def chosen(recurring: Recurring, match: re.Match[str], today: date) -> DayRange | None:
    """Return the occurrence that “last” or “next” before it means; None where the tense has to decide."""
    groups = match.groupdict()
    if groups["last"]:
        return recurring.ended(today)
    return recurring.later(today) if groups["next"] else None


def _atom(match: re.Match[str], grain: Grain, recurring: Recurring, days: DayRange | None) -> Atom:
    return Atom(match.start(), match.end(), grain, days=days) if days else atom_again(match, grain, recurring)


def _weekday(match: re.Match[str], today: date) -> Atom | None:
    if not is_weekday(match.string, match.start("day"), match.end("day")):
        return None
    recurring = weekly(weekday_number(match["day"]))
    return _atom(match, Grain.DAY, recurring, chosen(recurring, match, today))


def _weekday_weeks_off(match: re.Match[str], today: date) -> Atom | None:
    """Read “Tuesday last week”, “the Friday of next week”, “last week's Sunday”."""
    weeks = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return atom_of(match, Grain.DAY, one_day(moved(weeks_at(today, weeks).since, weekday_number(match["day"]))))


def _holiday(match: re.Match[str], today: date) -> Atom | None:
    name = match["holiday"]
    if (
        not name[0].isupper()
        and "eve" not in name
        and "day" not in name
        and word_before(match.string, match.start()) not in ("on", "at", "by")
    ):
        return None
    day_of = holiday_named(name)
    if match["year"]:
        return atom_of(
            match, Grain.DAY, (_over_weekend if match["weekend"] else one_day)(day_of(int(match["year"]))), absolute=True
        )
    extent = _over_weekend if match["weekend"] else one_day
    recurring = yearly(lambda year: extent(day_of(year)))
    return _atom(match, Grain.DAY, recurring, chosen(recurring, match, today))


def _over_weekend(day: date) -> DayRange:
    """Return the weekend that is nearest to the holiday, with the holiday."""
    saturday = moved(weekend_at(day).since, -7 if day.weekday() < 3 else 0)
    return DayRange(min(day, saturday), max(day, moved(saturday, 1)))


def _weekday_ago(match: re.Match[str], today: date) -> Atom | None:
    """Read “two Fridays ago”: the second before today."""
    weeks, weekday = number_range(match["number"])[1], weekday_number(match["day"])
    return atom_of(match, Grain.DAY, one_day(moved(today, -((today.weekday() - weekday - 1) % 7) - 1 - 7 * (weeks - 1))))


def _month_which(match: re.Match[str], today: date) -> Atom | None:
    """Read “last March”, “this September”, “next May”."""
    month = month_number(match["month"])
    if not is_month(match.string, match.start("month"), match.end("month")):
        return None
    recurring = yearly(lambda year: months_from(year, month))
    days = months_from(today.year, month) if match["this"] else chosen(recurring, match, today)
    return _atom(match, Grain.MONTH, recurring, days)


def _season(match: re.Match[str], today: date) -> Atom | None:
    """Read a season behind “last”, “this”, “in the” or with a year behind it: “fall” and “spring” are verbs too."""
    name, after = match["season"].lower(), word_after(match.string, match.end())
    which = match["last"] or match["next"] or match["this"]
    led = which or _SEASON_LEAD.search(match.string[max(0, match.start() - 15) : match.start()])
    if after.lower() in _NO_SEASON or (not led and not _YEAR_BEHIND.match(match.string, match.end())):
        return None
    if not which and after.islower() and not _AFTER_SEASON.fullmatch(after):
        return None
    if not which and after == "of" and not _YEAR_BEHIND.match(match.string, match.end()):
        return None
    recurring = season_again(name)
    days = recurring.nearest(today) if match["this"] and name == "winter" else chosen(recurring, match, today)
    if match["this"] and name != "winter":
        days = months_from(today.year, _SEASON_STARTS[name], 3)
    return _atom(match, Grain.SEASON, recurring, days)


def season_again(name: str) -> Recurring:
    """Return spring from March, summer from June, autumn from September; winter is that of its January and begins in December."""
    first = _SEASON_STARTS[name]
    return yearly(lambda year: months_from(year, first, 3))


def _weekend(match: re.Match[str], today: date) -> Atom | None:
    """Read the weekend: from Monday to Friday that before is the last one, on Saturday and Sunday the current one."""
    current = weekend_at(today)
    resting = today >= current.since
    groups = match.groupdict()
    if groups["next"]:
        return atom_of(match, Grain.WEEKEND, weekend_at(today, 1) if resting else current)
    if groups["last"]:
        return atom_of(match, Grain.WEEKEND, weekend_at(today, -1))
    recurring = Recurring(lambda day: [weekend_at(day, weeks) for weeks in range(-2, 3)])
    return atom_again(match, Grain.WEEKEND, recurring)


def _relative_day(days: int) -> AtomRule:
    words = {
        -2: r"\bthe day before yesterday\b",
        -1: r"\b(?:(?:late|early|earlier) )?yesterday(?:['’]s)?(?: (?:morning|afternoon|evening))?\b|"
        r"\blast (?:night|evening)(?:['’]s)?\b",
        0: r"\b(?:earlier |later |late |early )?(?:today(?:['’]s)?|tonight(?:['’]s)?|this (?:morning|afternoon|evening))(?![\w’'])",
        1: r"\btomorrow(?:['’]s)?(?: (?:morning|afternoon|evening|night))?\b",
        2: r"\bthe day after tomorrow\b",
    }[days]
    return atom_rule(words, lambda match, today: _plain_day(match, moved(today, days)))


def _plain_day(match: re.Match[str], day: date) -> Atom | None:
    """Return the day, unless the words stand in a name: “USA Today”, “Tomorrow Never Dies”."""
    word, before = match[0], word_before(match.string, match.start())
    name = word[0].isupper() and (before[:1].isupper() or word_after(match.string, match.end()) in _SHOWS)
    return (
        None
        if name and word.lower() in ("today", "tomorrow", "yesterday", "tonight")
        else atom_of(match, Grain.DAY, one_day(day))
    )


DAY_RULES: tuple[AtomRule, ...] = (
    atom_rule(rf"\b{_WHICH}?(?P<day>{WEEKDAY})\b{_DAY_PART}", _weekday),
    atom_rule(
        rf"\b(?P<day>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?,? (?:of )?(?P<which>last|this|next) week\b",
        _weekday_weeks_off,
    ),
    atom_rule(rf"\b(?P<which>last|this|next) week['’]s (?P<day>{WEEKDAY})\b", _weekday_weeks_off),
    atom_rule(rf"\b(?P<number>{NUMBER}) (?P<day>{WEEKDAY})s ago\b", _weekday_ago),
    atom_rule(rf"\b{_WHICH}?(?P<day>{SHORT_WEEKDAY})\.(?= |$)", _weekday),
    atom_rule(
        rf"\b{_WHICH}?(?P<holiday>{HOLIDAY})\b(?:['’]s)?(?P<weekend> weekend)?(?:,? (?:of |in )?(?P<year>{YEAR})\b)?", _holiday
    ),
    atom_rule(rf"\b{_WHICH}(?P<month>{MONTH})(?![\w-])(?! \d)", _month_which),
    atom_rule(rf"\b{_WHICH}?(?P<season>{SEASON})\b", _season),
    atom_rule(rf"\b(?:{_WHICH}|(?:over |at |on |during )?the )weekend(?:['’]s)?\b", _weekend),
    *(_relative_day(days) for days in (-2, -1, 0, 1, 2)),
)
