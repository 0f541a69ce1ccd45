"""What an export leaves out, since it is sent to others: folders of the person's machine, and how long an answer took."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.patterns import lazy_pattern
from tui.presentation.answer_presenter import present_turn

if TYPE_CHECKING:
    from tui.conversation.turn import Turn
    from tui.presentation.answer_view import AnswerView

_NAMES = r"[^\s\\/:;,“”\"'<>]+"
_FOLDERS = lazy_pattern(rf"(?<![\w/.:\\])(?:~[\w-]*)?/(?:{_NAMES}/)+|\b[A-Za-z]:[\\/](?:{_NAMES}[\\/])+")
"""The folders of an absolute path; an address on the web has a colon before its slashes."""


def shared_view(turn: "Turn") -> "AnswerView":
    """Return the view of a turn for others. The words of articles are as they are."""
    view = present_turn(turn)
    message = view.message if turn.answer is not None else without_folders(view.message)
    return replace(view, duration="", facts=tuple(without_folders(fact) for fact in view.facts), message=message)


def without_folders(text: str) -> str:
    """Return a message of the program with `…/name` in place of absolute paths."""
    home = str(Path.home())
    known = text.replace(home, "~") if len(home) > 1 else text
    return _FOLDERS.sub("…/", known)
