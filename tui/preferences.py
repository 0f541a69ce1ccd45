"""What the chat remembers by itself, without being told in a settings file: the theme."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import PullquoteError


@dataclass(frozen=True, slots=True)
class Preferences:
    theme: str = ""
    """"": none was chosen yet."""


def load(path: Path) -> Preferences:
    """Those that were kept; what is missing, damaged or from another version counts as never chosen."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    theme = kept.get("theme") if isinstance(kept, dict) else None
    return Preferences(theme if isinstance(theme, str) else "")


def save(path: Path, preferences: Preferences) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError as error:
        raise PullquoteError(f"The theme cannot be remembered in {path}: {error.strerror or error}.") from error
