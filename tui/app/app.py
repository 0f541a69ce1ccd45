"""The terminal app: which screen is shown, and what holds on all of them. Knows nothing of models.

Imports little beside Textual, and the rest behind the first paint (`ChatApp._furnish`).
"""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from index.errors import PullquoteError, UsageError
from tui.app.splash import Curtain
from tui.config import preferences
from tui.platform.textual_compat import TracelessApp
from tui.ui import keymap as keys
from tui.ui.bindings import bind
from tui.ui.key_bar import KeyLine
from tui.ui.themes import DEFAULT, THEMES

if TYPE_CHECKING:
    from textual.command import Provider

    from index.article import SourceRef
    from tui.app.actions import Taking
    from tui.app.build_controller import Rebuilding
    from tui.app.navigator import Openings
    from tui.chat.screen import ChatScreen
    from tui.services import messages
    from tui.services.context import Desk
    from tui.slash.parse import Given

AGAIN = 2.0
"""Seconds within which a second Ctrl+C quits."""


def command_provider() -> type[Provider]:
    from tui.app.palette import CommandProvider  # when the palette is first opened

    return CommandProvider


def article_provider() -> type[Provider]:
    from tui.app.palette import ArticleProvider

    return ArticleProvider


class ChatApp(TracelessApp):
    TITLE = "pullquote"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # Textual declares it as no ClassVar
    COMMANDS: ClassVar = {command_provider, article_provider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit_twice", "Quit", show=False, system=True),
        bind("quit", "quit"),
        bind("palette", "command_palette"),
        bind("help", "command('help')"),
        bind("sessions", "command('sessions')"),
        bind("archive", "command('archive')"),
        bind("evaluation", "command('eval')"),
    ]

    # Behind the first paint (`_furnish`); no key is let through before
    desk: Desk
    chat: ChatScreen
    taking: Taking
    rebuilding: Rebuilding
    _openings: Openings

    def __init__(self, open_desk: Callable[[], Desk], theme: str = "") -> None:
        """`open_desk` may read settings, and raise `PullquoteError`; `theme` is what to begin with, before there is a desk."""
        super().__init__()
        self._open_desk = open_desk
        self._theme_before = theme
        self.labels: Mapping[str, str] = keys.labels({})
        """Name of a key → how the one in force is printed."""
        self._furnished = False
        self._interrupted = -AGAIN
        self._early: list[events.Event] | None = []
        """Keys that were typed before anything could take them; None once something can."""
        self._preferences = preferences.Preferences()

    def compose(self) -> ComposeResult:
        yield Curtain()

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        if sys.platform != "win32":
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, partial(self.exit, return_code=128 + signal.SIGTERM))
        self.theme = self._theme_before if self._theme_before in self.available_themes else DEFAULT
        self.call_after_refresh(self._furnish)

    def _furnish(self) -> None:
        """Behind the first paint: settings, screens, and what they import."""
        try:
            self.desk = self._open_desk()
        except PullquoteError as error:
            self.failure = error
            self.exit()
            return
        from tui.app.actions import Taking
        from tui.app.build_controller import Rebuilding
        from tui.app.navigator import Openings
        from tui.chat.screen import ChatScreen

        self.set_keymap(self.desk.keys)
        self.labels = keys.labels(self.desk.keys)
        self.chat, self.taking = ChatScreen(self.desk), Taking(self, self.desk)
        self.rebuilding = Rebuilding(self, self.desk, self.chat, self.say)
        self._openings = Openings(self, self.desk, self.chat, self.taking, self.rebuilding, self.say)
        self._furnished = True
        self._preferences = preferences.load(self.desk.places.preferences)
        self._set_theme(self.desk.theme or self._preferences.theme or DEFAULT)
        if self.desk.index.is_dir():
            self.push_screen(self.chat)
        else:
            self._openings.welcome()

    def on_unmount(self) -> None:
        """No thread may hold up the end."""
        if not self._furnished:
            return
        self.rebuilding.stop()
        self.desk.close()

    async def on_event(self, event: events.Event) -> None:
        """Keys typed while the first screen is still being made wait for it: without a focus Textual lets them fall."""
        if self._early is not None and isinstance(event, events.Key | events.Paste):
            self._early.append(event)
        else:
            await super().on_event(event)

    async def on_descendant_focus(self) -> None:
        early, self._early = self._early or [], None
        for event in early:
            await self.on_event(event)

    # Saying

    def say(self, text: str) -> None:
        """At the bottom of the screen that is open, or of the one below it where it has no such line."""
        for screen in reversed(self.screen_stack):
            for line in screen.query(KeyLine):
                line.say(text)
                return

    def on_said(self, message: messages.Said) -> None:
        self.say(message.text)

    def in_thread(self, do: Callable[[], str]) -> None:
        self._in_thread(do)

    @work(thread=True, group="taking")
    def _in_thread(self, do: Callable[[], str]) -> None:
        from tui.services.messages import Said

        try:
            said = do()
        except PullquoteError as error:
            said = str(error)
        self.post_message(Said(said))

    # Commands

    def on_wanted(self, message: messages.Wanted) -> None:
        if not self.command(message.given) and self.screen is self.chat:
            self.chat.give_back(message.given.line)

    def action_command(self, name: str) -> None:
        from tui.slash.parse import Given

        self.command(Given(name))

    def command(self, given: Given) -> bool:
        """Whether it could be carried out; says why not."""
        try:
            self._openings.carry_out(given)
        except PullquoteError as error:
            self.say(str(error))
            return False
        return True

    def open_article(self, identity: str) -> None:
        self._openings.article(identity)

    def headlines(self) -> list[SourceRef]:
        try:
            return self.desk.headlines()
        except PullquoteError:  # the chat has ended meanwhile
            return []

    def on_index_needed(self, message: messages.IndexNeeded) -> None:
        self._openings.welcome(message.reason)

    def on_article_wanted(self, message: messages.ArticleWanted) -> None:
        self._openings.read(message.reading)

    # Taking away

    def on_copy_wanted(self, message: messages.CopyWanted) -> None:
        self.taking.quote(message.citation)

    def on_citing_wanted(self, message: messages.CitingWanted) -> None:
        try:
            self._openings.cite(message)
        except UsageError as error:
            self.say(str(error))

    def on_file_wanted(self, message: messages.FileWanted) -> None:
        self.taking.file(message.article, message.sentence)

    def on_address_wanted(self, message: messages.AddressWanted) -> None:
        try:
            self._openings.address(message.url)
        except PullquoteError as error:
            self.say(str(error))

    def on_export_wanted(self, message: messages.ExportWanted) -> None:
        self._openings.export(message)

    # Building; the welcome screen follows its own

    def on_build_advanced(self, message: messages.BuildAdvanced) -> None:
        if self.desk.rebuild.running:
            self.rebuilding.advanced(message)

    def on_built(self, message: messages.Built) -> None:
        if self.desk.rebuild.running:
            self.rebuilding.built(message)

    def on_build_failed(self, message: messages.BuildFailed) -> None:
        if self.desk.rebuild.running:
            self.rebuilding.failed(message)

    # Themes

    def _set_theme(self, name: str) -> None:
        """One that does not exist is told, and the default taken."""
        known = name in self.available_themes
        self.theme = name if known else DEFAULT
        if not known:
            self.call_after_refresh(self.say, f"There is no theme “{name}”. /theme lists them.")
        if self._is_new:
            self._remember(replace(self._preferences, shown=self.theme))
        self.theme_changed_signal.subscribe(self, self._remember_theme, immediate=True)

    @property
    def _is_new(self) -> bool:
        """Whether the next run would begin in another theme than this one has now."""
        return (self._preferences.shown or DEFAULT) != self.theme

    def _remember_theme(self, _: object) -> None:
        if self._is_new:
            self._remember(preferences.Preferences(self.theme, self.theme))

    def _remember(self, remembered: preferences.Preferences) -> None:
        self._preferences = remembered
        try:
            preferences.save(self.desk.places.preferences, remembered)
        except PullquoteError as error:
            self.say(str(error))

    def action_quit_twice(self) -> None:
        """Comes here only where nothing is selected: copying is the widgets' and the screen's."""
        now = time.monotonic()
        if now - self._interrupted < AGAIN:
            self.exit()
        self._interrupted = now
        self.say("Press Ctrl+C again to quit.")
