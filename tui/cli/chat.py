"""`pullquote chat`: the terminal app, or a line-by-line dialogue."""

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from index.filters import Filters
from index.text import clean
from tui.cli.options import FilterOptions, filters, index_dir
from tui.config import preferences
from tui.config.user_dirs import UserDirs
from tui.services import gc_control, thread_priority

if TYPE_CHECKING:
    from qa.assistant import Assistant
    from tui.config.load import Configuration
    from tui.conversation.recorder import SessionRecorder
    from tui.services.context import AppContext


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """The options with which the chat starts."""

    index_dir: Path | None
    """None for the folder that the settings name."""
    filters: Filters
    resume: int | None
    """Number of the conversation to resume; 0 for the one used last, None for a new one."""


@click.command()
@index_dir
@filters
@click.option("--plain", is_flag=True, help="Line by line, without screen control: for screen readers and pipes.")
@click.option(
    "--resume", type=click.IntRange(min=1), metavar="ID", help="Go on with this conversation (/conversations lists them)."
)
@click.option("--continue", "last", is_flag=True, help="Go on with the conversation that was used last.")
def chat(
    index_dir: Path | None = None, plain: bool = False, resume: int | None = None, last: bool = False, **filter_values: object
) -> None:
    """Ask in a conversation. Without an index, offers to build one."""
    start_filters = FilterOptions(**filter_values).filters() if filter_values else Filters()  # type: ignore[arg-type]
    start = ChatOptions(index_dir, start_filters, 0 if last and resume is None else resume)
    if plain or not _has_screen():
        _run_plain(start)
    else:
        _run_on_screen(start)


def _has_screen() -> bool:
    """Return True on a terminal that can be drawn on, and for the pipes of `pullquote serve`: textual-serve names the driver that
    speaks through them."""
    return "TEXTUAL_DRIVER" in os.environ or (os.environ.get("TERM") != "dumb" and sys.stdin.isatty() and sys.stdout.isatty())


def _run_plain(start: ChatOptions) -> None:
    from tui.cli.progress import passing_line
    from tui.plain.loop import run_on_terminal
    from tui.services.assistant import READER_LOADING

    context = _app_context(start)
    for problem in context.setting_problems:
        click.echo(f"{clean(problem)} Its default holds.", err=True)
    with passing_line(READER_LOADING):
        assistant = context.open_assistant()
    run_on_terminal(context, assistant)


def _run_on_screen(start: ChatOptions) -> None:
    thread_priority.keep_keys_quick()
    gc_control.pause()
    from tui.app.app import ChatApp

    if hasattr(signal, "SIGHUP"):  # a terminal that is closed ends the chat, even where whoever started it ignores hang-ups
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    app = ChatApp(lambda: _app_context(start), preferences.load_preferences(UserDirs.of_user().preferences).shown)
    app.run()
    if app.failure is not None:
        raise app.failure
    if app.return_code:
        raise click.exceptions.Exit(app.return_code)


def _find_corrections(citation, catalogue, filters):  # type: ignore[no-untyped-def]  # imported when it is needed
    from qa.citations.corrections_now import corrections_now

    return corrections_now(citation, catalogue, filters)


def _app_context(start: ChatOptions) -> "AppContext":
    from tui.config.load import configure
    from tui.conversation.reading_record import ReadingRecord
    from tui.services.context import AppContext
    from tui.services.first_look import make_examples

    gc_control.resume()
    c, user_dirs = configure(start.index_dir, forgiving=True), UserDirs.of_user()

    def open_assistant():  # type: ignore[no-untyped-def]  # the models are imported behind the first paint
        if "PULLQUOTE_MODELS_AT" in os.environ:  # a visitor of `pullquote serve`
            from tui.web.remote_assistant import RemoteAssistant

            return RemoteAssistant.connect(context.index, os.environ)
        return open_own_assistant()

    def open_own_assistant() -> "Assistant":
        from qa.assistant import Assistant

        answer = c.answer.model_copy(update={"possible": c.answer.possible or c.chat.guesses})
        assistant = Assistant.open(context.index, c.index, c.search, answer)
        gc_control.freeze()
        return assistant

    def examine_alone(_, path, advance):  # type: ignore[no-untyped-def]
        from qa.evaluation.examine import examine

        assistant = open_own_assistant()
        try:
            return examine(assistant, path, advance)
        finally:
            assistant.close()

    context = AppContext(open_assistant, c.index_dir, user_dirs, c.index, start.filters, os.environ, c.chat.theme, c.chat.keys)
    context.recorder, context.resume_id = _recorder(c, user_dirs), start.resume
    context.setting_problems, context.read_settings = c.problems, lambda: configure(start.index_dir, forgiving=True)
    context.make_examples, context.find_corrections = make_examples, _find_corrections
    if "PULLQUOTE_MODELS_AT" in os.environ:
        context.examiner, context.may_change_archive = examine_alone, False
    if c.chat.keep:
        context.reading = ReadingRecord(user_dirs.sessions, c.index_dir)
    return context


def _recorder(c: "Configuration", user_dirs: UserDirs) -> "SessionRecorder | None":
    if not c.chat.keep:
        return None
    from tui.conversation.recorder import SessionRecorder

    def open_store():  # type: ignore[no-untyped-def]  # SQLite, too, is opened behind the first paint
        from tui.conversation.store import SessionStore

        return SessionStore(user_dirs.sessions)

    return SessionRecorder(open_store, c.index_dir)
