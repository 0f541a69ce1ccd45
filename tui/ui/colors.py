"""Colours of the chat, as variables of its themes, and the spinner that turns while something runs."""

from collections.abc import Sequence

ACCENT = "$text-accent"
MUTED = "$foreground 60%"
"""Foreground at 60 %; `$text-muted` is the full foreground inside a text."""
HIGHLIGHT = "bold underline $text-accent"
"""The style of a quote in its sentence; weight and underline show it without colour."""

NOTICE = "$text-warning"
"""The colour of notices: a person should look at them although nothing has failed."""

_FRAMES: Sequence[str] = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


def spinner(frame: int) -> str:
    """Return the sign of an animation frame; below 0, where motion is not wanted, it does not move."""
    return "◌" if frame < 0 else _FRAMES[frame % len(_FRAMES)]
