"""One of many: a list that typing narrows. History, turns, conversations, citation styles and themes are chosen in it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.ui import keymap as keys
from tui.ui.bindings import LIST_MOVES
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.key_bar import KeyBar

MOST_SHOWN = 200
"""Matches in the list: with 10,000 it took 14 s to open, and 2 s for each key."""


class PickList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = LIST_MOVES


class Picker(ModalScreen[str | None]):
    """Dismissed with the key of a choice, or None. Of many choices the first that match are shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
    ]
    KEYS: ClassVar[keys.ShownKeys] = keys.PICKER_KEYS

    def __init__(self, title: str, choices: Sequence[Choice] | None, words: str = "") -> None:
        """`choices` is None where they come later, by `show_choices`. `words`: what is typed in the field at the start."""
        super().__init__()
        self._title, self._words = title, words
        self._listed = choices is not None
        self._folded = _folded(choices or ())

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = self._title
            yield Input(self._words, placeholder="type to narrow the list", select_on_focus=False)
            yield PickList(markup=False)
            yield KeyBar(self.KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self.fill()

    def fill(self) -> None:
        """Show the choices that match what is typed."""
        matches = self.matching(self.query_one(Input).value)
        options = [Option(choice.shown, id=choice.key) for choice in matches[:MOST_SHOWN]]
        pick_list = self.query_one(PickList)
        pick_list.clear_options()
        if remark := self._remark(len(matches)):
            options.append(Option(Content.styled(remark, MUTED), disabled=True))
        pick_list.add_options(options)
        pick_list.highlighted = 0 if matches else None

    def _remark(self, matches: int) -> str:
        """What stands below the matches."""
        if not self._listed:
            return "Looking through the archive…"
        if matches > MOST_SHOWN:
            return f"… {matches - MOST_SHOWN:,} more: type to narrow the list"
        return "" if matches else "Nothing here."

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices instead of those before."""
        self._listed, self._folded = True, _folded(choices)
        self.fill()

    def matching(self, typed: str) -> list[Choice]:
        """Those that hold every word, in their order."""
        words = typed.lower().split()
        return [choice for choice, text in self._folded if all(word in text for word in words)]

    @property
    def chosen(self) -> str | None:
        """The key of the choice under the cursor."""
        option = self.query_one(PickList).highlighted_option
        return option.id if option is not None else None

    def on_input_changed(self) -> None:
        self.fill()

    def on_input_submitted(self) -> None:
        self._pick()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._pick()

    def _pick(self) -> None:
        if self.chosen is not None:
            self.dismiss(self.chosen)

    def action_move(self, by: int) -> None:
        pick_list = self.query_one(PickList)
        if by > 0:
            pick_list.action_cursor_down()
        else:
            pick_list.action_cursor_up()


def _folded(choices: Sequence[Choice]) -> list[tuple[Choice, str]]:
    """Each with its words in small letters: once, not at every key."""
    return [(choice, choice.words.lower()) for choice in choices]
