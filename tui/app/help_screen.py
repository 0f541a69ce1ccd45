"""The help screen: how to read an answer, then the keys and commands. Typing narrows it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from tui.presentation.reading_help import READING_HELP
from tui.slash.table import SLASH_COMMANDS
from tui.ui.bindings import bindings_for
from tui.ui.colors import ACCENT, MUTED
from tui.ui.keymap import KEYMAP
from tui.ui.scroll_page import ScrollPage
from tui.ui.shown_keys import HELP_KEYS

KEY_COLUMN = 18
"""Cells of the column of keys."""

HelpSections = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Titles, each with its lines: a sign, key or command, and what it means."""


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Close", show=False),
        Binding("up", "page('scroll_up')", "Up", show=False),
        Binding("down", "page('scroll_down')", "Down", show=False),
        Binding("pageup", "page('page_up')", "Page up", show=False),
        Binding("pagedown", "page('page_down')", "Page down", show=False),
        bindings_for("help", "dismiss"),
    ]

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels` maps the name of a key to the key in force."""
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        with Vertical(id="help") as frame:
            frame.border_title = "Help"
            frame.border_subtitle = "↑ ↓ scroll · Esc closes"
            yield Input(placeholder="type to find a key, a command or a word", select_on_focus=False)
            with ScrollPage(can_focus=False):
                yield HelpSheet(self._labels)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one(HelpSheet).typed = event.value
        self.query_one(ScrollPage).scroll_home(animate=False)

    def action_back(self) -> None:
        """Take the typed words away, or else close the help."""
        field = self.query_one(Input)
        if field.value:
            field.value = ""
        else:
            self.dismiss()

    def action_page(self, action: str) -> None:
        getattr(self.query_one(ScrollPage), f"action_{action}")()


class HelpSheet(Widget):
    typed: reactive[str] = reactive("", layout=True)

    def __init__(self, labels: Mapping[str, str]) -> None:
        super().__init__()
        self._labels = labels

    def render(self) -> RenderResult:
        return help_content(self._labels, self.content_size.width, self.typed)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return help_content(self._labels, width, self.typed).get_height(self.styles.get_rules(), max(width, 1))


def help_content(labels: Mapping[str, str], width: int, typed: str = "") -> Content:
    """Return the help at a width; of its lines those that hold every typed word."""
    sections = matching_sections(help_sections(labels), typed)
    if not sections:
        return Content.styled("Nothing here has these words.", MUTED)
    return Content("\n\n").join(_section(title, lines, width) for title, lines in sections)


def help_sections(labels: Mapping[str, str]) -> HelpSections:
    """Return everything that the help says; `labels` maps the name of a key to the key in force."""
    sections = [(title, [_key_and_text(key, description, labels) for key, description in keys]) for title, keys in HELP_KEYS]
    commands = [(f"/{slash.name} {slash.argument}".rstrip(), slash.description) for slash in SLASH_COMMANDS.values()]
    return [("How to read an answer", READING_HELP), *sections, ("Commands", commands)]


def matching_sections(sections: HelpSections, typed: str) -> HelpSections:
    """Return the lines in which, or in whose title, every typed word occurs, each under its title."""
    words = typed.lower().split()
    found = [
        (title, [line for line in lines if all(word in f"{title} {line[0]} {line[1]}".lower() for word in words)])
        for title, lines in sections
    ]
    return [(title, lines) for title, lines in found if lines]


def _key_and_text(key: str, description: str, labels: Mapping[str, str]) -> tuple[str, str]:
    return (labels[key], description or KEYMAP[key].label) if key in KEYMAP else (key, description)


def _section(title: str, lines: Sequence[tuple[str, str]], width: int) -> Content:
    rows = [row for key, description in lines for row in _rows(key, description, width)]
    return Content("\n").join([Content.styled(title, f"bold {ACCENT}"), *rows])


def _rows(key: str, description: str, width: int) -> Iterator[Content]:
    """Yield the rows of one key: what it does, wrapped beside the key, or below one that is longer than its column."""
    if len(key) >= KEY_COLUMN:
        yield Content.styled(key, "bold")
        key = ""
    for n, part in enumerate(Content.styled(description, MUTED).wrap(max(width - KEY_COLUMN, KEY_COLUMN))):
        yield Content.assemble((f"{'' if n else key:<{KEY_COLUMN}}", "bold"), part.rstrip())
