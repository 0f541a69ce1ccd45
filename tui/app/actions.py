"""The actions on an answer: copy a quote or a citation, save the conversation, open the article's file in an editor."""

import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.app import SuspendNotSupported

from index.article import Article
from index.errors import PullquoteError
from index.text import one_line
from tui.presentation.wording import quote_alone, quote_for_clipboard
from tui.services.context import AppContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.answer import Citation
    from tui.conversation.turn import Turn


class ActionsApp(Protocol):
    """The part of the app that the actions need."""

    def copy_to_clipboard(self, text: str) -> None: ...

    def open_url(self, url: str) -> None: ...

    def suspend(self) -> AbstractContextManager[None]: ...

    def say(self, text: str) -> None: ...

    def call_from_thread(self, callback: Callable[[list[str]], str], arguments: list[str]) -> str:
        """Run `callback` in the thread that draws, and return its result."""
        ...

    def run_in_thread(self, action: Callable[[], str]) -> None:
        """Run `do` in a worker thread, and show the text that it returns, or its error."""
        ...


class AnswerActions:
    def __init__(self, app: ActionsApp, context: AppContext) -> None:
        self._app, self._app_context = app, context

    def copy_quote(self, citation: "Citation", notes: "Sequence[str]", alone: bool) -> None:
        if alone:
            self._copy(quote_alone(citation, notes), "the quote")
        else:
            self._copy(quote_for_clipboard(citation, notes), "the sentence with its citation")

    def copy_text(self, text: str) -> None:
        self._copy(text, "what is selected")

    def copy_citation(self, style: str, citation: "Citation | None", article: Article | None) -> None:
        """Copy the citation in `style`. Raise `UsageError` where there is no such style."""
        from qa.citations.styles.table import cite_source, style_label

        text = cite_source(style, citation, article)
        self._copy(text, f"the citation ({style_label(style)})")

    def _copy(self, text: str, what: str) -> None:
        from tui.platform.clipboard import ClipboardTargets, copy_to_clipboard

        ways = ClipboardTargets(self._app.copy_to_clipboard, self._app_context.user_dirs.copied_text)
        self._app.run_in_thread(
            lambda: copy_to_clipboard(text, self._app_context.environment, ways).replace("Copied", f"Copied {what}", 1)
        )

    def open_file(self, identity: str, sentence: str) -> None:
        """Open the article's file in the person's editor, at the line of the sentence."""
        try:
            self._app.run_in_thread(partial(self._open, self._folders(), self._article(identity), sentence))
        except PullquoteError as error:
            self._app.say(str(error))

    def _open(self, folders: "Sequence[Path]", article: Article, sentence: str) -> str:
        """Find the line and edit the file. A worker thread calls this: finding a line of a large file takes time."""
        from tui.platform.editor import editor_command
        from tui.platform.source_file import locate_quote

        location = locate_quote(folders, article, sentence)
        return self._app.call_from_thread(
            self._edit, editor_command(self._app_context.environment, location.path, location.line)
        )

    def _edit(self, arguments: list[str]) -> str:
        """Give the terminal to the editor until it ends, and return the outcome in words."""
        try:
            with self._app.suspend(), _editor_interrupts():
                return _run_editor(arguments)
        except SuspendNotSupported:
            return "An editor needs a terminal of its own; there is none here."

    def _article(self, identity: str) -> Article:
        if self._app_context.assistant is None:
            raise PullquoteError("The archive is not open yet. Try again in a moment.")
        return self._app_context.assistant.archive.catalogue.article(identity)

    def _folders(self) -> "Sequence[Path]":
        folders = self._app_context.assistant.archive.manifest.folders if self._app_context.assistant is not None else ()
        if not folders:
            raise PullquoteError("The index does not say where its files are. Run once more: pullquote index FOLDER")
        return folders

    def export(self, path: Path, turns: "tuple[Turn, ...]") -> None:
        self._app.run_in_thread(partial(self._export, path, turns))

    def save_dossier(self, path: str, style: str) -> None:
        from tui.services.dossier_worker import save_dossier

        self._app.run_in_thread(partial(save_dossier, self._app_context, path, style))

    def _export(self, path: Path, turns: "tuple[Turn, ...]") -> str:
        from tui.export.formats import write_export

        return f"Saved as {one_line(str(write_export(self._app_context.transcript(turns), path)))}."


def _run_editor(arguments: list[str]) -> str:
    """Run the editor and return the outcome in words. It raises nothing: an error would keep the terminal from being taken back."""
    try:
        process = subprocess.run(arguments, check=False)
    except (OSError, ValueError) as error:
        return f"{arguments[0]} did not start: {getattr(error, 'strerror', None) or error}. Set EDITOR to another."
    return f"{arguments[0]} ended with {process.returncode}." if process.returncode else "Back from the editor."


@contextmanager
def _editor_interrupts() -> Iterator[None]:
    """Catch Ctrl+C without effect, for it reaches every program of the terminal. The editor would inherit an ignored signal."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
