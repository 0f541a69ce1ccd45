"""Finds all time expressions of a text, with their places and their days."""

from dataclasses import dataclass
from datetime import date

from qa.time_words.atom import Atom
from qa.time_words.dates import DATE_RULES
from qa.time_words.day_range import DayRange, Grain
from qa.time_words.days import DAY_RULES
from qa.time_words.narrowing import longest, put_together
from qa.time_words.parts import PART_RULES
from qa.time_words.relations import bounds, moved_by_words
from qa.time_words.tense import looks_ahead
from qa.time_words.units import UNIT_RULES

_RULES = (*PART_RULES, *DATE_RULES, *DAY_RULES, *UNIT_RULES)


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


def time_expressions(text: str, today: date) -> list[TimeExpression]:
    """Return the time expressions of the text in order; those that narrow each other are one. `today` is the day it is read on."""
    atoms = longest(atom for rule in _RULES for match in rule.pattern.finditer(text) if (atom := rule.read(match, today)))
    found = (_expression(text, atom, today) for atom in put_together(text, atoms))
    return [expression for expression in found if expression]


def _expression(text: str, atom: Atom, today: date) -> TimeExpression | None:
    ahead = looks_ahead(text, atom.start)
    days = atom.days or (atom.recurring and _occurrence(atom, today, ahead))
    if not days:
        return None
    core = (atom.start, atom.end)
    if atom.open_start:
        return TimeExpression(*core, None, days.until, atom.grain, core, vague=True)
    start, days = moved_by_words(text, atom.start, days)
    opened = bounds(text, start, atom.end, days, today, ahead)
    return TimeExpression(
        opened.start, atom.end, opened.since, opened.until, atom.grain, core, atom.absolute, atom.vague, atom.is_name
    )


def _occurrence(atom: Atom, today: date, ahead: bool) -> DayRange | None:
    """Return which Tuesday, March or Christmas the tense means."""
    assert atom.recurring is not None
    return atom.recurring.coming(today) if ahead else atom.recurring.latest(today)
