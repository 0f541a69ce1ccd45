"""Actions on a whole conversation: jumping in it, saving and renaming it, leaving it for a new or an earlier one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content

from index.errors import UsageError
from index.text import one_line
from tui.chat.answer_screen import AnswerScreen
from tui.chat.conversation_pane import ConversationPane
from tui.chat.prompt import Prompt
from tui.conversation.turn import Turn
from tui.presentation.wording import count_text
from tui.services import messages, session_worker
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.ui.bindings import bindings_for
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.reading_record import CitingTurn
    from tui.conversation.recorder import SessionRecorder


class ConversationScreen(AnswerScreen):
    """The part of the chat that is about the conversation, not about one answer of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bindings_for("jump", "jump"),
        bindings_for("find", "jump"),
        bindings_for("new", "new"),
        bindings_for("save", "save"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.conversation = ConversationPane(context)
        self._wanted_turn: CitingTurn | None = None
        """The turn to jump to as soon as its conversation is opened."""

    def action_jump(self) -> None:
        turns = self.conversation.turns
        choices = [Choice(str(n), _turn_line(n, turn), f"{turn.question} {_outcome(turn)}") for n, turn in enumerate(turns)]
        self.app.push_screen(Picker("Jump to", choices[::-1]), self._jump)

    async def _jump(self, key: str | None) -> None:
        if key is not None:
            await self.conversation.log_view.jump(self.conversation.turns[int(key)])

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
        """Rename the conversation. Raises `UsageError` where conversations are not kept."""
        self._rename(self.context.require_recorder(), name)

    @work(thread=True, group="keeping")
    def _rename(self, recorder: "SessionRecorder", name: str) -> None:
        session_worker.rename_session(recorder, name, self.post_message)

    def resume(self, identity: int) -> None:
        """Go on with an earlier conversation; questions entered before it is loaded wait, and are asked in it.

        Raises `UsageError` where conversations are not kept, or the archive is not open.
        """
        recorder = self.context.require_recorder()
        if self.context.assistant is None:
            raise UsageError("The archive is not open yet. Try again in a moment.")
        self.conversation.stop_running()
        self.conversation.pause()
        self._resume(recorder, identity)

    @work(thread=True, group="keeping")
    def _resume(self, recorder: "SessionRecorder", identity: int) -> None:
        session_worker.resume_session(recorder, identity, self.context.assistant_handle, self.post_message)

    def show_kept_turn(self, kept: "CitingTurn") -> None:
        """Jump to a turn of this conversation, or of an earlier one, which is gone on with. Raises as `resume` does."""
        session = self.context.recorder.session if self.context.recorder is not None else None
        if session is not None and session.id == kept.session_id:
            self.call_next(self._jump_to_kept, kept)
        else:
            self._wanted_turn = kept
            self.resume(kept.session_id)

    async def _jump_to_kept(self, kept: "CitingTurn") -> None:
        if (turn := kept.among(self.conversation.turns)) is not None:
            await self.conversation.log_view.jump(turn)

    async def on_session_opened(self, message: messages.SessionOpened) -> None:
        await self._show_turns(message.turns)
        self.conversation.proceed()
        if self._wanted_turn is not None and self._wanted_turn.session_id == message.session.id:
            await self._jump_to_kept(self._wanted_turn)
        self._wanted_turn = None
        changed_turns = sum(bool(turn.changes) for turn in message.turns)
        note = f"; in {changed_turns} of them articles have changed since" if changed_turns else ""
        self.post_message(StatusMessage(f"“{message.session.name}”, {count_text(len(message.turns), 'turn')}{note}."))

    def on_recording_failed(self, message: messages.RecordingFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))

    def on_session_open_failed(self, message: messages.SessionOpenFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))
        self._wanted_turn = None
        self.conversation.proceed()

    async def _show_turns(self, turns: Sequence[Turn]) -> None:
        await self.conversation.replace(turns)
        self.make_current(next((turn for turn in reversed(turns) if turn.answer is not None), None))
        self.query_one(Prompt).focus()


def _turn_line(number: int, turn: Turn) -> Content:
    return Content.assemble((f"{number + 1:>3}  ", MUTED), one_line(turn.question), (f"  {_outcome(turn)}", MUTED))


def _outcome(turn: Turn) -> str:
    """Return in a few words what came of a turn."""
    if turn.answer is None:
        return turn.state
    return f"“{one_line(turn.answer.answer)}”" if turn.answer.answer else "not found"
