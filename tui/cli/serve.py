"""`pullquote serve`: the terminal app in a browser, through textual-serve; with `--api`, the service for programs."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from index.errors import UsageError
from index.locations import is_on_engine
from tui.cli.options import filters, index_dir
from tui.cli.serve_api import serve_api
from tui.config.load import configure

if TYPE_CHECKING:
    from tui.config.load import Configuration

NO_PASSWORD_WARNING = (
    "There is no password: whoever reaches this port reads the archive and the kept conversations "
    "and runs the app as this user."
)

DEFAULT_VISITORS = 4
"""Chats at a time by default: each is a process of some 100 MB; all share one set of models."""
DEFAULT_WAITING = 32
"""Questions that are answered or wait at a time by default: at half a second each, the last waits for a quarter of a minute."""


@click.command()
@index_dir
@filters
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen: this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option(
    "--visitors",
    type=click.IntRange(min=1),
    default=DEFAULT_VISITORS,
    show_default=True,
    help="Chats at a time; they share their models.",
)
@click.option(
    "--without-authentication", is_flag=True, help="Listen on other than this machine's own address too; anybody may come."
)
@click.option("--api", is_flag=True, help="Answer programs over HTTP instead, all with one set of models.")
@click.option(
    "--token-file", type=click.Path(path_type=Path), metavar="FILE", help="With --api: what every request must bring."
)
@click.option(
    "--waiting",
    type=click.IntRange(1, 1000),
    default=DEFAULT_WAITING,
    show_default=True,
    help="With --api: questions at a time; any further one is refused.",
)
def serve(
    index_dir: Path | None,
    host: str,
    port: int,
    visitors: int,
    without_authentication: bool,
    api: bool,
    token_file: Path | None,
    waiting: int,
    **filter_values: object,
) -> None:
    """Open the chat in a browser. Each visitor gets a chat of their own over the same archive."""
    if api:
        if without_authentication or any(filter_values.values()):
            raise UsageError(
                "With --api each request brings its own filters, and another --host needs a token: leave the rest out."
            )
        return serve_api(index_dir, host, port, waiting, token_file)
    from tui.web.guard import is_loopback
    from tui.web.server import ChatServer, ListenAddress, open_port, run_server

    configuration = configure(index_dir)
    if not (inside := is_loopback(host)) and not without_authentication:
        raise UsageError(
            f"{host} can be reached by others. {NO_PASSWORD_WARNING} If you mean it, add --without-authentication."
        )
    with open_port(host, port) as listener, _shared_models(configuration) as environment:
        os.environ.update(environment)
        listen_address = ListenAddress(host, listener.getsockname()[1], open_to_all=not inside)
        click.echo(f"{NO_PASSWORD_WARNING}\nPullquote is at {listen_address.address} until Ctrl+C.", err=True)
        run_server(ChatServer(chat_command(index_dir, filter_values), listen_address, visitors), listener)
    return None


@contextmanager
def _shared_models(configuration: "Configuration") -> "Iterator[Mapping[str, str]]":
    """Yield the variables by which the chats find the models that they share."""
    from index.store.archive import current_generation
    from tui.web.model_server import ModelServer

    def open_assistant():  # type: ignore[no-untyped-def]  # the models are imported when the first visitor comes
        from qa.assistant import Assistant

        answer = configuration.answer
        answer = answer.model_copy(update={"possible": answer.possible or configuration.chat.guesses})
        return Assistant.open(configuration.index_dir, configuration.index, configuration.search, answer)

    if is_on_engine(configuration.index_dir):
        raise UsageError(
            "The chat in a browser reads an archive folder. For an archive on an engine: pullquote serve --api, or chat."
        )
    server = ModelServer(open_assistant, lambda: current_generation(configuration.index_dir))
    try:
        yield server.environment
    finally:
        server.close()


def chat_command(index_dir: Path | None, filters: Mapping[str, object]) -> list[str]:
    """Return the command for one visitor. “=” keeps a value from being taken for a flag; -P keeps imports out of this folder."""
    index = () if index_dir is None else (f"--index={index_dir}",)
    return [sys.executable, "-P", "-m", "tui", "chat", *index, *_flags(filters)]


def _flags(filters: Mapping[str, object]) -> Iterator[str]:
    for name, value in filters.items():
        values = value if isinstance(value, tuple) else (value,)
        flag = {"outlets": "outlet", "authors": "author"}.get(name, name.replace("_", "-"))
        yield from (f"--{flag}={v.isoformat() if isinstance(v, date) else v}" for v in values if v is not None)
