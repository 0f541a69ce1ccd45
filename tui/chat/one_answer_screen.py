"""One answer on the whole screen: its question, its card, and the keys that act on it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.chat.answer_screen import AnswerScreen
from tui.chat.turn_view import TurnView
from tui.conversation.turn import Turn
from tui.services.context import AppContext
from tui.services.messages import CursorExited, CursorMoved
from tui.ui import shown_keys
from tui.ui.bindings import bindings_for
from tui.ui.key_bar import KeyBar
from tui.ui.scroll_page import ScrollPage


class OneAnswerScreen(AnswerScreen):
    """A screen without a prompt and without sources beside it; what a card can do in the chat it can do here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", show=False),
        bindings_for("zoom", "dismiss"),
    ]

    def __init__(self, context: AppContext, turn: Turn) -> None:
        super().__init__(context)
        self.current = turn

    def compose(self) -> ComposeResult:
        if self.current is not None:
            with ScrollPage(id="one", can_focus=False):
                yield TurnView(self.current)
        yield KeyBar(shown_keys.ONE_ANSWER_KEYS)

    def on_mount(self) -> None:
        self.query_one(TurnView).card.focus()

    def make_current(self, turn: Turn | None) -> None:
        """Do nothing: the answer of this screen is the only one."""

    def action_pane(self, by: int) -> None:
        """Do nothing: there is one pane."""

    def action_sources(self) -> None:
        """Do nothing: every source stands in the card."""

    def action_ranks(self) -> None:
        """Do nothing: there is no list of sources."""

    def _keep_focus(self) -> None:
        self.query_one(TurnView).card.focus()

    def on_cursor_exited(self, message: CursorExited) -> None:
        """Scroll on where the cursor has passed the last source, or the first."""
        self.query_one(ScrollPage).scroll_relative(y=message.by, animate=False)

    def on_cursor_moved(self, message: CursorMoved) -> None:
        view = self.query_one(TurnView)
        row = view.virtual_region.y + view.card.virtual_region.y + message.row
        page = self.query_one(ScrollPage)
        if not page.scroll_y <= row < page.scroll_y + page.size.height:
            page.scroll_to(y=row - page.size.height // 2, animate=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Leave the keys at the bottom as they are."""
        event.prevent_default()
