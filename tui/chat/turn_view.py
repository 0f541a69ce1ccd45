"""A question and its card. A turn has few widgets: hundreds of them make every key slow."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from index.text import clean
from tui.chat.card import Card
from tui.conversation.turn import Turn


class TurnView(Vertical):
    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn
        self.card = Card(turn)

    def compose(self) -> ComposeResult:
        yield Static(Content(clean(self.turn.question)), classes="question", markup=False)
        yield self.card
