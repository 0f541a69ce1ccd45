"""Remembers the digests of corpus files: a file that was not written since is not read again to find out that it is the same.

A file counts as unwritten while device, inode, size, and the times of writing and of change are what they were. The time of change is
set by the system at every write and cannot be set back. `pullquote doctor` reads every file all the same.
"""

import json
import os
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from index.loaders.table import FORMATS

STAMPS_FILE = "corpus-files.json"
_RECENT_NANOSECONDS = 2 * 10**9
"""A file written so shortly before it was read may be written again within one tick of the clock: its digest is not kept."""

CorpusFileStamp = list[Any]
"""Device, inode, size in bytes, time of writing and time of change in nanoseconds, digest."""


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
            files = json.dumps(self._seen)
            check = zlib.crc32(files.encode())
            self._file.write_text(json.dumps({"formats": self._formats, "check": check, "files": files}), encoding="utf-8")

    def _read(self) -> dict[str, CorpusFileStamp]:
        """Return corpus path → stamp; nothing where there is none, or what stands there is damaged or of other formats."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            files = kept["files"].encode()
            is_whole = kept["formats"] == self._formats and kept["check"] == zlib.crc32(files)
            return json.loads(files) if is_whole else {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}


def _stamp(status: os.stat_result) -> CorpusFileStamp:
    return [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]
