"""Taking away: a quote into the clipboard, a citation, the conversation as a file, the article into an editor or a browser."""

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
from tui.presentation.wording import quote_for_clipboard
from tui.services.context import AppContext

if TYPE_CHECKING:
    from qa.answer import Citation
    from tui.conversation.turn import Turn


class ActionsApp(Protocol):
    """What is needed of the app."""

    def copy_to_clipboard(self, text: str) -> None: ...

    def open_url(self, url: str) -> None: ...

    def suspend(self) -> AbstractContextManager[None]: ...

    def say(self, text: str) -> None: ...

    def call_from_thread(self, callback: Callable[[list[str]], str], arguments: list[str]) -> str:
        """Run it in the thread that draws, and wait for it."""
        ...

    def run_in_thread(self, do: Callable[[], str]) -> None:
        """Run it aside, and say what it returns, or its error."""
        ...


class AnswerActions:
    def __init__(self, app: ActionsApp, context: AppContext) -> None:
        self._app, self._app_context = app, context

    def copy_quote(self, citation: "Citation") -> None:
        self._copy(quote_for_clipboard(citation), "the quote with its citation")

    def copy_citation(self, style: str, citation: "Citation | None", article: Article | None) -> None:
        """Copy the citation in a style; raises `UsageError` for one that does not exist."""
        from qa.citations.styles.table import CITATION_STYLES, cite_source

        text = cite_source(style, citation, article)
        self._copy(text, f"the citation ({CITATION_STYLES[style].label})")

    def _copy(self, text: str, what: str) -> None:
        from tui.platform.clipboard import ClipboardTargets, copy_to_clipboard

        ways = ClipboardTargets(self._app.copy_to_clipboard, self._app_context.user_dirs.copied_text)
        self._app.run_in_thread(
            lambda: copy_to_clipboard(text, self._app_context.environment, ways).replace("Copied", f"Copied {what}", 1)
        )

    def open_file(self, identity: str, sentence: str) -> None:
        """Open the article's file in the person's editor, at the line of the sentence."""
        try:
            self._app.run_in_thread(partial(self._open, self._corpus(), self._article(identity), sentence))
        except PullquoteError as error:
            self._app.say(str(error))

    def _open(self, corpus: Path, article: Article, sentence: str) -> str:
        """In a thread: a line of a large file is not found at once."""
        from tui.platform.editor import editor_command
        from tui.platform.source_file import locate_quote

        place = locate_quote(corpus, article, sentence)
        return self._app.call_from_thread(self._edit, editor_command(self._app_context.environment, place.path, place.line))

    def _edit(self, arguments: list[str]) -> str:
        """The terminal is the editor's until it ends."""
        try:
            with self._app.suspend(), _editor_interrupts():
                return _run_editor(arguments)
        except SuspendNotSupported:
            return "An editor needs a terminal of its own; there is none here."

    def _article(self, identity: str) -> Article:
        if self._app_context.assistant is None:
            raise PullquoteError("The archive is not open yet. Try again in a moment.")
        return self._app_context.assistant.archive.catalogue.article(identity)

    def _corpus(self) -> Path:
        corpus = self._app_context.assistant.archive.manifest.corpus if self._app_context.assistant is not None else ""
        if not corpus:
            raise PullquoteError("The index does not say where its files are. Run once more: pullquote index FOLDER")
        return Path(corpus)

    def export(self, path: Path, turns: "tuple[Turn, ...]") -> None:
        self._app.run_in_thread(partial(self._export, path, turns))

    def _export(self, path: Path, turns: "tuple[Turn, ...]") -> str:
        from tui.export.formats import write_export

        return f"Saved as {one_line(str(write_export(self._app_context.transcript(turns), path)))}."


def _run_editor(arguments: list[str]) -> str:
    """What came of it, in words; raises nothing, for the terminal would not be taken back."""
    try:
        done = subprocess.run(arguments, check=False)
    except (OSError, ValueError) as error:
        return f"{arguments[0]} did not start: {getattr(error, 'strerror', None) or error}. Set EDITOR to another."
    return f"{arguments[0]} ended with {done.returncode}." if done.returncode else "Back from the editor."


@contextmanager
def _editor_interrupts() -> Iterator[None]:
    """Ctrl+C reaches every program of the terminal. Not ignored, which the editor would inherit, but caught and left alone."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
