"""Every key of the chat with its name, under which a person may change it; what is shown of them where; the F1 sheet.

Enter, Escape, the arrows, Tab and the digits are the same everywhere and have no name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

Keys = tuple[tuple[str, str], ...]
"""Keys, or names of `KEYS`, with what they do; the most useful first: what does not fit is cut at the end."""


@dataclass(frozen=True, slots=True)
class Key:
    keys: str
    """As Textual names them; several with commas between."""
    does: str
    """As it stands on the F1 sheet."""


KEYS = {
    "history": Key("ctrl+r", "search the questions asked before"),
    "jump": Key("ctrl+o", "jump to an earlier turn"),
    "find": Key("ctrl+f", "find: a turn of the conversation, words in an article"),
    "new": Key("ctrl+n", "a new conversation"),
    "save": Key("ctrl+s", "save the conversation as Markdown, HTML or JSON"),
    "help": Key("f1", "this page"),
    "sources": Key("f2", "sources beside the answers, or over them"),
    "sessions": Key("f3", "earlier conversations: go on, rename, search"),
    "archive": Key("f4", "what is in the archive; build it again"),
    "evaluation": Key("f5", "run a file of questions, see what was missed"),
    "palette": Key("ctrl+p", "all commands, and every article by its headline"),
    "quit": Key("ctrl+q", "quit"),
    "copy": Key("y", "copy the quote with its citation"),
    "cite": Key("c", "cite as Chicago, AP, BibTeX, RIS, CSL-JSON, Markdown"),
    "edit": Key("e", "ask again: the question as it was understood, to edit"),
    "open": Key("o", "open the file in $EDITOR at the line"),
    "address": Key("w", "open the web address, after a look at it"),
    "match-next": Key("n", "next match, or else quote"),
    "match-before": Key("N", "match or quote before"),
    "quote-next": Key("right_square_bracket", "next quote in this article"),
    "quote-before": Key("left_square_bracket", "quote before"),
    "source-next": Key("greater_than_sign", "next citation of the answer, in whichever article"),
    "source-before": Key("less_than_sign", "citation before"),
    "down": Key("j", "down"),
    "up": Key("k", "up"),
    "page-down": Key("d,pagedown", "page down"),
    "page-up": Key("u,pageup", "page up"),
    "top": Key("g,home", "top"),
    "bottom": Key("G,end", "end"),
}
"""Name → its key. The names are those of `[chat] keys` in the settings."""


SAME = {"enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "ctrl+c", *"123456789"}
"""Keys that do the same everywhere, whatever the person's keymap says."""


def flaw(keymap: Mapping[str, str]) -> str:
    """What is wrong with a keymap, in words; "" where nothing is."""
    taken: dict[str, str] = {}
    for name, key in KEYS.items():
        for one in keymap.get(name, key.keys).split(","):
            pressed = one.strip()
            if not pressed or pressed in SAME:
                return f"“{pressed}” cannot be the key of “{name}”: Enter, Escape, Tab, the arrows, the digits and Ctrl+C stay as they are"
            if pressed in taken:
                return f"“{pressed}” is the key of both “{taken[pressed]}” and “{name}”"
            taken[pressed] = name
    return ""


def labels(keymap: Mapping[str, str]) -> dict[str, str]:
    """Name → the key as it is printed on a keyboard."""
    return {name: label(keymap.get(name, key.keys).split(",")[0]) for name, key in KEYS.items()}


_PRINTED = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "slash": "/",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "⏎",
}


def label(key: str) -> str:
    """`ctrl+s` → `^S`, `f2` → `F2`, `right_square_bracket` → `]`."""
    *held, last = key.strip().split("+")
    shown = _PRINTED.get(last, last.upper() if held or (last[0] == "f" and last[1:].isdigit()) else last)
    return "".join("^" if name == "ctrl" else f"{name.capitalize()}+" for name in held) + shown


@runtime_checkable
class Labelled(Protocol):
    """An app that knows which keys are in force."""

    @property
    def labels(self) -> Mapping[str, str]: ...


PROMPT: Keys = (
    ("⏎", "ask"),
    ("Tab", "answers"),
    ("sources", "sources"),
    ("help", "help"),
    ("/", "commands"),
    ("sessions", "sessions"),
    ("palette", "palette"),
    ("↑", "history"),
    ("^J", "new line"),
    ("quit", "quit"),
)
CARD: Keys = (
    ("1–9", "open"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("save", "save"),
    ("↑↓", "choose"),
    ("Esc", "prompt"),
    ("help", "help"),
    ("edit", "ask again"),
    ("Tab", "next pane"),
)
SOURCES: Keys = (
    ("⏎", "open"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("Esc", "prompt"),
    ("sources", "hide"),
    ("help", "help"),
    ("Tab", "next pane"),
)
CHIPS: Keys = (("←→", "choose"), ("⌫", "take the filter away"), ("Esc", "prompt"), ("Tab", "next pane"))
ARTICLE: Keys = (
    ("Esc", "back"),
    ("match-next", "next"),
    ("/", "find"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("source-next", "next source"),
    ("open", "editor"),
    ("address", "web"),
    ("help", "help"),
)
WELCOME: Keys = (("⏎", "build"), ("quit", "quit"), ("help", "help"))
BUILDING: Keys = (("Esc", "stop"), ("quit", "quit"))
PICKER: Keys = (("⏎", "choose"), ("↑↓", "move"), ("Esc", "close"))

HELP: tuple[tuple[str, Keys], ...] = (
    (
        "Asking",
        (
            ("⏎", "ask; while an answer is coming too"),
            ("^J", "new line (Shift+⏎ where the terminal sends it)"),
            ("↑ ↓", "earlier questions, at the edge of the text"),
            ("history", ""),
            ("@", "an outlet: only its articles"),
            ("/", "a command"),
            ("Esc", "close · stop the question · back to the prompt"),
        ),
    ),
    (
        "Reading",
        (
            ("Tab", "prompt → answers → sources → filters"),
            ("↑ ↓ ⏎", "choose a source and open it at the quote"),
            ("1 – 9", "open that source"),
            ("match-next", ""),
            ("match-before", ""),
            ("source-next", ""),
            ("/", "find in the article"),
            ("open", ""),
            ("address", ""),
            ("j k d u g G", "line, page, top and end"),
        ),
    ),
    (
        "Taking away",
        (("copy", ""), ("cite", ""), ("save", ""), ("^C", "copy what is selected; else twice to quit")),
    ),
    (
        "Everywhere",
        tuple(
            (name, "")
            for name in ("sources", "sessions", "archive", "evaluation", "jump", "find", "new", "edit", "palette", "quit")
        ),
    ),
)
"""Sections of the F1 sheet; an empty description stands for that of the named key."""
