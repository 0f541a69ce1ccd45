"""What the chat remembers by itself, without being told in a settings file: the theme."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import PullquoteError


@dataclass(frozen=True, slots=True)
class Preferences:
    theme: str = ""
    """The one chosen last; "": none was yet."""
    shown: str = ""
    """The one in force last, which the next run begins with: settings may name another than was chosen."""


def load_preferences(path: Path) -> Preferences:
    """Those that were kept; what is missing, damaged or from another version counts as never chosen."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    names = [kept.get(name) if isinstance(kept, dict) else None for name in ("theme", "shown")]
    theme, shown = (name if isinstance(name, str) else "" for name in names)
    return Preferences(theme, shown)


def save_preferences(path: Path, preferences: Preferences) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError as error:
        raise PullquoteError(f"The theme cannot be remembered in {path}: {error.strerror or error}.") from error
