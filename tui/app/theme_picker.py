"""The list of themes: the one under the cursor is shown at once; the one in use is marked, and comes back with Escape."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets import OptionList

from tui.ui.choice import Choice
from tui.ui.colors import ACCENT
from tui.ui.picker import Picker


class ThemePicker(Picker):
    """A picker that is dismissed with the name of a theme."""

    def __init__(self, names: Sequence[str], current: str, show_theme: Callable[[str], None]) -> None:
        """`show_theme` draws the app in another theme."""
        ordered = [current, *(name for name in names if name != current)]
        super().__init__("Themes", [_choice(name, current) for name in ordered])
        self._show_theme = show_theme

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id is not None:
            self._show_theme(event.option_id)


def _choice(name: str, current: str) -> Choice:
    return Choice(name, Content.assemble(name, ("  · in use" if name == current else "", ACCENT)), name)
