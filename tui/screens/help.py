"""The keys that matter, and the commands, on one page."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.glyphs import ACCENT, MUTED
from tui.keys import HELP, KEYS, Keys
from tui.slash.table import SLASHES
from tui.widgets.page import Page


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "dismiss", "Close", show=False)]

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels`: name of a key → the key in force."""
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        with Page(id="help") as page:
            page.border_title = "Keys and commands"
            page.border_subtitle = "Esc closes"
            yield Static(sheet(self._labels), markup=False)


def sheet(labels: Mapping[str, str]) -> Content:
    sections = [_section(title, [_named(key, does, labels) for key, does in keys]) for title, keys in HELP]
    commands = [(f"/{slash.name} {slash.argument}".rstrip(), slash.does) for slash in SLASHES.values()]
    return Content("\n\n").join([*sections, _section("Commands", commands)])


def _named(key: str, does: str, labels: Mapping[str, str]) -> tuple[str, str]:
    return (labels[key], does or KEYS[key].does) if key in KEYS else (key, does)


def _section(title: str, lines: "list[tuple[str, str]] | Keys") -> Content:
    shown = [Content.assemble((f"{key:<18}", "bold"), (does, MUTED)) for key, does in lines]
    return Content("\n").join([Content.styled(title, f"bold {ACCENT}"), *shown])
