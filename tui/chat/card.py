"""The card under a question: one widget, whose openable lines have a cursor and can be clicked."""

from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.chat.card_content import SOURCE_META, CardContext, card_content
from tui.conversation.turn import Turn
from tui.services.messages import CursorExited, CursorMoved, SourceChosen, TurnFocused
from tui.ui import keymap as keys
from tui.ui.keymap import HasKeyLabels


class Card(Widget, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Source before", show=False),
        Binding("down", "step(1)", "Source after", show=False),
        Binding("enter,space", "open", "Open source", show=False),
    ]

    at: reactive[int] = reactive(0)
    """Which of the shown sources the cursor is on."""
    last: reactive[bool] = reactive(False, layout=True)

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn
        self._beat = -1
        self._measured = (0, 0)
        """Width and height of the last layout."""

    def render(self) -> RenderResult:
        return card_content(self.turn, self._view(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the text at this width; the base class would measure the text of the width before."""
        self._measured = (width, self._height(width))
        return self._measured[1]

    def _height(self, width: int) -> int:
        return card_content(self.turn, self._view(width)).get_height(self.styles.get_rules(), width)

    def _view(self, width: int) -> CardContext:
        labels = self.app.labels if isinstance(self.app, HasKeyLabels) else keys.key_labels({})
        return CardContext(width, self.chosen if self.has_focus else None, self._beat, self.last, labels, self.app.no_color)

    @property
    def chosen(self) -> int | None:
        """Number of the source under the cursor; None where there is none."""
        shown = self.turn.listed_sources()
        return shown[min(self.at, len(shown) - 1)] if shown else None

    def show(self, beat: int = -1) -> None:
        """Show the turn as it is now. While it is as high as before, the layout, which keys would wait for, is left alone."""
        self._beat = beat
        self.set_class(self.turn.state == "failed", "-failed")
        width, height = self._measured
        self.refresh(layout=not width or self._height(width) != height)

    def action_step(self, by: int) -> None:
        """Move to the source above or below; past the ends, to the card above or below."""
        if 0 <= self.at + by < len(self.turn.listed_sources()):
            self.at += by
        else:
            self.post_message(CursorExited(self.turn, by))

    def enter(self, by: int) -> None:
        """Take the focus from the card above (`by` 1) or below (-1)."""
        self.at = 0 if by > 0 else max(len(self.turn.listed_sources()) - 1, 0)
        self.focus()

    def watch_at(self) -> None:
        if self.is_attached and self.has_focus:
            self.call_after_refresh(lambda: self.post_message(CursorMoved(self.turn, self._row())))

    def _row(self) -> int:
        """Return the row of this widget on which the cursor stands."""
        rows = range(self.size.height)
        return next(
            (y for y in rows if any(s.style and s.style.meta.get(SOURCE_META) == self.chosen for s in self.render_line(y))), 0
        )

    def action_open(self) -> None:
        if self.chosen is not None:
            self.post_message(SourceChosen(self.turn, self.chosen))

    def on_focus(self) -> None:
        self.post_message(TurnFocused(self.turn))

    def on_click(self, event: events.Click) -> None:
        n = event.style.meta.get(SOURCE_META)
        if isinstance(n, int):
            self.post_message(SourceChosen(self.turn, n))
