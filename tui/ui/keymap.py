"""The keys of the chat, and the name under which a person may change each.

Enter, Escape, the arrows, Tab and the digits are the same everywhere and have no name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class KeyBinding:
    keys: str
    """Textual's names of the keys, separated by commas."""
    label: str
    """The action in words, as on the help page."""


KEYMAP = {
    "history": KeyBinding("ctrl+r", "search the questions that you asked before"),
    "jump": KeyBinding("ctrl+o", "jump to a turn, or to another conversation"),
    "find": KeyBinding("ctrl+f", "find words in questions, answers and quotes, or in an article"),
    "new": KeyBinding("ctrl+n", "a new conversation"),
    "save": KeyBinding("ctrl+s", "save the conversation as Markdown, HTML or JSON"),
    "help": KeyBinding("f1,question_mark", "how to read an answer; keys and commands"),
    "sources": KeyBinding("f2", "show or hide the sources"),
    "sessions": KeyBinding("f3", "earlier conversations: go on, rename, search"),
    "archive": KeyBinding("f4", "what is in the archive; build it again"),
    "evaluation": KeyBinding("f5", "run a file of questions, see what was missed"),
    "palette": KeyBinding("ctrl+p", "all commands, and every article by its headline"),
    "quit": KeyBinding("ctrl+q", "quit"),
    "copy": KeyBinding("y", "copy the sentence with its citation"),
    "copy-quote": KeyBinding("Y", "copy the quote alone"),
    "ranks": KeyBinding("r", "how each passage was found: its ranks"),
    "cite": KeyBinding("c", "cite as Chicago, AP, BibTeX, RIS, CSL-JSON, Markdown"),
    "pin": KeyBinding("p", "pin the quote to the dossier of this conversation"),
    "dossier": KeyBinding("f9", "the dossier: pinned quotes, in your order, with your notes"),
    "mark": KeyBinding("m", "mark this turn: only marked ones are saved"),
    "delete": KeyBinding("D,delete", "delete this turn, or this pin"),
    "undo": KeyBinding("ctrl+z", "bring back what was deleted; undo a change of the dossier"),
    "edit": KeyBinding("e", "ask again: the question as it was understood, to edit"),
    "open": KeyBinding("o", "open the file in $EDITOR at the line"),
    "address": KeyBinding("w", "open the web address, once you have seen it"),
    "match-next": KeyBinding("n", "next match, or else next quote"),
    "match-before": KeyBinding("N", "previous match, or else quote"),
    "quote-next": KeyBinding("right_square_bracket", "next quote in this article"),
    "quote-before": KeyBinding("left_square_bracket", "previous quote"),
    "source-next": KeyBinding("greater_than_sign", "next citation of the answer, in whichever article"),
    "source-before": KeyBinding("less_than_sign", "previous citation"),
    "citing": KeyBinding("a", "the questions whose answers cite the open article"),
    "sort": KeyBinding("f6", "a list of articles: newest, oldest, by outlet, by headline"),
    "down": KeyBinding("j", "down"),
    "up": KeyBinding("k", "up"),
    "page-down": KeyBinding("d,pagedown", "page down"),
    "page-up": KeyBinding("u,pageup", "page up"),
    "top": KeyBinding("g,home", "top"),
    "bottom": KeyBinding("G,end", "end"),
    "zoom": KeyBinding("z", "one answer on the whole screen"),
    "settings": KeyBinding("f8", "the settings, and where each comes from"),
}
"""Name → key. The names are those of `[chat] keys` in the settings."""


FIXED_KEYS = {"enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "ctrl+c", *"123456789"}
"""Keys that no keymap may change."""


def keymap_error(keymap: Mapping[str, str]) -> str:
    """Return in words what is wrong with a keymap; "" where nothing is."""
    name_of: dict[str, str] = {}
    for name, key in KEYMAP.items():
        for part in keymap.get(name, key.keys).split(","):
            key_name = part.strip()
            if not key_name or key_name in FIXED_KEYS:
                return f"“{key_name}” cannot be the key of “{name}”: Enter, Escape, Tab, the arrows, the digits and Ctrl+C stay as they are"
            if key_name in name_of:
                return f"“{key_name}” is the key of both “{name_of[key_name]}” and “{name}”"
            name_of[key_name] = name
    return ""


def key_labels(keymap: Mapping[str, str]) -> dict[str, str]:
    """Return name → the key as it is printed on a keyboard."""
    return {name: key_label(keymap.get(name, key.keys).split(",")[0]) for name, key in KEYMAP.items()}


_KEY_SYMBOLS = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "slash": "/",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "⏎",
    "delete": "Del",
}


def key_label(key: str) -> str:
    """Return `^S` for `ctrl+s`, `F2` for `f2`, `]` for `right_square_bracket`."""
    *modifiers, last = key.strip().split("+")
    symbol = _KEY_SYMBOLS.get(last, last.upper() if modifiers or (last[0] == "f" and last[1:].isdigit()) else last)
    return "".join("^" if name == "ctrl" else f"{name.capitalize()}+" for name in modifiers) + symbol


def key_of_label(label: str) -> str:
    """Return the key that `key_label` names, as Textual calls it; "" where the label is of several keys, such as `1–9`."""
    keys_by_symbol = {symbol: key for key, symbol in _KEY_SYMBOLS.items()} | {"Tab": "tab", "⌫": "backspace", "↑": "up"}
    *modifiers, last = label.removeprefix("^").split("+")
    if len(last) > 1 and last not in keys_by_symbol and not (last[0] == "F" and last[1:].isdecimal()):
        return ""
    modifiers = ["ctrl"] * label.startswith("^") + [name.lower() for name in modifiers]
    key = keys_by_symbol.get(last) or (last.lower() if modifiers or len(last) > 1 else last)
    return "+".join((*modifiers, key))


@runtime_checkable
class HasKeyLabels(Protocol):
    """An app that has the labels of the keys in force."""

    @property
    def labels(self) -> Mapping[str, str]: ...
