"""Named keys as Textual's bindings."""

from textual.binding import Binding

from tui.keys import KEYS


def bind(name: str, action: str) -> Binding:
    """The binding of a named key, which the person's keymap may change."""
    return Binding(KEYS[name].keys, action, KEYS[name].does, show=False, id=name)
