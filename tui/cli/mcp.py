"""`pullquote mcp`: the archive as tools of an assistant, over stdin and stdout."""

from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import click

from index.errors import UsageError
from tui.cli.options import index_dir, passages, possible, promise, reader
from tui.config.load import configure

WAITING_CALLS = 32
"""Calls that are answered or wait at a time; any further one is an error."""


@click.command()
@index_dir
@passages
@promise
@possible
@reader
def mcp(index_dir: Path | None, **options: object) -> None:
    """Give an assistant the tools ask, search, show, cite and timeline over the archive (Model Context Protocol, stdio).

    It is started by the assistant's program, not by hand, and ends when that closes stdin.
    """
    if find_spec("mcp") is None:
        raise UsageError("The tools need the Model Context Protocol's SDK. Install it: pip install 'pullquote[mcp]'")
    from qa.assistant import Assistant
    from tui.mcp.server import run_mcp
    from tui.requests.current_assistant import CurrentAssistant
    from tui.requests.responder import Responder

    c = configure(index_dir, options)
    assistant = Assistant.open(c.index_dir, c.index, c.search, c.answer)
    with closing(Responder(CurrentAssistant(assistant), WAITING_CALLS)) as responder:
        run_mcp(responder)
