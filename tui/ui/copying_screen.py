"""A screen on which selected text is copied with a message that says so."""

from typing import TypeVar

from textual.actions import SkipAction
from textual.message import Message
from textual.screen import Screen

Result = TypeVar("Result")


class SelectionChosen(Message):
    """Copy this text, which was selected."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class CopyingScreen(Screen[Result]):
    def action_copy_text(self) -> None:
        """Copy what is selected; without a selection Ctrl+C goes on to quit."""
        text = self.get_selected_text()
        if not text:
            raise SkipAction
        self.post_message(SelectionChosen(text))
