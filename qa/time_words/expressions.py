"""Finds all time expressions of a text, with their places and their days."""

from dataclasses import dataclass
from datetime import date

from qa.time_words.atom import Atom
from qa.time_words.dates import DATE_RULES
from qa.time_words.day_range import DayRange, Grain
from qa.time_words.days import DAY_RULES
from qa.time_words.narrowing import longest, put_together
from qa.time_words.parts import PART_RULES
from qa.time_words.recurring import Recurring
from qa.time_words.relations import TimeReading, bounds, moved_by_words
from qa.time_words.tense import looks_ahead
from qa.time_words.units import UNIT_RULES

_RULES = (*PART_RULES, *DATE_RULES, *DAY_RULES, *UNIT_RULES)

_NEAR = 75
"""Days ahead for which an article gives a day of the year without a verb that looks ahead: “payable Dec. 15”."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when, and the days they mean; both ends are inclusive, None is open."""

    start: int
    end: int
    since: date | None
    until: date | None
    grain: Grain
    core: tuple[int, int]
    """The place of the time itself, without “since” or “over”."""
    absolute: bool = False
    vague: bool = False
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class NamedDays:
    """A time as it is named, before “since” or “by” opens it."""

    start: int
    days: DayRange
    atom: Atom
    ahead: bool
    """True where the verb looks ahead."""


def time_expressions(text: str, today: date) -> list[TimeExpression]:
    """Return the time expressions of the text in order; those that narrow each other are one. `today` is the day it is read on."""
    return [_expression(text, named, today) for named in named_days(text, today)]


def named_days(text: str, today: date, in_article: bool = False) -> list[NamedDays]:
    """Return the times that the text names, in order.

    An article gives a day of the year without its year only where it is near: then it is the nearest one, whatever the tense.
    """
    atoms = longest(atom for rule in _RULES for match in rule.pattern.finditer(text) if (atom := rule.read(match, today)))
    found = (_named(text, atom, today, in_article) for atom in put_together(text, atoms))
    return [named for named in found if named]


def _named(text: str, atom: Atom, today: date, in_article: bool) -> NamedDays | None:
    ahead = looks_ahead(text, atom.start, in_article)
    days = atom.days
    if atom.recurring and not days:
        days = _occurrence(atom.recurring, today, ahead, in_article and atom.grain is Grain.DAY)
    if not days:
        return None
    start, days = (atom.start, days) if atom.open_start or atom.is_name else moved_by_words(text, atom.start, days)
    return NamedDays(start, days, atom, ahead)


def _occurrence(recurring: Recurring, today: date, ahead: bool, near: bool) -> DayRange | None:
    if near and recurring.every_year:
        nearest = recurring.nearest(today)
        if nearest and (ahead or (nearest.since - today).days <= _NEAR):
            return nearest
    return recurring.coming(today) if ahead else recurring.latest(today)


def _expression(text: str, named: NamedDays, today: date) -> TimeExpression:
    atom = named.atom
    core = (atom.start, atom.end)
    if atom.open_start:
        return TimeExpression(*core, None, named.days.until, atom.grain, core, vague=True)
    reading = TimeReading(today, named.ahead, atom.is_name)
    opened = bounds(text, (named.start, atom.end), named.days, reading)
    return TimeExpression(
        opened.start, atom.end, opened.since, opened.until, atom.grain, core, atom.absolute, atom.vague, atom.is_name
    )
