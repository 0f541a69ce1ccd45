"""A pin, a quote that a person keeps in the dossier of a conversation, and the changes of a dossier as pure functions."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.text import one_line

if TYPE_CHECKING:
    from qa.answer import Citation

Pins = tuple["Pin", ...]
"""The pins of one dossier, in a person's order."""
PinsChange = Callable[[Pins], Pins]
PinKey = tuple[str, int, int]

MAX_NOTE = 2000
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class Pin:
    question: str
    """The question that the quote answered; "" for one that answered none."""
    citation: "Citation"
    """As it was when it was pinned; it is never changed."""
    digest: str
    """The digest of the article at that time; "" where it was not known."""
    pinned: datetime
    note: str = ""
    """What the person says of it, on one line."""

    @property
    def key(self) -> PinKey:
        """Return what tells this pin from the others of its dossier: the place that it quotes."""
        return self.citation.source.article, self.citation.start, self.citation.end


def new_pin(question: str, citation: "Citation", digest: str = "") -> Pin:
    return Pin(one_line(question), citation, digest, datetime.now(UTC))


def with_pin(pins: Pins, pin: Pin) -> Pins:
    """Return the pins with one more at the end. Raise `UsageError` where its quote is pinned already."""
    if any(each.key == pin.key for each in pins):
        raise UsageError("This quote is in the dossier already.")
    return (*pins, pin)


def without_pin(pins: Pins, key: PinKey) -> Pins:
    return tuple(pin for pin in pins if pin.key != key)


def with_note(pins: Pins, key: PinKey, note: str) -> Pins:
    """Return the pins with this note at one of them; "" takes the note away."""
    line = one_line(note)
    if len(line) > MAX_NOTE:
        raise UsageError(f"That note has {len(line):,} characters. Write one with at most {MAX_NOTE:,}.")
    return tuple(replace(pin, note=line) if pin.key == key else pin for pin in pins)


def moved_pin(pins: Pins, key: PinKey, by: int) -> Pins:
    """Return the pins with one of them moved down by `by` places, up where it is negative, and not past the ends."""
    at = next((n for n, pin in enumerate(pins) if pin.key == key), None)
    if at is None:
        return pins
    others = [pin for pin in pins if pin.key != key]
    others.insert(min(max(at + by, 0), len(others)), pins[at])
    return tuple(others)
