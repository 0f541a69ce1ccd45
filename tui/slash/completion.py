"""Suggestions for the word before the cursor: a `/` command, an outlet after `@`, a name after `outlet:`, `author:` or `section:`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.slash.table import SLASH_COMMANDS

MAX_SUGGESTIONS = 8
"""Names that are suggested at once."""
_OPERATOR = re.compile(r"(?:^|\s)((outlet|author|section):\"?)([^\"\n]*)$", re.IGNORECASE)
_AT = re.compile(r"(?:^|\s)@([^@\n]*)$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: str
    """`command`, `outlet`, or `operator`, which stays in the question."""
    name: str
    argument: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The suggestions for the word before the cursor, in the order in which they are listed."""

    word_start: int = 0
    """The offset of that word; an accepted suggestion replaces the text from there."""
    matches: tuple[Suggestion, ...] = ()


NO_SUGGESTIONS = Suggestions()


def suggest(before: str, outlets: Sequence[str], authors: Sequence[str] = (), sections: Sequence[str] = ()) -> Suggestions:
    """Return suggestions for the text before the cursor, from the names of the archive; an exact match is the first."""
    if before.startswith("/") and not re.search(r"\s", before):
        return Suggestions(0, _commands(before[1:].lower()))
    if before.lower().startswith("/outlet "):
        return Suggestions(len("/outlet "), _as_outlets(before[len("/outlet ") :], outlets))
    operator = None if before.startswith("/") else _OPERATOR.search(before)
    if operator:
        word = operator[2].lower()
        names = {"outlet": outlets, "author": authors, "section": sections}[word]
        return Suggestions(operator.start(1), tuple(_operator(word, name) for name in _names(operator[3], names)))
    at = _AT.search(before)
    return Suggestions(at.start(1) - 1, _as_outlets(at[1], outlets)) if at and not before.startswith("/") else NO_SUGGESTIONS


def _operator(word: str, name: str) -> Suggestion:
    return Suggestion("operator", f'{word}:"{name}"' if " " in name else f"{word}:{name}")


def _commands(typed: str) -> tuple[Suggestion, ...]:
    commands = [slash for slash in SLASH_COMMANDS.values() if slash.name.startswith(typed)]
    return tuple(Suggestion("command", slash.name, slash.argument, slash.description) for slash in commands)


def _as_outlets(typed: str, outlets: Sequence[str]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion("outlet", name) for name in _names(typed, outlets))


def _names(typed: str, names: Sequence[str]) -> list[str]:
    """Return names that begin with the typed text, then those with a later word that does."""
    prefix = typed.strip().lower()
    first = [name for name in names if name.lower().startswith(prefix)]
    later = [name for name in names if name not in first and re.search(rf"\b{re.escape(prefix)}", name.lower())]
    return (first + later)[:MAX_SUGGESTIONS]
