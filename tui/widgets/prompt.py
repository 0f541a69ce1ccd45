"""Where questions are typed. Enter is handled in the order of the keys: a priority binding cut questions short."""

from textual import events
from textual.widgets import TextArea

from tui.history import History
from tui.messages import Asked, NothingAsked


class Prompt(TextArea):
    def __init__(self, history: History) -> None:
        super().__init__(placeholder="Ask about the articles…", highlight_cursor_line=False, tab_behavior="focus", id="prompt")
        self._history = history

    async def _on_key(self, event: events.Key) -> None:
        """Textual calls the text area's own handler after this one unless the default is prevented."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self._ask()
        elif event.key in ("ctrl+j", "shift+enter"):
            event.stop()
            event.prevent_default()
            self.insert("\n")

    def _ask(self) -> None:
        question = self.text.strip()
        self.clear()
        if not question:
            self.post_message(NothingAsked())
            return
        self._history.add(question)
        self.post_message(Asked(question))

    def give_back(self, question: str) -> None:
        """Put a question back for another try, unless something else is being typed."""
        if not self.text.strip():
            self._show(question)

    def action_cursor_up(self, select: bool = False) -> None:
        if select or not self.navigator.is_first_wrapped_line(self.cursor_location):
            super().action_cursor_up(select)
        elif (older := self._history.older(self.text)) is not None:
            self._show(older)

    def action_cursor_down(self, select: bool = False) -> None:
        if select or not self.navigator.is_last_wrapped_line(self.cursor_location):
            super().action_cursor_down(select)
        elif (newer := self._history.newer()) is not None:
            self._show(newer)

    def _show(self, text: str) -> None:
        self.load_text(text)
        self.move_cursor(self.document.end)
