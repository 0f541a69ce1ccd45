"""Preferences that the chat remembers by itself, without a settings file: the theme."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import PullquoteError


@dataclass(frozen=True, slots=True)
class Preferences:
    theme: str = ""
    """The theme chosen last; "" where none was chosen yet."""
    shown: str = ""
    """The theme in force last, with which the next run begins: settings may name another than the chosen one."""


def load_preferences(path: Path) -> Preferences:
    """Return the saved preferences. A value that is missing, damaged or of another version counts as never chosen."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    names = [fields.get(name) if isinstance(fields, dict) else None for name in ("theme", "shown")]
    theme, shown = (name if isinstance(name, str) else "" for name in names)
    return Preferences(theme, shown)


def save_preferences(path: Path, preferences: Preferences) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError as error:
        raise PullquoteError(f"The theme cannot be remembered in {path}: {error.strerror or error}.") from error
