"""The chat screen: it opens the archive, has questions answered and runs commands."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.worker import get_current_worker

from index.build.outlet_names import is_nameless
from index.errors import IndexMissing, IndexUnusable, UsageError
from index.filters import Filters
from index.locations import is_on_engine
from index.text import one_line
from tui.chat.commands import ChatCommands
from tui.chat.conversation_screen import ConversationScreen
from tui.chat.prompt import Prompt
from tui.chat.sources import SourceList
from tui.chat.status_bar import StatusBar
from tui.config.known_archives import remember_archive
from tui.conversation.separate_questions import separate_questions
from tui.presentation.wording import count_text, receipt_text
from tui.services import archive_messages, ask_worker, folder_worker, gc_control, messages, standing
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.slash.filters import FilterNames
from tui.slash.parse import ParsedCommand, parse_command
from tui.ui import keymap as keys
from tui.ui import shown_keys
from tui.ui.bindings import bindings_for
from tui.ui.choice import Choice
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder

FRAME_SECONDS = 0.1
"""Seconds between two frames of the spinner."""
IDLE_SECONDS = 0.3
"""Seconds from an answer to the collection of garbage: the answer is drawn by then, and being read."""


class ChatScreen(ConversationScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        bindings_for("edit", "edit"),
        bindings_for("history", "history"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._commands = ChatCommands(self)
        self._frame = -1
        self._openings_begun = 0
        self._opening_in_use = 0

    def compose(self) -> ComposeResult:
        yield StatusBar(self.context.build_state)
        with Horizontal(id="middle"):
            yield self.conversation
            yield SourceList()
        yield KeyBar(shown_keys.PROMPT_KEYS)

    @property
    def filters(self) -> Filters:
        return self.conversation.filters

    @property
    def names(self) -> FilterNames:
        """Return the names in the archive that filters may hold."""
        return self.context

    def set_filters(self, filters: Filters) -> None:
        self.conversation.set_filters(filters)

    def on_mount(self) -> None:
        self.query_one(SourceList).add_class("-beside")
        self.query_one(Prompt).focus()
        if self.app.animation_level != "none":
            self.set_interval(FRAME_SECONDS, self._tick)
        self.call_after_refresh(self.open_archive)

    def on_unmount(self) -> None:
        self.conversation.abandon()

    def _tick(self) -> None:
        self._frame += 1
        status_bar = self.query_one(StatusBar)
        if status_bar.moving:
            status_bar.tick(self._frame)
        self.conversation.tick(self._frame)

    # The archive

    def open_archive(self) -> None:
        """Open the archive, again after each build: the old one answers until the new one is open."""
        self._openings_begun += 1
        self._open(self._openings_begun)

    @work(thread=True, group="opening")
    def _open(self, number: int) -> None:
        ask_worker.open_and_post(self.context.open_assistant, number, self.post_message)

    def on_archive_opened(self, message: archive_messages.ArchiveOpened) -> None:
        """Use the assistant, unless one whose opening began later is in use: this one's archive may be older."""
        if message.number < self._opening_in_use:
            message.assistant.close()
            return
        self._opening_in_use = message.number
        resuming = self.context.assistant is None and self.context.resume_id is not None
        self.context.use_assistant(message.assistant, message.names)
        self.query_one(Prompt).suggest_names(self.context.outlets, self.context.authors, self.context.sections)
        self.query_one(StatusBar).show_archive(message.assistant.archive)
        self.compare_folder()
        self.conversation.compare()
        self.conversation.glance()
        self._offer_names()
        if self.context.recorder is not None:
            self._remember_archive()
            self._ask_standing(self.context.recorder)
        if not (resuming and self.context.resume_id is not None and self._try_resume(self.context.resume_id)):
            self.conversation.ask_next()

    @work(thread=True, exclusive=True, group="standing")
    def _ask_standing(self, recorder: "SessionRecorder") -> None:
        """Ask the standing questions again, each while no other question is with the assistant."""
        worker = get_current_worker()
        standing.ask_standing_and_post(
            self.context.assistant_handle,
            recorder,
            lambda: self.conversation.idle,
            lambda: worker.is_cancelled,
            self.post_message,
        )

    def keep_question(self, question: str) -> None:
        """Keep a standing question under the filters in force, and ask it: that answer is the one told first."""
        recorder = self.context.require_recorder()
        recorder.watches.add(recorder.archive, question, self.filters)
        self.ask(question)
        self.post_message(StatusMessage("Kept. After each build you are told if its answer is new or has changed."))

    def ask(self, question: str) -> None:
        """Ask a standing question."""
        self.post_message(messages.QuestionEntered(question, alone=True))

    def _try_resume(self, identity: int) -> bool:
        """Resume the conversation that the chat was started with. Return False, and show a message, where that is not possible."""
        try:
            self.resume(identity)
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))
            return False
        return True

    def on_archive_open_failed(self, message: archive_messages.ArchiveOpenFailed) -> None:
        """Report the failure, unless another opening has begun since: then nothing is lost."""
        if message.number < self._openings_begun:
            return
        can_be_built = isinstance(message.error, IndexUnusable) and not is_on_engine(self.context.index)
        if can_be_built and self.context.assistant is None:
            self.post_message(
                archive_messages.IndexNeeded("" if isinstance(message.error, IndexMissing) else str(message.error))
            )
            return
        self.query_one(StatusBar).set_failed(self.context.assistant is None)
        self.post_message(StatusMessage(str(message.error)))
        self.conversation.fail_all(str(message.error))

    def _offer_names(self) -> None:
        """Say which outlets have no name after a build, where some are known by their host or folder."""
        receipt = self.context.build_state.receipt
        nameless = [outlet for outlet in self.context.outlets if is_nameless(outlet)]
        if receipt is not None and nameless:
            more = f" and {count_text(len(nameless) - 1, 'other outlet')}" if len(nameless) > 1 else ""
            text = f"{receipt_text(receipt)} “{one_line(nameless[0])}”{more} can be given a name: /outlets"
            self.post_message(StatusMessage(text))

    @work(thread=True, group="keeping")
    def _remember_archive(self) -> None:
        remember_archive(self.context.user_dirs.archives, self.context.index)

    @work(thread=True, exclusive=True, group="comparing")
    def _compare_folder(self) -> None:
        """Find out whether the folder of the archive has changed since it was indexed."""
        worker = get_current_worker()
        folder_worker.compare_folder(
            self.context.assistant_handle, self.context.index, lambda: worker.is_cancelled, self.post_message
        )

    def compare_folder(self) -> None:
        """Begin to compare the folder with the archive; until that is done the chat claims nothing about the folder."""
        self.context.folder_notice = None
        if self.context.assistant is not None:
            self._compare_folder()

    def on_folder_compared(self, message: archive_messages.FolderCompared) -> None:
        self.context.folder_notice = message.changes
        key = keys.key_labels(self.context.keys)["archive"]
        self.query_one(StatusBar).notice(f"{message.changes} · {key}" if message.changes else "")

    def show_build(self) -> None:
        """Redraw the status bar, which shows how far a build is."""
        for status_bar in self.query(StatusBar):
            status_bar.refresh()

    # Asking

    async def on_question_entered(self, message: messages.QuestionEntered) -> None:
        """Ask the question. It is handled where commands are, so that it is asked under the filters that were typed before it.

        A model that did not load is loaded again.
        """
        shown = self.conversation.introduction.question(int(message.question)) if message.question in "123" else None
        for question in separate_questions(shown or message.question):
            await self.conversation.enter(question, alone=message.alone)
        status_bar = self.query_one(StatusBar)
        if self.context.assistant is None and not status_bar.pending:
            status_bar.set_failed(False)
            self.open_archive()

    def on_command_entered(self, message: messages.CommandEntered) -> None:
        self.conversation.remember(message.line)
        try:
            self._commands.run(parse_command(message.line))
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))
            self.restore_question(message.line)

    def run_command(self, command: ParsedCommand) -> None:
        """Run a command that was chosen in the palette."""
        self._commands.run(command)

    def on_question_answered(self, message: messages.QuestionAnswered) -> None:
        if message.turn.answer is not None:
            self.make_current(message.turn)
        if self.conversation.idle:
            self.set_timer(IDLE_SECONDS, gc_control.collect)

    def on_running_changed(self, message: messages.RunningChanged) -> None:
        self.query_one(KeyBar).show_first(shown_keys.STOP_KEYS if message.running else ())

    def action_back(self) -> None:
        """Close what lies over the conversation, or else stop the question; then go to the prompt."""
        if not self.close_overlay():
            self.conversation.stop()
        self.query_one(Prompt).focus()

    def action_edit(self) -> None:
        """Put the question, as it was understood, back into the prompt."""
        if self.current is not None:
            self.query_one(Prompt).show(one_line(self.current.standalone) or self.current.question)
            self.query_one(Prompt).focus()

    def paste(self, text: str) -> None:
        """Insert pasted text into the prompt, where the next key goes too."""
        prompt = self.query_one(Prompt)
        prompt.insert(text)
        prompt.focus()

    def restore_question(self, line: str) -> None:
        """Put a command that could not be run back into the prompt, to be corrected."""
        self.query_one(Prompt).restore(line)

    def action_history(self) -> None:
        questions = self.conversation.history.newest
        choices = [Choice(str(n), Content(one_line(line)), line) for n, line in enumerate(questions)]
        self.app.push_screen(
            Picker("Questions that you asked before", choices, self.query_one(Prompt).text.strip()),
            lambda key: self.query_one(Prompt).show(questions[int(key)]) if key is not None else None,
        )
