"""A long text that is only read: it scrolls with the keys of the chat."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from tui.bindings import bind


class Page(VerticalScroll):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("down", "scroll_down"),
        bind("up", "scroll_up"),
        bind("page-down", "page_down"),
        bind("page-up", "page_up"),
        bind("top", "scroll_home"),
        bind("bottom", "scroll_end"),
    ]
