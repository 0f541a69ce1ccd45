"""The line at the bottom: which keys matter here, or for a few seconds what has just happened."""

from textual.app import RenderResult
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from tui.fitting import fit
from tui.glyphs import ACCENT, MUTED

SECONDS = 4.0

Keys = tuple[tuple[str, str], ...]
"""Keys with what they do, the most useful first: what does not fit is cut at the end."""


class KeyLine(Widget):
    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self.said = ""
        self._timer: Timer | None = None

    def show_keys(self, keys: Keys) -> None:
        self._keys = keys
        self.refresh()

    def say(self, text: str) -> None:
        """Show `text` in place of the keys for some seconds."""
        if self._timer is not None:
            self._timer.stop()
        self.said = text
        self._timer = self.set_timer(SECONDS, self._fall_silent)
        self.refresh()

    def _fall_silent(self) -> None:
        self.said = ""
        self.refresh()

    def render(self) -> RenderResult:
        width = self.content_size.width
        if self.said:
            return fit(Content.assemble(("› ", f"bold {ACCENT}"), self.said), width)
        return _keys(self._keys, width)


def _keys(keys: Keys, width: int) -> Content:
    """As many keys as fit, in their order."""
    line = Content("")
    for key, does in keys:
        longer = Content.assemble(line, "   " if line else "", (key, "bold"), (f" {does}", MUTED))
        if longer.cell_length > width:
            break
        line = longer
    return line
