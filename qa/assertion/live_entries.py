"""Reads the entries of a live blog, each of which begins with its time: “16.15 Five people are now known to have died.”"""

import re
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from index.patterns import lazy_pattern

_CLOCK = r"(?P<hour>[01]?\d|2[0-4])(?:[.:h](?P<minute>[0-5]\d)| ?(?=[ap]\.?m))(?: ?(?P<half>[ap])\.?m\b\.?)?"
_ENTRY = lazy_pattern(
    rf"^[^\w\n]{{0,4}}(?:(?:[Ll]ast |[Ll]atest )?[Uu]pdated?:?,? (?:at )?)?{_CLOCK}(?: ?(?:GMT|UTC|BST|CE?S?T|ES?T|ET|PT|local time))?"
    r"[ \t]?(?:[:—–|-]|\n|[ \t])",
    re.MULTILINE,
)
_ASKED = lazy_pattern(
    rf"\b(?:at|by|around|about|before|after|until|since) {_CLOCK}(?!\d)(?! ?(?:per|%|million))", re.IGNORECASE
)
_LEAST_ENTRIES = 2
_MAX_ENTRIES = 400
_NOON = 12


class LiveEntry(NamedTuple):
    """A part of a text and the time of day, in minutes, that stands in front of it."""

    minute: int
    start: int
    end: int


@lru_cache(maxsize=64)
def live_entries(text: str) -> tuple[LiveEntry, ...]:
    """Return the entries of a text in their order; () where fewer than two lines begin with a time."""
    found = list(islice(_ENTRY.finditer(text), _MAX_ENTRIES))
    if len(found) < _LEAST_ENTRIES:
        return ()
    starts = [*(match.start() for match in found), len(text)]
    return tuple(LiveEntry(_minute(match), start, end) for match, (start, end) in zip(found, pairwise(starts), strict=True))


def entry_at(text: str, place: int) -> LiveEntry | None:
    """Return the entry in which a place lies."""
    return next((entry for entry in live_entries(text) if entry.start <= place < entry.end), None)


def time_asked(question: str) -> int | None:
    """Return the time of day, in minutes, that a question names; None where it names none."""
    match = _ASKED.search(question)
    return _minute(match) if match else None


def is_of_another_entry(question: str, text: str, place: int) -> bool:
    """Return True where the question names the time of one entry and the place lies in another."""
    asked, own = time_asked(question), entry_at(text, place)
    if asked is None or own is None or own.minute == asked:
        return False
    return any(entry.minute == asked for entry in live_entries(text))


def _minute(match: re.Match[str]) -> int:
    hour = int(match["hour"]) % 24
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return 60 * hour + int(match["minute"] or 0)
