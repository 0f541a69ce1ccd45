"""What `/index` builds from: the archive's own folders, another one beside them, or another one alone."""

from collections.abc import Sequence
from pathlib import Path

from textual.content import Content

from index.errors import UsageError
from index.text import one_line
from tui.platform.typed_path import typed_path
from tui.ui.choice import Choice

ADD, ONLY = "add ", "only "
ADD_OR_ONLY = "Type /index add FOLDER to read both, or /index only FOLDER to leave the others out."


def folders_to_index(argument: str, known: Sequence[Path]) -> tuple[Path, ...]:
    """Return the folders to build from; none where the argument is a new folder, and nobody has said what becomes of the others.

    Raises `UsageError` where no folder is known or named.
    """
    if not argument:
        if not known:
            raise UsageError("The index does not say which folder it was built from: /index FOLDER")
        return tuple(known)
    if argument.startswith(ONLY):
        return (typed_path(argument.removeprefix(ONLY)),)
    folder = typed_path(argument.removeprefix(ADD))
    same = [one for one in known if one.resolve() == folder.resolve()]
    if same or not known:
        return tuple(known) or (folder,)
    return (*known, folder) if argument.startswith(ADD) else ()


def add_or_only(argument: str) -> list[Choice]:
    """Return the choices for a folder that the archive does not know; their keys are arguments of `/index`."""
    name = one_line(argument)
    texts = {
        f"{ADD}{argument}": f"Add {name} to the folders of this archive",
        f"{ONLY}{argument}": f"Build the archive from {name} alone",
    }
    return [Choice(key, Content(text), text) for key, text in texts.items()]
