"""A question and its card. A turn has few widgets: hundreds of them make every key slow."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from index.text import clean
from tui.chat.card import Card
from tui.conversation.turn import Turn
from tui.ui.colors import ACCENT

MARKED = "  ▣ marked"
"""Behind the question of a turn that was chosen to be saved."""


class TurnView(Vertical):
    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn
        self.card = Card(turn)

    def compose(self) -> ComposeResult:
        yield Static(self._question(), classes="question", markup=False)
        yield self.card

    def show_question(self) -> None:
        """Show the question with its mark as it is now."""
        self.query_one(".question", Static).update(self._question())

    def _question(self) -> Content:
        mark = (MARKED, ACCENT) if self.turn.marked else ("", "")
        return Content.assemble(clean(self.turn.question), mark)
