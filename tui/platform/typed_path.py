"""Paths as a person types them."""

from pathlib import Path

from index.errors import UsageError
from index.text import one_line


def typed_path(typed: str) -> Path:
    """Return the path, with `~` as a home folder. Raise `UsageError` where nobody has that name."""
    try:
        return Path(typed.strip()).expanduser()
    except RuntimeError as error:
        raise UsageError(f"“{one_line(typed)}” is in the home folder of nobody. Write the whole path.") from error
