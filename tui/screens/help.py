"""The keys that matter, on one page."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.glyphs import ACCENT, MUTED
from tui.keys import HELP


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "dismiss", "Close", show=False)]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as page:
            page.border_title = "Keys"
            page.border_subtitle = "Esc closes"
            yield Static(_page(), markup=False)


def _page() -> Content:
    sections = []
    for title, keys in HELP:
        lines = [Content.assemble((f"{key:<13}", "bold"), (does, MUTED)) for key, does in keys]
        sections.append(Content("\n").join([Content.styled(title, f"bold {ACCENT}"), *lines]))
    return Content("\n\n").join(sections)
