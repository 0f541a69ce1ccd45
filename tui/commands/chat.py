"""`pullquote chat`: the terminal app, or a line-by-line dialogue."""

import sys
from pathlib import Path

import click

from tui.commands.options import index_dir
from tui.configuration import Configuration, configure


@click.command()
@index_dir
@click.option("--plain", is_flag=True, help="Line by line, without screen control: for screen readers and pipes.")
def chat(index_dir: Path | None = None, plain: bool = False) -> None:
    """Ask in a conversation. Without an index, offers to build one."""
    configuration = configure(index_dir)
    if plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _plain(configuration)
    else:
        _screen(configuration)


def _plain(configuration: Configuration) -> None:
    from qa.assistant import Assistant
    from tui.plain_chat import run_on_terminal

    c = configuration
    run_on_terminal(Assistant.open(c.index_dir, c.index, c.search, c.answer))


def _screen(configuration: Configuration) -> None:
    from tui.app import ChatApp

    c = configuration

    def open_assistant():  # type: ignore[no-untyped-def]  # the models are imported behind the first paint
        from qa.assistant import Assistant

        return Assistant.open(c.index_dir, c.index, c.search, c.answer)

    ChatApp(open_assistant, c.index_dir, c.index).run()
