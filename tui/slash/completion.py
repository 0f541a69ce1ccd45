"""What could be meant by the word before the cursor: a `/` command, or an outlet after `@`. Pure: the text in, offers out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.slash.table import SLASHES

MOST = 8
"""Offers shown at once."""
_AT = re.compile(r"(?:^|\s)@([^@\n]*)$")


@dataclass(frozen=True, slots=True)
class Offer:
    kind: str
    """`command` or `outlet`."""
    name: str
    argument: str = ""
    does: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    start: int = 0
    """Where the word begins that an offer stands for."""
    offers: tuple[Offer, ...] = ()


NONE = Offers()


def offers(before: str, outlets: Sequence[str]) -> Offers:
    """Offers for the text before the cursor; an exact match is the first."""
    if before.startswith("/") and not re.search(r"\s", before):
        return Offers(0, _commands(before[1:].lower()))
    if before.lower().startswith("/outlet "):
        return Offers(len("/outlet "), _outlets(before[len("/outlet ") :], outlets))
    at = _AT.search(before)
    return Offers(at.start(1) - 1, _outlets(at[1], outlets)) if at and not before.startswith("/") else NONE


def _commands(typed: str) -> tuple[Offer, ...]:
    found = [slash for slash in SLASHES.values() if slash.name.startswith(typed)]
    return tuple(Offer("command", slash.name, slash.argument, slash.does) for slash in found)


def _outlets(typed: str, outlets: Sequence[str]) -> tuple[Offer, ...]:
    """Names that begin with what was typed, then those of which a later word does."""
    wanted = typed.strip().lower()
    first = [name for name in outlets if name.lower().startswith(wanted)]
    later = [name for name in outlets if name not in first and re.search(rf"\b{re.escape(wanted)}", name.lower())]
    return tuple(Offer("outlet", name) for name in (first + later)[:MOST])
