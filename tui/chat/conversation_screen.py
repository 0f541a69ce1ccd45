"""Actions on a whole conversation: jumping in it, saving and renaming it, leaving it for a new or an earlier one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from index.errors import PullquoteError, UsageError
from tui.chat.answer_screen import AnswerScreen
from tui.chat.card import Card
from tui.chat.conversation_pane import ConversationPane
from tui.chat.prompt import Prompt
from tui.chat.turn_pickers import SESSION_KEY, TURN_KEY, FindInConversation, jump_choices
from tui.conversation.turn import Turn
from tui.presentation.wording import count_text
from tui.services import messages, session_worker
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.services.standing import StandingAnswered, news_turn
from tui.services.undo import DeletedTurn
from tui.ui import keymap as keys
from tui.ui.bindings import bindings_for
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.reading_record import CitingTurn
    from tui.conversation.recorder import SessionRecorder


class ConversationScreen(AnswerScreen):
    """The part of the chat that is about the conversation, not about one answer of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bindings_for("jump", "jump"),
        bindings_for("find", "find"),
        bindings_for("zoom", "zoom"),
        bindings_for("new", "new"),
        bindings_for("save", "save"),
        bindings_for("mark", "mark"),
        bindings_for("delete", "delete"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.conversation = ConversationPane(context)
        self._wanted_turn: CitingTurn | None = None
        """The turn to jump to as soon as its conversation is opened."""

    def action_jump(self) -> None:
        recorder = self.context.recorder
        try:
            sessions = recorder.sessions("") if recorder is not None else ()
        except PullquoteError as error:
            self.post_message(StatusMessage(str(error)))
            sessions = ()
        current = recorder.session.id if recorder is not None and recorder.session is not None else None
        self.app.push_screen(Picker("Jump to", jump_choices(self.conversation.turns, sessions, current)), self._jump)

    async def _jump(self, key: str | None) -> None:
        """Go to the turn, or open the conversation, that `key` of `jump_choices` names."""
        if key is not None and key.startswith(SESSION_KEY):
            self._resume_chosen(int(key.removeprefix(SESSION_KEY)))
        elif key is not None:
            await self.conversation.log_view.jump(self.conversation.turns[int(key.removeprefix(TURN_KEY))])

    def _resume_chosen(self, identity: int) -> None:
        try:
            self.resume(identity)
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))

    def action_find(self) -> None:
        self.app.push_screen(FindInConversation(self.conversation.turns), self._jump)

    def action_zoom(self) -> None:
        """Show the answer under the cursor, or else the newest, on the whole screen."""
        if self.current is None:
            self.post_message(StatusMessage("There is no answer yet. Ask a question first."))
            return
        from tui.chat.one_answer_screen import OneAnswerScreen

        self.app.push_screen(OneAnswerScreen(self.context, self.current))

    def action_save(self) -> None:
        self.export("")

    def export(self, path: str) -> None:
        turns = tuple(turn for turn in self.conversation.turns if not turn.is_open)
        marked = tuple(turn for turn in turns if turn.marked)
        if turns:
            self.post_message(messages.ExportRequested(marked or turns, path, bool(marked)))
        else:
            self.post_message(StatusMessage("There is nothing to save yet. Ask a question first."))

    # Single turns

    async def on_standing_answered(self, message: StandingAnswered) -> None:
        """Tell the news of a standing question at the end of the conversation."""
        turn = news_turn(message.news)
        await self.conversation.tell(turn)
        if self.current is None:
            self.make_current(turn)

    def turn(self, n: int) -> Turn:
        """Return turn number `n`, 0 for the last. Raise `UsageError` where there is none."""
        turns = self.conversation.turns
        if not turns:
            raise UsageError("There is no turn yet. Ask a question first.")
        if n > len(turns):
            raise UsageError(f"There is no turn {n}; the conversation has {count_text(len(turns), 'turn')}.")
        return turns[n - 1]

    @property
    def _chosen_turn(self) -> Turn | None:
        """Return the turn of the card that has the focus, else the current one."""
        return self.focused.turn if isinstance(self.focused, Card) else self.current

    def action_mark(self) -> None:
        if (turn := self._chosen_turn) is not None:
            self.mark(turn)

    def mark(self, turn: Turn) -> None:
        """Mark a turn to be saved, or take its mark away."""
        turn.marked = not turn.marked
        self.conversation.log_view.show_mark(turn)
        marked = sum(each.marked for each in self.conversation.turns)
        saved = f"Only {count_text(marked, 'marked turn')} will be saved" if marked else "No turn is marked: all will be saved"
        self.post_message(StatusMessage(f"{saved}; {keys.key_labels(self.context.keys)['save']} saves."))

    def action_delete(self) -> None:
        if (turn := self._chosen_turn) is not None:
            self.delete(turn)

    def delete(self, turn: Turn) -> None:
        """Delete a turn, from the kept conversation too."""
        if turn.is_open:
            self.post_message(StatusMessage("This question is not answered yet. Stop it first, with Esc."))
        else:
            self.call_next(self._delete, turn)

    async def _delete(self, turn: Turn) -> None:
        if turn not in self.conversation.turns:  # the key was pressed twice
            return
        current, recorder = self.context.current, self.context.recorder
        try:
            row = recorder.delete_turn(current, turn) if recorder is not None else None
        except PullquoteError as error:
            self.post_message(StatusMessage(str(error)))
            return
        at = await self.conversation.take_out(turn)
        self.context.undo.push(DeletedTurn(current, turn, at, row))
        self._focus_neighbour(at)
        self.post_message(StatusMessage(f"Deleted. {keys.key_labels(self.context.keys)['undo']} or /undo brings it back."))

    def _focus_neighbour(self, at: int) -> None:
        """Focus the card that is now where a deleted one was, else the one above it, else the prompt."""
        turns = self.conversation.turns
        neighbour = turns[min(at, len(turns) - 1)] if turns else None
        if self.current not in turns:
            self.make_current(neighbour if neighbour is not None and neighbour.answer is not None else None)
        card = self.conversation.log_view.card(neighbour) if neighbour is not None else None
        (card or self.query_one(Prompt)).focus()

    def put_back(self, deleted: DeletedTurn) -> str:
        """Bring a deleted turn back, and return what was done in words. Raise `PullquoteError` where that fails."""
        is_shown = deleted.current.is_same(self.context.current)
        if deleted.row is not None and self.context.recorder is not None:
            self.context.recorder.restore_turn(deleted.row)
        elif not is_shown:
            return "The conversation of this turn is not kept, and was left."
        if not is_shown:
            name = deleted.current.session.name if deleted.current.session is not None else ""
            return f"The turn is back in its conversation, “{name}”."
        self.call_next(self._put_back, deleted)
        return "The turn is back."

    async def _put_back(self, deleted: DeletedTurn) -> None:
        await self.conversation.put_back(deleted.place_among(self.conversation.turns), deleted.turn)
        if deleted.turn.answer is not None:
            self.make_current(deleted.turn)

    # Other conversations

    def begin_new(self) -> None:
        self.call_next(self.action_new)

    async def action_new(self) -> None:
        self.conversation.stop_running()
        self.context.begin_new()
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
        self.conversation.compare()
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
