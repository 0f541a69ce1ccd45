"""What could be meant by the word before the cursor: a `/` command, or an outlet after `@`. Pure: the text in, offers out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.slash.table import SLASH_COMMANDS

MAX_SUGGESTIONS = 8
"""Offers shown at once."""
_AT = re.compile(r"(?:^|\s)@([^@\n]*)$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: str
    """`command` or `outlet`."""
    name: str
    argument: str = ""
    does: str = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    start: int = 0
    """Where the word begins that an offer stands for."""
    suggestions: tuple[Suggestion, ...] = ()


NO_SUGGESTIONS = Suggestions()


def suggest(before: str, outlets: Sequence[str]) -> Suggestions:
    """Offers for the text before the cursor; an exact match is the first."""
    if before.startswith("/") and not re.search(r"\s", before):
        return Suggestions(0, _commands(before[1:].lower()))
    if before.lower().startswith("/outlet "):
        return Suggestions(len("/outlet "), _outlets(before[len("/outlet ") :], outlets))
    at = _AT.search(before)
    return Suggestions(at.start(1) - 1, _outlets(at[1], outlets)) if at and not before.startswith("/") else NO_SUGGESTIONS


def _commands(typed: str) -> tuple[Suggestion, ...]:
    found = [slash for slash in SLASH_COMMANDS.values() if slash.name.startswith(typed)]
    return tuple(Suggestion("command", slash.name, slash.argument, slash.does) for slash in found)


def _outlets(typed: str, outlets: Sequence[str]) -> tuple[Suggestion, ...]:
    """Names that begin with what was typed, then those of which a later word does."""
    wanted = typed.strip().lower()
    first = [name for name in outlets if name.lower().startswith(wanted)]
    later = [name for name in outlets if name not in first and re.search(rf"\b{re.escape(wanted)}", name.lower())]
    return tuple(Suggestion("outlet", name) for name in (first + later)[:MAX_SUGGESTIONS])
