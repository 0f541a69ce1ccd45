"""The help screen: the keys that matter and the commands, on one page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.slash.table import SLASH_COMMANDS
from tui.ui.bindings import bindings_for
from tui.ui.colors import ACCENT, MUTED
from tui.ui.keymap import HELP_KEYS, KEYMAP
from tui.ui.scroll_page import ScrollPage

KEY_COLUMN = 18
"""Cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        bindings_for("help", "dismiss"),
    ]

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels` maps the name of a key to the key in force."""
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        with ScrollPage(id="help") as page:
            page.border_title = "Keys and commands"
            page.border_subtitle = "Esc closes"
            yield HelpSheet(self._labels)


class HelpSheet(Widget):
    def __init__(self, labels: Mapping[str, str]) -> None:
        super().__init__()
        self._labels = labels

    def render(self) -> RenderResult:
        return help_content(self._labels, self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return help_content(self._labels, width).get_height(self.styles.get_rules(), width)


def help_content(labels: Mapping[str, str], width: int) -> Content:
    sections = [(title, [_key_and_text(key, description, labels) for key, description in keys]) for title, keys in HELP_KEYS]
    commands = [(f"/{slash.name} {slash.argument}".rstrip(), slash.description) for slash in SLASH_COMMANDS.values()]
    return Content("\n\n").join(_section(title, lines, width) for title, lines in [*sections, ("Commands", commands)])


def _key_and_text(key: str, description: str, labels: Mapping[str, str]) -> tuple[str, str]:
    return (labels[key], description or KEYMAP[key].label) if key in KEYMAP else (key, description)


def _section(title: str, lines: Sequence[tuple[str, str]], width: int) -> Content:
    rows = [row for key, description in lines for row in _rows(key, description, width)]
    return Content("\n").join([Content.styled(title, f"bold {ACCENT}"), *rows])


def _rows(key: str, description: str, width: int) -> Iterator[Content]:
    """Yield the rows of one key: what it does, wrapped beside the key."""
    for n, part in enumerate(Content.styled(description, MUTED).wrap(max(width - KEY_COLUMN, KEY_COLUMN))):
        yield Content.assemble((f"{'' if n else key:<{KEY_COLUMN}}", "bold"), part.rstrip())
