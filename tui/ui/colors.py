"""Colours of the chat, by the variables of its themes, and the sign that turns while something is under way."""

from collections.abc import Sequence

ACCENT = "$text-accent"
MUTED = "$foreground 60%"
"""Not `$text-muted`: inside a text that is the full foreground."""
HIGHLIGHT = "bold underline $text-accent"
"""The quote in its sentence: weight and line say it without colour."""

NOTICE = "$text-warning"
"""What a person should look at although nothing has failed."""

_FRAMES: Sequence[str] = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


def spinner(frame: int) -> str:
    """Return the sign of an animation frame; below 0, where motion is not wanted, it stands still."""
    return "◌" if frame < 0 else _FRAMES[frame % len(_FRAMES)]
