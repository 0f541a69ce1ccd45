"""Remembers which archive files were compared with their checksums: what has not been written since is not read again.

A file counts as unchanged while it is the same one, by inode, size and time of writing: in a copy of an archive none is.
`pullquote doctor` reads them all the same.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

FileStamp = list[Any]
"""Inode, size in bytes, time of writing in nanoseconds, SHA-256."""


def _stamp(path: Path, digest: str) -> FileStamp:
    status = path.stat()
    return [status.st_ino, status.st_size, status.st_mtime_ns, digest]


class VerifiedFiles:
    """The files of one generation that are known to be whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder.parent / "verified.json"
        self._generations = self._read()

    def holds(self, name: str, digest: str) -> bool:
        """Return whether the file is the one that was found to have this SHA-256, and was not written since."""
        try:
            return self._generations.get(self._folder.name, {}).get(name) == _stamp(self._folder / name, digest)
        except OSError:
            return False

    def remember(self, digests: Mapping[str, str]) -> None:
        """Keep that these files have these SHA-256. Where that cannot be written they are only compared again next time."""
        with suppress(OSError):
            stamps = {name: _stamp(self._folder / name, digest) for name, digest in digests.items()}
            there = {name: kept for name, kept in self._generations.items() if (self._folder.parent / name).is_dir()}
            self._generations = there | {self._folder.name: there.get(self._folder.name, {}) | stamps}
            self._file.write_text(json.dumps(self._generations), encoding="utf-8")

    def _read(self) -> dict[str, dict[str, FileStamp]]:
        """Return generation → file → stamp; nothing where there is none, or what stands there was not written to its end."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        is_ours = isinstance(kept, dict) and all(isinstance(stamps, dict) for stamps in kept.values())
        return kept if is_ours else {}
