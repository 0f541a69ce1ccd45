"""The line at the bottom: the keys that matter here, each of which can be clicked, or for some seconds a message."""

from collections.abc import Mapping

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.timer import Timer
from textual.widget import Widget

from index.text import one_line
from tui.ui.colors import ACCENT, MUTED
from tui.ui.keymap import HasKeyLabels, key_of_label
from tui.ui.layout import fit_width
from tui.ui.shown_keys import ShownKeys

MESSAGE_SECONDS = 4.0
MAX_MESSAGE_ROWS = 3
"""Rows of the longest message."""
MESSAGE_INDENT = 2
"""Cells taken by the sign before a message."""
LONG_MESSAGE_CHARACTERS = 80
"""Characters above which a message is shown twice as long."""
KEY_META = "key"
"""Key of the style metadata that holds the label of the key which a click presses."""


class KeyBar(Widget):
    def __init__(self, keys: ShownKeys) -> None:
        super().__init__()
        self._keys = keys
        self._first_keys: ShownKeys = ()
        self.message_text = ""
        self._timer: Timer | None = None

    def show_keys(self, keys: ShownKeys) -> None:
        self._keys = keys
        self.refresh()

    def show_first(self, keys: ShownKeys) -> None:
        """Show these keys before the others, whichever those are, until this is called again."""
        if keys != self._first_keys:
            self._first_keys = keys
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked; a click on a message takes it away."""
        event.stop()
        label = event.style.meta.get(KEY_META)
        if self.message_text:
            self._clear_message()
        elif isinstance(label, str):
            self.app.post_message(events.Key(key_of_label(label), label if len(label) == 1 and label.isascii() else None))

    def say(self, text: str) -> None:
        """Show `text` instead of the keys for some seconds."""
        if self._timer is not None:
            self._timer.stop()
        self.message_text = one_line(text)
        self._timer = self.set_timer(
            MESSAGE_SECONDS * (1 + (len(self.message_text) > LONG_MESSAGE_CHARACTERS)), self._clear_message
        )
        self.refresh(layout=True)

    def _clear_message(self) -> None:
        self.message_text = ""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._message(width)) if self.message_text else 1

    def _message(self, width: int) -> list[Content]:
        """Wrap the message to at most `MAX_MESSAGE_ROWS` rows: the end of an error says what to do about it."""
        rows = Content(self.message_text).wrap(max(width - MESSAGE_INDENT, 8))
        shown_rows = (
            [*rows[: MAX_MESSAGE_ROWS - 1], fit_width(Content(" ").join(rows[MAX_MESSAGE_ROWS - 1 :]), width - MESSAGE_INDENT)]
            if len(rows) > MAX_MESSAGE_ROWS
            else rows
        )
        return [Content.assemble(("  " if n else "› ", f"bold {ACCENT}"), row.rstrip()) for n, row in enumerate(shown_rows)]

    def render(self) -> RenderResult:
        width = self.content_size.width
        if self.message_text:
            return Content("\n").join(self._message(width))
        labels = self.app.labels if isinstance(self.app, HasKeyLabels) else {}
        taken = {key for key, _ in self._first_keys}
        return key_bar_content((*self._first_keys, *(key for key in self._keys if key[0] not in taken)), labels, width)


def key_bar_content(keys: ShownKeys, labels: Mapping[str, str], width: int) -> Content:
    """Return as many keys as fit, in their order."""
    line = Content("")
    for key, does in keys:
        label = labels.get(key, key)
        words = Content.assemble((label, "bold"), (f" {does}", MUTED))
        if key_of_label(label):
            words = words.stylize(Style.from_meta({KEY_META: label}))
        longer = Content.assemble(line, "   " if line else "", words)
        if longer.cell_length > width:
            break
        line = longer
    return line
