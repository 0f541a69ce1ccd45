"""Opens an archive wherever it is kept."""

from pathlib import Path

from index.store.archive import Archive
from index.store.contract import ArchiveReader


def open_archive(location: Path | str) -> ArchiveReader:
    """Open the current generation of an archive. Raise `IndexMissing`, `IndexDamaged` or `IndexOfAnotherModel`."""
    return Archive.open(Path(location))
