"""The terminal app: which screen is shown, and what holds on all of them. Knows nothing of models."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from index.filters import Filters
from tui.asker import OpenAsker
from tui.building import build_archive
from tui.messages import IndexNeeded
from tui.screens.chat import ChatScreen
from tui.screens.help import HelpScreen
from tui.screens.welcome import WelcomeScreen
from tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from index.build import Progress, Receipt
    from index.settings import IndexSettings

AGAIN = 2.0
"""Seconds within which a second Ctrl+C quits."""


class ChatApp(App[None]):
    """`open_asker` is called in a thread after the first paint, and again once an index was built with `settings`."""

    TITLE = "pullquote"
    CSS_PATH = Path(__file__).with_name("chat.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # Textual declares it as no ClassVar
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit_twice", "Quit", show=False, system=True),
        Binding("f1", "help", "Help", show=False),
    ]

    def __init__(
        self, open_asker: OpenAsker, index: Path, settings: "IndexSettings | None" = None, filters: Filters | None = None
    ) -> None:
        super().__init__()
        self._open_asker, self._index, self._settings = open_asker, index, settings
        self._limits = filters or Filters()
        self._interrupted = -AGAIN

    def on_mount(self) -> None:
        self.theme = "flexoki"
        if self._index.is_dir():
            self._chat()
        else:
            self._welcome()

    def _chat(self, _: bool | None = True) -> None:
        self.push_screen(ChatScreen(self._open_asker, self._limits))

    def _welcome(self, reason: str = "") -> None:
        self.push_screen(WelcomeScreen(self._index, self.build, reason), self._chat)

    def on_index_needed(self, message: IndexNeeded) -> None:
        self.pop_screen()
        self._welcome(message.reason)

    def build(self, corpus: Path, progress: "Progress") -> "Receipt":
        """Called in a thread by the welcome screen."""
        return build_archive(corpus, self._index, self._settings, progress)

    def action_help(self) -> None:
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_quit_twice(self) -> None:
        """Comes here only where nothing is selected: copying is the widgets' and the screen's."""
        now = time.monotonic()
        if now - self._interrupted < AGAIN:
            self.exit()
        self._interrupted = now
        for line in self.screen.query(KeyLine):
            line.say("Press Ctrl+C again to quit.")
