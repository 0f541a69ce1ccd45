"""Remembers the digests of corpus files: a file that was not written since is not read again to find out that it is the same.

A file counts as unwritten while device, inode, size, and the times of writing and of change are what they were. The time of change is
set by the system at every write and cannot be set back. `pullquote doctor` reads every file all the same.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from index.loaders.table import FORMATS

STAMPS_FILE = "corpus-files.json"
_RECENT_NANOSECONDS = 2 * 10**9
"""A file written so shortly before it was read may be written again within one tick of the clock: its digest is not kept."""

CorpusFileStamp = list[Any]
"""Device, inode, size in bytes, time of writing and time of change in nanoseconds, digest."""
_STAMP_LENGTH = 6


class CorpusStamps:
    """The digests of the corpus files of one archive, kept in its folder."""

    def __init__(self, index: Path) -> None:
        self._file = index / STAMPS_FILE
        self._formats = " ".join(f"{kind.name}-{kind.version}" for kind in FORMATS)
        self._known, self._seen = self._read(), dict[str, CorpusFileStamp]()

    def digest_of(self, name: str, status: os.stat_result) -> str | None:
        """Return the digest of a file that was not written since it was kept; None for another one.

        `name`: its corpus path. `status`: its state now.
        """
        known = self._known.get(name)
        if known is None or known[:-1] != _stamp(status):
            return None
        self._seen[name] = known
        return str(known[-1])

    def keep(self, name: str, status: os.stat_result, digest: str) -> None:
        """Keep the digest of a file. `status`: its state before it was read."""
        newest = max(status.st_mtime_ns, status.st_ctime_ns)
        if newest + _RECENT_NANOSECONDS < time.time_ns():
            self._seen[name] = [*_stamp(status), digest]

    def save(self) -> None:
        """Write what was kept and found. Where that cannot be written the files are only read again next time."""
        if self._seen == self._known:
            return
        with suppress(OSError):
            unfinished = self._file.with_suffix(".new")
            unfinished.write_text(json.dumps({"formats": self._formats, "files": self._seen}), encoding="utf-8")
            unfinished.replace(self._file)

    def _read(self) -> dict[str, CorpusFileStamp]:
        """Return corpus path → stamp; nothing where there is none, or what stands there is of other versions of the formats."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict) or kept.get("formats") != self._formats or not isinstance(kept.get("files"), dict):
            return {}
        return {name: stamp for name, stamp in kept["files"].items() if isinstance(stamp, list) and len(stamp) == _STAMP_LENGTH}


def _stamp(status: os.stat_result) -> CorpusFileStamp:
    return [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]
