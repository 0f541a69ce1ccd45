"""Filters after a `/` command."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Protocol

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from tui.slash.dates import day_range
from tui.slash.parse import ParsedCommand

FILTER_COMMANDS = ("as-of", "since", "until", "outlet", "author", "all")
"""Commands that change the filters."""


class FilterNames(Protocol):
    """Those in the archive; looked up when they are needed."""

    @property
    def outlets(self) -> Sequence[str]: ...

    @property
    def authors(self) -> Sequence[str]: ...


def apply_filter(filters: Filters, given: ParsedCommand, names: FilterNames, today: date | None = None) -> Filters:
    """The filters after one of `FILTER_COMMANDS`. Raises `UsageError` for what is no day, or for whom the archive does not have."""
    if given.name == "all":
        return NO_FILTERS
    if given.name == "outlet":
        return replace(filters, outlets=_with(filters.outlets, find_name(given.argument, names.outlets, "outlet")))
    if given.name == "author":
        return replace(filters, authors=_with(filters.authors, find_name(given.argument, names.authors, "author")))
    first, last = day_range(given.argument, today or date.today())
    if given.name == "since":
        return _ordered(replace(filters, since=first))
    return _ordered(replace(filters, until=last) if given.name == "until" else replace(filters, as_of=last))


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name.lower() in (known.lower() for known in names) else (*names, name)


def _ordered(filters: Filters) -> Filters:
    last = filters.last_day
    if filters.since and last and filters.since > last:
        raise UsageError(f"Nothing was published both since {filters.since} and until {last}. /all takes the filters away.")
    return filters


def find_name(typed: str, names: Sequence[str], what: str) -> str:
    """Who is meant: a name, best in the same case, or the only one that holds these words. `what` they are, in a word."""
    if typed in names:
        return typed
    same = [name for name in names if name.lower() == typed.lower()]
    holding = same[:1] or [name for name in names if typed.lower() in name.lower()]
    if len(holding) == 1:
        return holding[0]
    if holding:
        raise UsageError(f"“{typed}” is in the names of {_listed(holding)}. Type more of it.")
    near = get_close_matches(typed, names, 3, 0.5)
    hint = f" Did you mean {_listed(near)}?" if near else " @ in the prompt lists them." if what == "outlet" else ""
    raise UsageError(f"The archive has no {what} “{typed}”.{hint}")


def _listed(names: Sequence[str]) -> str:
    shown = [f"“{name}”" for name in names[:3]]
    return ", ".join(shown) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
