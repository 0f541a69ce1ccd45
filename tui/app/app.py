"""The terminal app: it shows the screens, and handles what is common to them. It knows nothing of models.

It imports little besides Textual before the first paint, and the rest afterwards (`ChatApp._load`).
"""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from index.errors import PullquoteError, UsageError
from index.locations import is_on_engine
from tui.app.splash import Splash
from tui.platform.textual_compat import TracelessApp
from tui.ui import keymap as keys
from tui.ui.bindings import bindings_for
from tui.ui.key_bar import KeyBar
from tui.ui.themes import DEFAULT_THEME, OWN_THEMES

if TYPE_CHECKING:
    from textual.command import Provider

    from index.article import SourceRef
    from tui.app.actions import AnswerActions
    from tui.app.build_controller import BuildController
    from tui.app.navigator import Navigator
    from tui.app.theme_memory import ThemeMemory
    from tui.chat.screen import ChatScreen
    from tui.services import archive_messages, messages
    from tui.services.context import AppContext
    from tui.slash.parse import ParsedCommand
    from tui.ui.copying_screen import SelectionChosen

PROBLEM_DELAY = 0.5
"""Seconds after which a wrong setting is told: the first screen has a line for it by then."""
QUIT_WINDOW = 2.0
"""Seconds within which a second Ctrl+C quits."""


def command_provider() -> type[Provider]:
    from tui.app.palette import CommandProvider  # when the palette is first opened

    return CommandProvider


def article_provider() -> type[Provider]:
    from tui.app.palette import ArticleProvider

    return ArticleProvider


def _as_typed(event: events.Event) -> events.Event:
    """Return the key that was meant: until the terminal is ours, its line discipline hands Enter on as a line feed."""
    return events.Key("enter", "\r") if isinstance(event, events.Key) and event.key == "ctrl+j" else event


