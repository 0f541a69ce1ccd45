"""The list of earlier conversations: a person goes on with one, renames or deletes it, or searches all by their words."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from index.day_words import short_day
from index.errors import PullquoteError
from index.text import one_line
from tui.presentation.wording import count_text
from tui.ui.choice import Choice
from tui.ui.colors import ACCENT, MUTED
from tui.ui.dialogs import ConfirmDialog, InputDialog
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker
from tui.ui.shown_keys import ShownKeys

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder
    from tui.conversation.store import Session


class SessionsScreen(Picker):
    """A picker that is dismissed with the number of a conversation."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "rename", "Rename", show=False),
        Binding("delete", "delete", "Delete", show=False, priority=True),
    ]
    KEYS: ClassVar[ShownKeys] = (("⏎", "go on"), ("F2", "rename"), ("Del", "delete"), ("↑↓", "move"), ("Esc", "close"))

    def __init__(self, recorder: "SessionRecorder", words: str = "") -> None:
        super().__init__("Conversations", (), words)
        self._recorder = recorder

    def matching(self, typed: str) -> list[Choice]:
        """Return the conversations in whose name, questions or answers every word occurs."""
        return [_choice(session, self._recorder.session) for session in self._sessions(typed)]

    def _sessions(self, words: str = "") -> "list[Session]":
        """Return no conversations, with a message, where the file cannot be read."""
        try:
            return self._recorder.sessions(words)
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
            return []

    def _name_of(self, key: str) -> str | None:
        """Return the name of a conversation; one that another chat has deleted is removed from the list."""
        name = next((session.name for session in self._sessions() if str(session.id) == key), None)
        if name is None:
            self.query_one(KeyBar).say("That conversation is not there any more.")
            self.fill()
        return name

    def action_rename(self) -> None:
        if (key := self.chosen) is not None and (name := self._name_of(key)) is not None:
            self.app.push_screen(
                InputDialog("Another name", name, enter="rename"), lambda new_name: self._rename(int(key), new_name)
            )

    def _rename(self, identity: int, name: str | None) -> None:
        if name:
            self._change(partial(self._recorder.rename_session, identity, name))
        self.query_one(Input).focus()

    def action_delete(self) -> None:
        if self.deletes_text():
            return
        if (key := self.chosen) is not None and (name := self._name_of(key)) is not None:
            question = Content.assemble("“", one_line(name), "” and all its answers.\nThe articles stay.")
            self.app.push_screen(
                ConfirmDialog("Delete this conversation?", question, "delete it"), lambda yes: self._delete(int(key), yes)
            )

    def _delete(self, identity: int, sure: bool | None) -> None:
        if sure:
            self._change(partial(self._recorder.delete, identity))

    def _change(self, do: Callable[[], None]) -> None:
        try:
            do()
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
        self.fill()


def _choice(session: "Session", current: "Session | None") -> Choice:
    is_current = current is not None and session.id == current.id
    content = Content.assemble(
        (one_line(session.name), "bold"),
        (" · now" if is_current else "", ACCENT),
        (f"\n{session.id} · {session_time(session.updated)} · {count_text(session.turns, 'turn')}", MUTED),
    )
    return Choice(str(session.id), content, session.name)


def session_time(moment: datetime) -> str:
    """Return `25 Nov 2026 14:05`, in local time."""
    local = moment.astimezone()
    return f"{short_day(local)} {local:%H:%M}"
