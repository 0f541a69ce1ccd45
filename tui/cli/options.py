"""Options that several commands share, and their values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from index.filters import Filters

F = TypeVar("F", bound=Callable[..., object])


class DayParameter(click.ParamType[date]):
    """A calendar day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a day; write it as 2024-08-31.", param, ctx)


index_dir = click.option(
    "--index",
    "index_dir",
    type=click.Path(path_type=Path),
    help="The archive folder, or milvus://HOST:PORT/NAME. [default: .pullquote]",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON (docs/commands.md has its fields).")
retriever = click.option("--retriever", type=click.Choice(["hybrid", "dense", "lexical"]), help="Which half is asked.")
reader = click.option("--reader", metavar="NAME", help="Which reader finds the span.")
passages = click.option("-k", "passages", type=click.IntRange(1, 200), help="Passages read (ask) or listed (search).")

promise = click.option(
    "--promise", type=click.FloatRange(0.0, 0.99), metavar="P", help="How often what is answered must be right. [default: 0.8]"
)

possible = click.option("--possible", is_flag=True, default=None, help="Show the best guess too, marked as only possible.")


def filters(command: F) -> F:
    """Add `--as-of`, `--since`, `--until`, `--outlet` and `--author` to a command."""
    for option in reversed(
        (
            click.option("--as-of", type=DayParameter(), metavar="DATE", help="Nothing published after this day exists."),
            click.option("--since", type=DayParameter(), metavar="DATE", help="Published on this day or later."),
            click.option("--until", type=DayParameter(), metavar="DATE", help="Published on this day or earlier."),
            click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="Only this outlet; may be repeated."),
            click.option("--author", "authors", multiple=True, metavar="NAME", help="Only this author; may be repeated."),
        )
    ):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The values of the options that `filters` adds."""

    as_of: date | None
    since: date | None
    until: date | None
    outlets: tuple[str, ...]
    authors: tuple[str, ...]

    def filters(self) -> Filters:
        from qa.question.operators import check_days  # not for `--help`

        return check_days(Filters(self.since, self.until, self.as_of, self.outlets, self.authors))
