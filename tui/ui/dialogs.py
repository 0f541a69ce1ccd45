"""Two small dialogs: one asks for a line of text, one for a confirmation."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from index.text import one_line
from tui.ui.bindings import DIALOG_KEYS
from tui.ui.colors import MUTED
from tui.ui.key_bar import KeyBar


class InputDialog(ModalScreen[str | None]):
    """A dialog that is dismissed with the stripped line, or None where it was closed."""

    BINDINGS: ClassVar[list[BindingType]] = [*DIALOG_KEYS, Binding("escape", "dismiss", "Close", show=False)]

    def __init__(
        self, title: str, value: str, hint: str = "", *, enter: str, may_be_empty: bool = False, replaces: bool = False
    ) -> None:
        """`enter` says in words what Enter does. With `replaces`, the value is selected, and what is typed takes its place."""
        super().__init__()
        self._title, self._value, self._hint = title, value, hint
        self._enter, self._may_be_empty, self._replaces = enter, may_be_empty, replaces

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = Content(self._title)
            yield Input(one_line(self._value), select_on_focus=False)
            yield Static(Content.styled(self._hint, MUTED), markup=False)
            yield KeyBar((("⏎", self._enter), ("Esc", "close")))

    def on_mount(self) -> None:
        field = self.query_one(Input)
        field.focus()
        if self._replaces:
            field.select_all()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.value.strip() or self._may_be_empty:
            self.dismiss(event.value.strip())


class ConfirmDialog(ModalScreen[bool]):
    """A dialog that is dismissed with True for Enter or `y`, else False or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *DIALOG_KEYS,
        Binding("escape,n,q", "dismiss(False)", "No", show=False),
        Binding("enter,y", "dismiss(True)", "Yes", show=False),
    ]

    def __init__(self, title: str, question: Content, yes: str) -> None:
        """`yes` says in words what Enter does."""
        super().__init__()
        self._title, self._question, self._yes = title, question, yes

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = Content(self._title)
            yield Static(self._question, markup=False)
            yield KeyBar((("⏎", self._yes), ("Esc", "leave it")))
