"""The first screen where there is no index: it builds one from a folder and shows its progress."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from index.errors import Cancelled, UsageError
from index.text import one_line
from tui.platform.typed_path import typed_path
from tui.presentation.verdict import ERROR
from tui.services.archive_messages import BuildAdvanced, BuildFailed
from tui.services.build_worker import build_and_post
from tui.services.context import AppContext
from tui.services.progress_meter import ProgressMeter
from tui.ui import keymap as keys
from tui.ui.colors import ACCENT, MUTED
from tui.ui.key_bar import KeyBar

FIRST_CORPUS = Path("corpus/demo")


class WelcomeScreen(Screen[bool]):
    """A screen that is dismissed with True once there is an index."""

    CSS_PATH = "../ui/app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop", show=False)]

    def __init__(self, context: AppContext, reason: str = "") -> None:
        super().__init__()
        self._app_context, self._reason = context, reason
        self._stop: Event | None = None
        """The event that stops the running build; None while none runs."""
        self._meter = ProgressMeter()

    def compose(self) -> ComposeResult:
        with Vertical(id="welcome"):
            yield Static(_greeting(self._app_context.index), markup=False)
            yield Static("Folder with the articles (text, web pages, JSON, feeds, PDF, Word …)", classes="label", markup=False)
            yield Input(f"./{FIRST_CORPUS}" if FIRST_CORPUS.is_dir() else ".", id="folder", select_on_focus=False)
            yield Static(self._error(self._reason), id="progress", markup=False)
        yield KeyBar(keys.WELCOME_KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_unmount(self) -> None:
        self.action_stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._stop is not None:
            return
        if not event.value.strip():
            self._say(self._error("Name the folder with your articles; . is the one you are in."))
            return
        try:
            corpus = typed_path(event.value)
        except UsageError as error:
            self._say(self._error(str(error)))
        else:
            self._stop, self._meter = Event(), ProgressMeter()
            event.input.disabled = True
            self._say(Content.styled("looking at the folder…", MUTED))
            self.query_one(KeyBar).show_keys(keys.BUILD_KEYS)
            self._run(corpus, self._stop)

    @work(thread=True)
    def _run(self, corpus: Path, stop: Event) -> None:
        build_and_post(partial(self._app_context.build, (corpus,)), stop.is_set, self.post_message)

    def action_stop(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def on_build_advanced(self, message: BuildAdvanced) -> None:
        self._meter.advance(message.stage, message.done, message.total)
        width = self.query_one("#progress").content_size.width
        self._say(Content.assemble((self._meter.bar(width), ACCENT), f"\n{self._meter.words()}"))

    def on_build_finished(self) -> None:
        self.dismiss(True)

    def on_build_failed(self, message: BuildFailed) -> None:
        self._stop = None
        self.query_one(Input).disabled = False
        self.query_one(Input).focus()
        self.query_one(KeyBar).show_keys(keys.WELCOME_KEYS)
        is_stopped = isinstance(message.error, Cancelled)
        self._say(Content.styled("■ Stopped. Nothing was changed.", MUTED) if is_stopped else self._error(str(message.error)))

    def _say(self, content: Content) -> None:
        self.query_one("#progress", Static).update(content)

    @staticmethod
    def _error(message: str) -> Content:
        return Content.assemble((f"{ERROR.glyph} {ERROR.word}  ", ERROR.style), one_line(message)) if message else Content("")


def _greeting(index: Path) -> Content:
    return Content.assemble(
        ("pullquote", f"bold {ACCENT}"),
        ("  answers from news articles, in their own words\n\n", MUTED),
        f"There is no index at {one_line(str(index))} yet. It is built once; after that only what changed is read again.",
    )
