"""The smallest time expressions of a text: what one rule reads, before neighbours narrow each other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from index.patterns import lazy_pattern
from qa.time_words.day_range import DayRange, Grain
from qa.time_words.recurring import Recurring

Cut = Callable[[DayRange], DayRange]
"""Takes a part of a range: its start, its second half, its last Friday."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Words that name days, or something that comes again, or a part of what the next atom names."""

    start: int
    end: int
    grain: Grain = Grain.DAY
    days: DayRange | None = None
    recurring: Recurring | None = None
    cut: Cut | None = None
    open_start: bool = False
    """True of “latest” and “now”, which leave the past open."""
    vague: bool = False
    """True where any other expression of the question says more: “now”, “recently”."""
    only_as_part: bool = False
    """True of “the year”, which is this year only behind “the end of”."""
    absolute: bool = False
    """True where the day of asking plays no part."""
    is_name: bool = False
    """True of a year that belongs to a name: “the 2022 World Cup”."""


class AtomRule(NamedTuple):
    """A pattern and what to make of its match; the reader returns None where the words are no time after all."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], Atom | None]


def atom_rule(pattern: str, read: Callable[[re.Match[str], date], Atom | None]) -> AtomRule:
    return AtomRule(lazy_pattern(pattern, re.IGNORECASE), read)


def atom_of(match: re.Match[str], grain: Grain, days: DayRange | None, *, absolute: bool = False) -> Atom | None:
    """Return an atom of certain days over the whole match; None for no days."""
    return days and Atom(match.start(), match.end(), grain, days=days, absolute=absolute)


def atom_again(match: re.Match[str], grain: Grain, recurring: Recurring) -> Atom:
    """Return an atom of something that comes again over the whole match."""
    return Atom(match.start(), match.end(), grain, recurring=recurring)
