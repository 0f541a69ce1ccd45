"""`pullquote`: the commands and the edge where errors become messages and exit codes. Imports nothing but click until a command runs."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from index.offline import stay_offline

COMMANDS = {
    "index": ("tui.cli.index:index", "Build or update the archive from a folder of articles."),
    "ask": ("tui.cli.ask:ask", "Answer one question, or one a line from stdin with “-”."),
    "chat": ("tui.cli.chat:chat", "Open the terminal app (what “pullquote” alone does)."),
    "dossier": ("tui.cli.dossier:dossier", "Save the pinned quotes of a conversation, with footnotes."),
    "watch": ("tui.cli.watch:watch_questions", "Standing questions: what is new since last time, for cron."),
    "serve": ("tui.cli.serve:serve", "Open the same app in a browser, for this machine alone; --api for programs."),
    "mcp": ("tui.cli.mcp:mcp", "Give an assistant the archive as tools (Model Context Protocol)."),
    "eval": ("tui.cli.evaluate:evaluate", "Run a file of questions and report quality and speed."),
    "search": ("tui.cli.search:search", "The retriever alone: passages with their ranks."),
    "show": ("tui.cli.show:show", "An article as indexed, or a span of it."),
    "config": ("tui.cli.config:config", "The settings: show them with their origin, or the paths of their files."),
    "doctor": ("tui.cli.doctor:doctor", "Check index, checksums, models and versions; say what to do."),
}
"""Name of a command → its function and its summary. A new command is one file and one line here."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command runs, so that `--help` costs what click costs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(package_name="pullquote")
@click.pass_context
def pullquote(ctx: click.Context, debug: bool) -> None:
    """Answers from a folder of news articles, in the articles' own words, with citations.

    Without a command, opens the chat.
    """
    if ctx.invoked_subcommand is None:
        from tui.cli.chat import chat

        ctx.invoke(chat)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the console script. `index.errors` and docs/commands.md explain its exit codes."""
    argv = list(sys.argv[1:] if arguments is None else arguments)
    stay_offline()
    _speak_utf8()
    code = _run(argv)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    sys.exit(code)


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale says. A byte that is no text becomes U+FFFD instead of ending the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run(arguments: list[str]) -> int:
    try:
        with pullquote.make_context("pullquote", list(arguments)) as context:
            outcome = pullquote.invoke(context)
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return 130
    except BrokenPipeError:
        _silence_stdout()
        return 0
    except Exception as error:  # noqa: BLE001  # the edge: a person gets one line, `--debug` the traceback
        return _report_error(error, "--debug" in arguments)


def _report_error(error: Exception, debug: bool) -> int:
    from index.errors import PullquoteError
    from index.text import clean

    if debug:
        raise error
    if isinstance(error, PullquoteError):
        click.echo(f"Error: {clean(str(error))}", err=True)
        return error.exit_code
    click.echo(f"Error: {clean(f'{type(error).__name__}: {error}')}. Run again with: pullquote --debug …", err=True)
    return 1


def _silence_stdout() -> None:
    """Discard further output: the reader of our pipe has gone, and the interpreter would complain while it closes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
