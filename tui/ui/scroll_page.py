"""A page of long text, which scrolls with the keys of the chat."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from tui.ui.bindings import PAGE_MOVES


class ScrollPage(VerticalScroll):
    BINDINGS: ClassVar[list[BindingType]] = PAGE_MOVES
