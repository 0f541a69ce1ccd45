"""The commands that change filters, and the names in them."""

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
    """The names in the archive; they are looked up when they are needed."""

    @property
    def outlets(self) -> Sequence[str]: ...

    @property
    def authors(self) -> Sequence[str]: ...


def apply_filter(filters: Filters, command: ParsedCommand, names: FilterNames, today: date | None = None) -> Filters:
    """Return the filters after one of `FILTER_COMMANDS`. Raises `UsageError` for text that is no day, and for unknown names."""
    if command.name == "all":
        return NO_FILTERS
    if command.name == "outlet":
        return replace(filters, outlets=_with_name(filters.outlets, find_name(command.argument, names.outlets, "outlet")))
    if command.name == "author":
        return replace(filters, authors=_with_name(filters.authors, find_name(command.argument, names.authors, "author")))
    first, last = day_range(command.argument, today or date.today())
    if command.name == "since":
        return _check_days(replace(filters, since=first))
    return _check_days(replace(filters, until=last) if command.name == "until" else replace(filters, as_of=last))


def _with_name(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name.lower() in (present.lower() for present in names) else (*names, name)


def _check_days(filters: Filters) -> Filters:
    last = filters.last_day
    if filters.since and last and filters.since > last:
        raise UsageError(f"Nothing was published both since {filters.since} and until {last}. /all removes the filters.")
    return filters


def find_name(typed: str, names: Sequence[str], what: str) -> str:
    """Return the name that was typed, best in the same case, or the only one that contains the text. `what`: outlet or author.

    Raises `UsageError` where no name or several do.
    """
    if typed in names:
        return typed
    same = [name for name in names if name.lower() == typed.lower()]
    candidates = same[:1] or [name for name in names if typed.lower() in name.lower()]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        raise UsageError(f"“{typed}” is in the names of {_quote_list(candidates)}. Type more of it.")
    near = get_close_matches(typed, names, 3, 0.5)
    hint = f" Did you mean {_quote_list(near)}?" if near else " @ in the prompt lists them." if what == "outlet" else ""
    raise UsageError(f"The archive has no {what} “{typed}”.{hint}")


def _quote_list(names: Sequence[str]) -> str:
    quoted_names = [f"“{name}”" for name in names[:3]]
    return ", ".join(quoted_names) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