class ChatApp(TracelessApp):
    TITLE = "pullquote"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # Textual declares it as no ClassVar
    COMMANDS: ClassVar = {command_provider, article_provider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit_twice", "Quit", show=False, system=True),
        bindings_for("quit", "quit"),
        bindings_for("palette", "command_palette"),
        bindings_for("help", "command('help')"),
        bindings_for("sessions", "command('conversations')"),
        bindings_for("archive", "command('archive')"),
        bindings_for("evaluation", "command('eval')"),
        bindings_for("settings", "command('settings')"),
        bindings_for("dossier", "command('dossier')"),
        bindings_for("undo", "command('undo')"),
    ]

    # Set after the first paint (`_load`); no key is let through before
    context: AppContext
    chat: ChatScreen
    actions: AnswerActions
    build_controller: BuildController
    _navigator: Navigator
    _themes: ThemeMemory

    def __init__(self, open_context: Callable[[], AppContext], theme: str = "") -> None:
        """`open_context` may read settings and raise `PullquoteError`. `theme` is the one shown until there is a context."""
        super().__init__()
        self._open_context = open_context
        self._first_theme = theme
        self.labels: Mapping[str, str] = keys.key_labels({})
        """Name of a key → the label of the key in force."""
        self._loaded = False
        self._last_interrupt = -QUIT_WINDOW
        self._early_events: list[events.Event] | None = []
        """Keys typed before a widget had the focus; None once one has it."""

    def compose(self) -> ComposeResult:
        yield Splash()

    def on_mount(self) -> None:
        for theme in OWN_THEMES:
            self.register_theme(theme)
        if sys.platform != "win32":
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, partial(self.exit, return_code=128 + signal.SIGTERM))
        self.theme = self._first_theme if self._first_theme in self.available_themes else DEFAULT_THEME
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        """Load the settings and screens with their imports, after the first paint."""
        try:
            self.context = self._open_context()
        except PullquoteError as error:
            self.failure = error
            self.exit()
            return
        from tui.app.actions import AnswerActions
        from tui.app.build_controller import BuildController
        from tui.app.navigator import Navigator
        from tui.app.theme_memory import ThemeMemory
        from tui.chat.screen import ChatScreen

        self.set_keymap(self.context.keys)
        self.labels = keys.key_labels(self.context.keys)
        self.chat, self.actions = ChatScreen(self.context), AnswerActions(self, self.context)
        self.build_controller = BuildController(self, self.context, self.chat, self.say)
        self._navigator = Navigator(self, self.context, self.chat, self.actions, self.build_controller, self.say)
        self._loaded = True
        self._themes = ThemeMemory(self, self.context.user_dirs.preferences, self.say)
        self._themes.begin(self.context.theme)
        if self.context.index.is_dir() or is_on_engine(self.context.index):
            self.push_screen(self.chat)
        else:
            self._navigator.welcome()
        if problems := self.context.setting_problems:
            more = f" And {len(problems) - 1} more; /settings tells them." if len(problems) > 1 else ""
            self.set_timer(PROBLEM_DELAY, lambda: self.say(f"{problems[0]} Its default holds.{more}"))

    def on_unmount(self) -> None:
        """Stop the threads, so that none delays the end."""
        if not self._loaded:
            return
        self.build_controller.stop()
        self.context.close()

    async def on_event(self, event: events.Event) -> None:
        """Hold keys back until the first screen has a focus: without one Textual drops them."""
        if self._early_events is not None and isinstance(event, events.Key | events.Paste):
            self._early_events.append(_as_typed(event))
        elif isinstance(event, events.Paste) and not event.is_forwarded and not self._takes_text:
            self._paste(event.text)
        else:
            await super().on_event(event)

    async def on_descendant_focus(self) -> None:
        early, self._early_events = self._early_events or [], None
        for event in early:
            await self.on_event(event)

    @property
    def _takes_text(self) -> bool:
        """Return True while what is pasted belongs to the widget that has the focus."""
        from textual.widgets import Input, TextArea

        return isinstance(self.focused, Input | TextArea) or not self._loaded or not self.chat.is_attached

    def _paste(self, text: str) -> None:
        """Put pasted text into the prompt, wherever the focus is."""
        self.chat.paste(text)
        if self.screen is not self.chat:
            self.say("Pasted into the prompt.")

    # Messages to the person

    def say(self, text: str) -> None:
        """Show `text` at the bottom of the open screen, or of the nearest one below it that has a line for it."""
        for screen in reversed(self.screen_stack):
            for line in screen.query(KeyBar):
                line.say(text)
                return

    def on_status_message(self, message: messages.StatusMessage) -> None:
        self.say(message.text)

    def run_in_thread(self, action: Callable[[], str]) -> None:
        """Run `action` in a thread, and show the text that it returns, or its error, at the bottom of the open screen."""
        self._run_in_thread(action)

    @work(thread=True, group="actions")
    def _run_in_thread(self, action: Callable[[], str]) -> None:
        from tui.services.messages import StatusMessage

        try:
            text = action()
        except PullquoteError as error:
            text = str(error)
        self.post_message(StatusMessage(text))

    def on_command_requested(self, message: messages.CommandRequested) -> None:
        if not self.command(message.command) and self.screen is self.chat:
            self.chat.restore_question(message.command.line)

    def action_command(self, name: str) -> None:
        from tui.slash.parse import ParsedCommand

        self.command(ParsedCommand(name))

    def command(self, command: ParsedCommand) -> bool:
        """Run a command. Return False where it fails, and show why."""
        try:
            self._navigator.dispatch(command)
        except PullquoteError as error:
            self.say(str(error))
            return False
        return True

    def open_article_by_id(self, identity: str) -> None:
        self._navigator.show_article_by_id(identity)

    def find_headlines(self, words: str, most: int) -> list[SourceRef]:
        try:
            return self.context.find_headlines(words, most)
        except PullquoteError:  # the archive is not open yet, or the chat has ended meanwhile
            return []

    def on_index_needed(self, message: archive_messages.IndexNeeded) -> None:
        self._navigator.welcome(message.reason)

    def on_headline_chosen(self, message: messages.HeadlineChosen) -> None:
        self._navigator.show_article_by_id(message.article_id)

    def on_article_requested(self, message: messages.ArticleRequested) -> None:
        self._navigator.show_article(message.open_article)

    def on_citing_requested(self, message: messages.CitingRequested) -> None:
        self._navigator.citing(message.article)

    # Actions on an answer

    def on_copy_requested(self, message: messages.CopyRequested) -> None:
        self.actions.copy_quote(message.citation, message.notes, message.alone)

    def on_selection_chosen(self, message: SelectionChosen) -> None:
        self.actions.copy_text(message.text)

    def on_pin_requested(self, message: messages.PinRequested) -> None:
        try:
            number = self.context.pin(message.question, message.citation)
        except PullquoteError as error:
            self.say(str(error))
        else:
            self.say(f"Pinned as quote {number} of the dossier; {self.labels['dossier']} opens it.")

    def on_citation_requested(self, message: messages.CitationRequested) -> None:
        try:
            self._navigator.cite(message)
        except UsageError as error:
            self.say(str(error))

    def on_file_requested(self, message: messages.FileRequested) -> None:
        self.actions.open_file(message.article_id, message.sentence)

    def on_address_requested(self, message: messages.AddressRequested) -> None:
        try:
            self._navigator.open_address(message.url)
        except PullquoteError as error:
            self.say(str(error))

    def on_export_requested(self, message: messages.ExportRequested) -> None:
        self._navigator.export(message)

    # Builds; the welcome screen handles its own

    def on_build_advanced(self, message: archive_messages.BuildAdvanced) -> None:
        if self.context.build_state.running:
            self.build_controller.show_progress(message)

    def on_build_finished(self, message: archive_messages.BuildFinished) -> None:
        if self.context.build_state.running:
            self.build_controller.finish(message)

    def on_build_failed(self, message: archive_messages.BuildFailed) -> None:
        if self.context.build_state.running:
            self.build_controller.fail(message)

    def on_theme_chosen(self, message: messages.ThemeChosen) -> None:
        self._themes.choose(message.name)

    def action_quit_twice(self) -> None:
        """Quit at the second Ctrl+C. Where text is selected, a widget or the screen copies it, and this is not called."""
        now = time.monotonic()
        if now - self._last_interrupt < QUIT_WINDOW:
            self.exit()
        self._last_interrupt = now
        self.say("Press ^C again to quit.")
