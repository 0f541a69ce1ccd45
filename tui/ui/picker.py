"""A list that typing narrows. Earlier questions, turns, conversations, citation styles and themes are chosen in it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.ui import shown_keys
from tui.ui.bindings import DIALOG_KEYS, LIST_MOVES
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.key_bar import KeyBar

MAX_CHOICES_SHOWN = 200
"""Matches in the list: with 10,000 the picker took 14 s to open, and 2 s for each key."""


class PickList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = LIST_MOVES


class Picker(ModalScreen[str | None]):
    """A screen that is dismissed with the key of a choice, or None. Of many choices the first that match are shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *DIALOG_KEYS,
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
    ]
    KEYS: ClassVar[shown_keys.ShownKeys] = shown_keys.PICKER_KEYS
    NOTHING: ClassVar[str] = "Nothing here."
    """The line where there is nothing to choose at all."""

    def __init__(self, title: str, choices: Sequence[Choice] | None, words: str = "") -> None:
        """`choices` is None where `show_choices` brings them later. `words` is the text in the field at the start."""
        super().__init__()
        self._title, self._words = title, words
        self._has_choices = choices is not None
        self._searchable = _with_lower_case(choices or ())

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(self._title)
            yield Input(self._words, placeholder="type to narrow the list", select_on_focus=False)
            yield PickList(markup=False)
            yield KeyBar(self.KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self.fill()

    def fill(self) -> None:
        """Show the choices that match the typed text."""
        matches = self.matching(self.query_one(Input).value)
        options = [Option(choice.content, id=choice.key) for choice in matches[:MAX_CHOICES_SHOWN]]
        pick_list = self.query_one(PickList)
        pick_list.clear_options()
        if remark := self._remark(len(matches)):
            options.append(Option(Content.styled(remark, MUTED), disabled=True))
        pick_list.add_options(options)
        pick_list.highlighted = 0 if matches else None

    def _remark(self, matches: int) -> str:
        """Return the line below the matches; "" for none."""
        if not self._has_choices:
            return "looking…"
        if matches > MAX_CHOICES_SHOWN:
            return f"… {matches - MAX_CHOICES_SHOWN:,} more: type to narrow the list"
        return "" if matches else "Nothing here." if self._searchable else self.NOTHING

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices instead of those before."""
        self._has_choices, self._searchable = True, _with_lower_case(choices)
        self.fill()

    def matching(self, typed: str) -> list[Choice]:
        """Return the choices that contain every typed word, in their order."""
        words = typed.lower().split()
        return [choice for choice, text in self._searchable if all(word in text for word in words)]

    @property
    def chosen(self) -> str | None:
        """Return the key of the choice under the cursor."""
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

    def deletes_text(self) -> bool:
        """Delete the character after the cursor, and return True; return False where none is: then the key is the list's."""
        field = self.query_one(Input)
        if field.cursor_position < len(field.value):
            field.action_delete_right()
            return True
        return False

    def action_move(self, by: int) -> None:
        pick_list = self.query_one(PickList)
        if by > 0:
            pick_list.action_cursor_down()
        else:
            pick_list.action_cursor_up()


def _with_lower_case(choices: Sequence[Choice]) -> list[tuple[Choice, str]]:
    """Pair each choice with its words in small letters, so that this is done once, not at every key."""
    return [(choice, choice.words.lower()) for choice in choices]
