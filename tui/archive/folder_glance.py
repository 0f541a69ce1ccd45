"""What lies in a folder, by the names of its files: nothing is opened."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from index.loaders.table import is_known_suffix, suffix_of
from index.text import one_line
from tui.presentation.wording import count_text

MAX_FILES = 20_000
"""Files that are counted; of a folder with more it is said that there are more."""
_MAX_KINDS = 4


@dataclass(frozen=True, slots=True)
class FolderGlance:
    path: Path
    """Absolute."""
    exists: bool = True
    files: int = 0
    readable: int = 0
    """Files of a format that the program reads."""
    kinds: tuple[tuple[str, int], ...] = ()
    """The suffixes of these, the most frequent first."""
    has_more: bool = False

    @property
    def text(self) -> str:
        """Return `12 files, 10 of them articles in .txt 6, .html 4`."""
        if not self.exists:
            return "There is no such folder."
        if not self.files:
            return "There is no file in it."
        more = "more than " if self.has_more else ""
        kinds = ", ".join(f"{suffix} {many:,}" for suffix, many in self.kinds[:_MAX_KINDS])
        readable = f"{self.readable:,} can be read ({kinds})" if self.readable else "none can be read"
        return f"{more}{count_text(self.files, 'file')}, {readable}"


def glance_at(path: Path) -> FolderGlance:
    """Count the files below a folder, or the file itself. Hidden files and folders are left out, as a build does."""
    full = path.absolute()
    if full.is_file():
        names = [full.name]
    elif full.is_dir():
        names = _names_below(full)
    else:
        return FolderGlance(full, exists=False)
    readable = [name for name in names[:MAX_FILES] if is_known_suffix(name)]
    kinds = Counter(suffix_of(one_line(name)) for name in readable).most_common()
    return FolderGlance(full, True, min(len(names), MAX_FILES), len(readable), tuple(kinds), len(names) > MAX_FILES)


def _names_below(folder: Path) -> list[str]:
    names: list[str] = []
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        names += [name for name in files if not name.startswith(".")]
        if len(names) > MAX_FILES:
            break
    return names
