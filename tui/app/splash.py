"""The splash screen: the empty frame of the chat, shown while the rest is still being imported.

Importing the settings, the screens and what they need takes as long as Textual itself; a person sees where things will be
before that. This module imports nothing but Textual.
"""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.ui.colors import ACCENT, MUTED, spinner


class Splash(Vertical):
    DEFAULT_CSS = """
    Splash {
        background: $background;
        .bar { height: 1; padding: 0 2; background: $surface; }
        .space { height: 1fr; }
        .prompt { height: 3; margin: 1 1 0 1; border: round $accent; }
    }
    """

    def compose(self) -> ComposeResult:
        opening = Content.assemble(("pullquote", f"bold {ACCENT}"), (f"  {spinner(-1)} ", ACCENT), ("opening…", MUTED))
        yield Static(opening, classes="bar")
        for part in ("space", "prompt", "bar"):
            yield Static(classes=part)
