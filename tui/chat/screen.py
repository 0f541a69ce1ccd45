"""The chat: the conversation with the sources of its answers beside it. Opens the archive, and goes on with earlier conversations."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.worker import get_current_worker

from index.errors import IndexMissing, IndexUnusable, UsageError
from index.filters import Filters
from index.text import one_line
from tui.chat.answer_screen import AnswerScreen
from tui.chat.commands import ChatCommands
from tui.chat.conversation_pane import ConversationPane
from tui.chat.prompt import Prompt
from tui.chat.sources import SourceList
from tui.chat.status_bar import StatusBar
from tui.conversation.turn import Turn
from tui.presentation.wording import count_text
from tui.services import ask_worker, folder_worker, gc_control, messages, session_worker
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.slash.filters import FilterNames
from tui.slash.parse import ParsedCommand, parse_command
from tui.ui import keymap as keys
from tui.ui.bindings import bindings_for
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder

FRAME_SECONDS = 0.1
"""Seconds between two steps of the moving sign."""
IDLE_SECONDS = 0.3
"""Seconds after an answer: it is drawn by then, and being read."""


class ChatScreen(AnswerScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        bindings_for("edit", "edit"),
        bindings_for("history", "history"),
        bindings_for("jump", "jump"),
        bindings_for("find", "jump"),
        bindings_for("new", "new"),
        bindings_for("save", "save"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._orders = ChatCommands(self)
        self.conversation = ConversationPane(context)
        self._beat = -1
        self._openings_begun = 0
        self._opening_in_use = 0

    def compose(self) -> ComposeResult:
        yield StatusBar(self.context.build_state)
        with Horizontal(id="middle"):
            yield self.conversation
            yield SourceList()
        yield KeyBar(keys.PROMPT_KEYS)

    @property
    def filters(self) -> Filters:
        return self.conversation.filters

    @property
    def names(self) -> FilterNames:
        """Those of the archive that filters may hold."""
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
        self._beat += 1
        top = self.query_one(StatusBar)
        if top.moving:
            top.tick(self._beat)
        self.conversation.tick(self._beat)

    # The archive

    def open_archive(self) -> None:
        """Again, too, when it was built anew: the old one answers until the new one is open."""
        self._openings_begun += 1
        self._open(self._openings_begun)

    @work(thread=True, group="opening")
    def _open(self, number: int) -> None:
        ask_worker.open_and_post(self.context.open_assistant, number, self.post_message)

    def on_archive_opened(self, message: messages.ArchiveOpened) -> None:
        """One that began before the one in use began is late: its archive may be an older one."""
        if message.number < self._opening_in_use:
            message.assistant.close()
            return
        self._opening_in_use = message.number
        resuming = self.context.assistant is None and self.context.resume_id is not None
        self.context.use_assistant(message.assistant, message.names)
        self.query_one(Prompt).outlets = self.context.outlets
        self.query_one(StatusBar).show_archive(message.assistant.archive)
        self.compare_folder()
        if not (resuming and self.context.resume_id is not None and self._resumed(self.context.resume_id)):
            self.conversation.ask_next()

    def _resumed(self, identity: int) -> bool:
        """Whether it can be: what it was started with may not be possible."""
        try:
            self.resume(identity)
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))
            return False
        return True

    def on_archive_open_failed(self, message: messages.ArchiveOpenFailed) -> None:
        """Nothing is lost by one after which another has begun."""
        if message.number < self._openings_begun:
            return
        if isinstance(message.error, IndexUnusable) and self.context.assistant is None:
            self.post_message(messages.IndexNeeded("" if isinstance(message.error, IndexMissing) else str(message.error)))
            return
        self.query_one(StatusBar).set_failed(self.context.assistant is None)
        self.post_message(StatusMessage(str(message.error)))
        self.conversation.fail_all(str(message.error))

    @work(thread=True, exclusive=True, group="comparing")
    def _compare_folder(self) -> None:
        """Whether the folder of the archive has changed since it was indexed."""
        worker = get_current_worker()
        folder_worker.compare_folder(
            self.context.assistant_handle, self.context.index, lambda: worker.is_cancelled, self.post_message
        )

    def compare_folder(self) -> None:
        """Again: nothing is claimed until it is done."""
        self.context.folder_notice = None
        if self.context.assistant is not None:
            self._compare_folder()

    def on_folder_compared(self, message: messages.FolderCompared) -> None:
        self.context.folder_notice = message.changes
        key = keys.key_labels(self.context.keys)["archive"]
        self.query_one(StatusBar).notice(f"{message.changes} · {key}" if message.changes else "")

    def show_build(self) -> None:
        """How far a build is, or that it has ended."""
        for top in self.query(StatusBar):
            top.refresh()

    # Asking

    async def on_question_entered(self, message: messages.QuestionEntered) -> None:
        """Here, as commands are: a question is asked under the filters that were typed before it. A model that did not load
        is tried again."""
        await self.conversation.enter(message.question)
        top = self.query_one(StatusBar)
        if self.context.assistant is None and not top.pending:
            top.set_failed(False)
            self.open_archive()

    def on_command_entered(self, message: messages.CommandEntered) -> None:
        self.conversation.remember(message.line)
        try:
            self._orders.run(parse_command(message.line))
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))
            self.restore_question(message.line)

    def run_command(self, given: ParsedCommand) -> None:
        """A command that came from the palette."""
        self._orders.run(given)

    def on_question_answered(self, message: messages.QuestionAnswered) -> None:
        if message.turn.answer is not None:
            self.make_current(message.turn)
        if self.conversation.idle:
            self.set_timer(IDLE_SECONDS, gc_control.collect)

    def action_back(self) -> None:
        """Close, else stop, else to the prompt."""
        if not self.close_overlay():
            self.conversation.stop()
        self.query_one(Prompt).focus()

    def action_edit(self) -> None:
        """The question as it was understood, back in the prompt."""
        if self.current is not None:
            self.query_one(Prompt).show(one_line(self.current.standalone) or self.current.question)
            self.query_one(Prompt).focus()

    def restore_question(self, line: str) -> None:
        """A command that could not be carried out, to be put right."""
        self.query_one(Prompt).restore(line)

    def action_history(self) -> None:
        asked = self.conversation.history.newest
        choices = [Choice(str(n), Content(one_line(line)), line) for n, line in enumerate(asked)]
        self.app.push_screen(
            Picker("Asked before", choices, self.query_one(Prompt).text.strip()),
            lambda key: self.query_one(Prompt).show(asked[int(key)]) if key is not None else None,
        )

    def action_jump(self) -> None:
        turns = self.conversation.turns
        choices = [Choice(str(n), _line(n, turn), f"{turn.question} {_said(turn)}") for n, turn in enumerate(turns)]
        self.app.push_screen(Picker("Jump to", choices[::-1]), self._jump)

    async def _jump(self, key: str | None) -> None:
        if key is not None:
            await self.conversation.log_view.jump(self.conversation.turns[int(key)])

    # Conversations

    def action_save(self) -> None:
        self.export("")

    def export(self, path: str) -> None:
        turns = tuple(turn for turn in self.conversation.turns if not turn.is_open)
        if turns:
            self.post_message(messages.ExportRequested(turns, path))
        else:
            self.post_message(StatusMessage("There is nothing to save yet. Ask a question first."))

    def begin_new(self) -> None:
        self.call_next(self.action_new)

    async def action_new(self) -> None:
        self.conversation.stop_running()
        if self.context.recorder is not None:
            self.context.recorder.begin_new()
        await self._show_turns(())
        self.conversation.ask_next()
        self.post_message(StatusMessage("A new conversation."))

    def rename(self, name: str) -> None:
        """Raises `UsageError` where conversations are not kept."""
        self._rename(self.context.require_recorder(), name)

    @work(thread=True, group="keeping")
    def _rename(self, recorder: "SessionRecorder", name: str) -> None:
        session_worker.rename_session(recorder, name, self.post_message)

    def resume(self, identity: int) -> None:
        """What is entered before it is there waits, and is asked in it. Raises `UsageError` where that cannot be."""
        recorder = self.context.require_recorder()
        if self.context.assistant is None:
            raise UsageError("The archive is not open yet. Try again in a moment.")
        self.conversation.stop_running()
        self.conversation.pause()
        self._resume(recorder, identity)

    @work(thread=True, group="keeping")
    def _resume(self, recorder: "SessionRecorder", identity: int) -> None:
        session_worker.resume_session(recorder, identity, self.context.assistant_handle, self.post_message)

    async def on_session_opened(self, message: messages.SessionOpened) -> None:
        await self._show_turns(message.turns)
        self.conversation.proceed()
        changed = sum(bool(turn.changes) for turn in message.turns)
        told = f"; in {changed} of them articles have changed since" if changed else ""
        self.post_message(StatusMessage(f"“{message.session.name}”, {count_text(len(message.turns), 'turn')}{told}."))

    def on_recording_failed(self, message: messages.RecordingFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))

    def on_session_open_failed(self, message: messages.SessionOpenFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))
        self.conversation.proceed()

    async def _show_turns(self, turns: Sequence[Turn]) -> None:
        await self.conversation.replace(turns)
        self.make_current(next((turn for turn in reversed(turns) if turn.answer is not None), None))
        self.query_one(Prompt).focus()


def _line(number: int, turn: Turn) -> Content:
    return Content.assemble((f"{number + 1:>3}  ", MUTED), one_line(turn.question), (f"  {_said(turn)}", MUTED))


def _said(turn: Turn) -> str:
    """What came of a turn, in a few words."""
    if turn.answer is None:
        return turn.state
    return f"“{one_line(turn.answer.answer)}”" if turn.answer.answer else "not found"
