"""Compares a folder with the archive that was built from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.build.intake import file_digests
from index.errors import UsageError
from index.store.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class FolderChanges:
    """Paths below the corpus, by name, also of files that no loader reads, as in a build. False if nothing changed."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


def folder_changes(
    folders: Sequence[Path], index: Path, catalogue: Catalogue, check_cancelled: Callable[[], None] = lambda: None
) -> FolderChanges:
    """Return what changed. Every file is read, so no changed byte is missed.

    `check_cancelled` is called before each file, and may raise to stop. Raises `UsageError` if a folder is not there.
    """
    for folder in folders:
        if not _is_there(folder):
            raise UsageError(
                f"The folder {folder} is gone. Give the folder that holds the articles now: pullquote index CORPUS"
            )
    before, now = catalogue.files(), file_digests(folders, index, lambda done, total: check_cancelled())
    return FolderChanges(
        tuple(sorted(now.keys() - before.keys())),
        tuple(sorted(path for path in now.keys() & before.keys() if now[path] != before[path])),
        tuple(sorted(before.keys() - now.keys())),
    )


def _is_there(corpus: Path) -> bool:
    """Return False also for a path that is forbidden or invalid: it was read from a file."""
    try:
        corpus.stat()
    except (OSError, ValueError):
        return False
    return True
