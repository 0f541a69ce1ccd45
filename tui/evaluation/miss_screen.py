"""The page of one missed question: the gold answer, the answer given, and the stage at which it was lost."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.evaluation.miss_content import miss_page
from tui.ui.scroll_page import ScrollPage

if TYPE_CHECKING:
    from qa.evaluation.misses.stages import Miss


class MissScreen(ModalScreen[None]):
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss", "Close", show=False)]

    def __init__(self, miss: "Miss") -> None:
        super().__init__()
        self._miss = miss

    def compose(self) -> ComposeResult:
        with ScrollPage(id="miss") as page:
            page.border_title = "Missed"
            page.border_subtitle = "j k scroll · Esc closes"
            yield Static(miss_page(self._miss), markup=False)

    def on_mount(self) -> None:
        self.query_one(ScrollPage).focus()
