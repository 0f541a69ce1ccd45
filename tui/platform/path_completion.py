"""Completes the path of a folder as a shell does with Tab."""

import os
from pathlib import Path


def complete_folder(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return the typed text, longer where the folders that begin so agree, and their names where there are several.

    A folder that was completed whole ends in a slash. `~` stays as it was typed.
    """
    head, _, beginning = typed.rpartition("/")
    parent = Path(f"{head}/").expanduser() if head or typed.startswith("/") else Path()
    names = sorted(_folders(parent, beginning))
    if not names:
        return typed, ()
    lead = f"{head}/" if "/" in typed else ""
    if len(names) == 1:
        return f"{lead}{names[0]}/", ()
    return f"{lead}{_common_beginning(names)}", tuple(names)


def _common_beginning(names: list[str]) -> str:
    """Return the letters with which all names begin; `names` are sorted."""
    pairs = zip(names[0], names[-1], strict=False)
    many = next((at for at, (first, last) in enumerate(pairs) if first != last), min(len(names[0]), len(names[-1])))
    return names[0][:many]


def _folders(parent: Path, beginning: str) -> list[str]:
    """Return the names of folders that begin so; hidden ones only where a point was typed."""
    try:
        with os.scandir(parent) as entries:
            return [
                entry.name
                for entry in entries
                if entry.name.startswith(beginning) and (beginning or not entry.name.startswith(".")) and entry.is_dir()
            ]
    except OSError:
        return []
