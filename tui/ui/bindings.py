"""Named keys as bindings of Textual."""

from textual.binding import Binding, BindingType

from tui.ui.keymap import KEYMAP


def bindings_for(name: str, action: str) -> Binding:
    """Return the binding of a named key, which the person's keymap may change."""
    return Binding(KEYMAP[name].keys, action, KEYMAP[name].label, show=False, id=name)


def move_bindings(down: str, up: str, top: str, bottom: str) -> list[BindingType]:
    """Return the bindings of the keys that move in a text or a list."""
    actions = {"down": down, "up": up, "page-down": "page_down", "page-up": "page_up", "top": top, "bottom": bottom}
    return [bindings_for(name, action) for name, action in actions.items()]


DIALOG_KEYS: list[BindingType] = [bindings_for("help", "app.command('help')")]
"""Bindings for a modal screen: those of the app do not reach it."""
PAGE_MOVES = move_bindings("scroll_down", "scroll_up", "scroll_home", "scroll_end")
"""Bindings for widgets that scroll."""
LIST_MOVES = move_bindings("cursor_down", "cursor_up", "first", "last")
"""Bindings for an `OptionList`."""
