"""The first screen where there is no index: it shows what lies in a folder, builds an index from it, and tells what came of it."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from index.errors import Cancelled, UsageError
from index.text import one_line
from tui.archive.folder_glance import FolderGlance, glance_at
from tui.config.known_archives import load_archives
from tui.platform.path_completion import complete_folder
from tui.platform.typed_path import typed_path
from tui.presentation.verdict import ERROR
from tui.presentation.wording import receipt_text
from tui.services.archive_messages import BuildAdvanced, BuildFailed, BuildFinished
from tui.services.build_worker import build_and_post
from tui.services.context import AppContext
from tui.services.progress_meter import ProgressMeter
from tui.ui import shown_keys
from tui.ui.colors import ACCENT, MUTED
from tui.ui.key_bar import KeyBar

FIRST_CORPUS = Path("corpus/demo")
MAX_KNOWN = 5
"""Archives used before that are listed."""
MAX_COMPLETIONS = 6
"""Names of folders that are listed where several begin as it is typed."""


class FolderGlanced(Message):
    """It is known what lies in the typed folder."""

    def __init__(self, typed: str, glance: FolderGlance) -> None:
        super().__init__()
        self.typed, self.glance = typed, glance


class WelcomeScreen(Screen[bool]):
    """A screen that is dismissed with True once there is an index."""

    CSS_PATH = "../ui/app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop", show=False),
        Binding("tab", "complete", "Complete", show=False, priority=True),
        Binding("enter", "go_on", "Go on", show=False),
    ]

    def __init__(self, context: AppContext, reason: str = "") -> None:
        super().__init__()
        self._app_context, self._reason = context, reason
        self._stop: Event | None = None
        """The event that stops the running build; None while none runs."""
        self._is_built = False
        self._seen = ""
        """The typed text of which it was shown what lies there."""
        self._meter = ProgressMeter()
        self._known = load_archives(context.user_dirs.archives)[:MAX_KNOWN] if context.may_change_archive else []

    def compose(self) -> ComposeResult:
        with Vertical(id="welcome"):
            yield Static(_greeting(self._app_context.index), markup=False)
            yield Static("Folder with the articles (text, web pages, JSON, feeds, PDF, Word …)", classes="label", markup=False)
            yield Input(f"./{FIRST_CORPUS}" if FIRST_CORPUS.is_dir() else ".", id="folder", select_on_focus=False)
            yield Static(id="there", markup=False)
            yield Static(self._error(self._reason), id="progress", markup=False)
            if self._known:
                yield Static("Or go on with an archive used before (↓):", classes="label", markup=False)
                options = [Option(one_line(str(path)), id=str(number)) for number, path in enumerate(self._known)]
                yield OptionList(*options, id="known", markup=False)
        yield KeyBar(shown_keys.WELCOME_KEYS)

    def on_mount(self) -> None:
        """Select the folder that is proposed: what is typed takes its place, Tab and Enter accept it."""
        field = self.query_one(Input)
        field.focus()
        field.select_all()

    def on_unmount(self) -> None:
        self.action_stop()

    # The folder

    def on_input_changed(self, event: Input.Changed) -> None:
        self._glance(event.value)

    @work(thread=True, exclusive=True, group="glancing")
    def _glance(self, typed: str) -> None:
        try:
            self.post_message(FolderGlanced(typed, glance_at(typed_path(typed))))
        except UsageError:  # told when it is entered
            return

    def on_folder_glanced(self, message: FolderGlanced) -> None:
        if message.typed != self.query_one(Input).value or not message.typed.strip():
            return
        self._seen = message.typed
        glance = message.glance
        path = one_line(str(glance.path))
        content = Content.assemble((f"{path}\n", "bold"), (glance.text, "" if glance.readable else ERROR.style))
        self.query_one("#there", Static).update(content)

    def action_complete(self) -> None:
        """Complete the typed path; where several folders begin so, list them."""
        field = self.query_one(Input)
        if field.disabled or not field.has_focus:
            self.focus_next()
            return
        completed, names = complete_folder(field.value)
        field.value = completed
        field.cursor_position = len(completed)
        if names:
            more = " …" if len(names) > MAX_COMPLETIONS else ""
            self._say(Content.styled(f"{'  '.join(one_line(name) for name in names[:MAX_COMPLETIONS])}{more}", MUTED))

    def on_key(self, event: Message) -> None:
        """Go from the field to the archives used before, with the arrow."""
        if getattr(event, "key", "") == "down" and self._known and self.query_one(Input).has_focus:
            self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None and self._stop is None:
            self._app_context.change_archive(self._known[int(event.option_id)])
            self.dismiss(True)

    # The build

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
            return
        if self._seen == event.value:
            self._build(corpus)
        else:
            self._say(Content.styled("This is what lies there. ⏎ once more builds from it.", MUTED))
            self._glance(event.value)

    def _build(self, corpus: Path) -> None:
        self._stop, self._meter = Event(), ProgressMeter()
        self.query_one(Input).disabled = True
        self._say(Content.styled("looking at the folder…", MUTED))
        self.query_one(KeyBar).show_keys(shown_keys.BUILD_KEYS)
        self._run(corpus, self._stop)

    @work(thread=True)
    def _run(self, corpus: Path, stop: Event) -> None:
        build_and_post(partial(self._app_context.build, (corpus,)), stop.is_set, self.post_message)

    def action_stop(self) -> None:
        if self._is_built:
            self.action_go_on()
        elif self._stop is not None:
            self._stop.set()

    def action_go_on(self) -> None:
        """Go to the chat once the index is built."""
        if self._is_built:
            self._is_built = False
            self.dismiss(True)

    def on_build_advanced(self, message: BuildAdvanced) -> None:
        self._meter.advance(message.stage, message.done, message.total)
        width = self.query_one("#progress").content_size.width
        self._say(Content.assemble((self._meter.bar(width), ACCENT), f"\n{self._meter.words()}"))

    def on_build_finished(self, message: BuildFinished) -> None:
        """Tell what was built, and wait for Enter."""
        self._is_built = True
        self._app_context.build_state.receipt = message.receipt
        self.set_focus(None)
        self.query_one(KeyBar).show_keys(shown_keys.BUILT_KEYS)
        skipped = [f"\n  {one_line(skipped.path)}: {one_line(skipped.reason)}" for skipped in message.receipt.skipped[:3]]
        self._say(Content.assemble(("✓ ", "bold $text-success"), receipt_text(message.receipt), ("".join(skipped), MUTED)))

    def on_build_failed(self, message: BuildFailed) -> None:
        self._stop = None
        self.query_one(Input).disabled = False
        self.query_one(Input).focus()
        self.query_one(KeyBar).show_keys(shown_keys.WELCOME_KEYS)
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
