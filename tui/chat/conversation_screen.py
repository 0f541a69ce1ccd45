"""Actions on a whole conversation: jumping in it, saving and renaming it, leaving it for a new or an earlier one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from index.errors import PullquoteError, UsageError
from tui.chat.answer_screen import AnswerScreen
from tui.chat.conversation_pane import ConversationPane
from tui.chat.prompt import Prompt
from tui.chat.turn_pickers import SESSION_KEY, TURN_KEY, FindInConversation, jump_choices
from tui.conversation.turn import Turn
from tui.presentation.wording import count_text
from tui.services import messages, session_worker
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.ui.bindings import bindings_for
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder


class ConversationScreen(AnswerScreen):
    """The part of the chat that is about the conversation, not about one answer of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bindings_for("jump", "jump"),
        bindings_for("find", "find"),
        bindings_for("zoom", "zoom"),
        bindings_for("new", "new"),
        bindings_for("save", "save"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.conversation = ConversationPane(context)

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

    async def on_session_opened(self, message: messages.SessionOpened) -> None:
        await self._show_turns(message.turns)
        self.conversation.compare()
        self.conversation.proceed()
        changed_turns = sum(bool(turn.changes) for turn in message.turns)
        note = f"; in {changed_turns} of them articles have changed since" if changed_turns else ""
        self.post_message(StatusMessage(f"“{message.session.name}”, {count_text(len(message.turns), 'turn')}{note}."))

    def on_recording_failed(self, message: messages.RecordingFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))

    def on_session_open_failed(self, message: messages.SessionOpenFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))
        self.conversation.proceed()

    async def _show_turns(self, turns: Sequence[Turn]) -> None:
        await self.conversation.replace(turns)
        self.make_current(next((turn for turn in reversed(turns) if turn.answer is not None), None))
        self.query_one(Prompt).focus()
