"""The contract of loaders: the file that a loader gets, and the result for a file without an article."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import Protocol

from index.article import Article

MAX_BYTES = 256 * 2**20
"""The most bytes of one file, unpacked, that a loader may hold at a time."""


def _tell_nobody(number: int, place: str) -> None: ...


class FileTooLarge(OSError):
    """A file, unpacked, holds more than `MAX_BYTES`. It is an `OSError`, so that the file is skipped with this message."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.strerror = f"larger than {limit // 2**20} MB; split it into several files, or give it as JSON lines"


class FileBroken(OSError):
    """A compressed file cannot be unpacked."""

    def __init__(self) -> None:
        super().__init__()
        self.strerror = "damaged or cut off: it cannot be unpacked"


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of a corpus, or of an archive in it."""

    file: Path
    """Where it lies on the disk; for a member of an archive, where the archive lies."""
    name: str
    """Its path below the corpus folder, with `/`; a member's path stands behind that of its archive."""
    field_map: Mapping[str, str] = field(default_factory=dict)
    """Our names of fields → the file's."""
    data: bytes | None = None
    """The bytes of a member, which was unpacked; None for a file of its own."""
    first_member: int = 0
    """Members of a container with lower numbers are passed over: they were read, or have stopped the reading, before."""
    announce: Callable[[int, str], None] = _tell_nobody
    """Called with the number and the place of a member before it is read."""

    def begin_member(self, number: int, place: str) -> bool:
        """Announce a member of a container that is to be read now; return False where it is to be passed over."""
        if number < self.first_member:
            return False
        self.announce(number, place)
        return True

    def open(self) -> BufferedIOBase:
        """Open the content for reading, unpacked where it is compressed with gzip. Raises `OSError`."""
        is_packed = self.name.lower().endswith(".gz")
        if self.data is not None:
            return gzip.GzipFile(fileobj=BytesIO(self.data)) if is_packed else BytesIO(self.data)
        return gzip.GzipFile(self.file) if is_packed else self.file.open("rb")

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """Return the content. Raises `FileTooLarge` beyond `limit` bytes, `FileBroken`, and other `OSError`s."""
        content = self.head(limit + 1)
        if len(content) > limit:
            raise FileTooLarge(limit)
        return content

    def head(self, size: int) -> bytes:
        """Return at most `size` bytes from the beginning. Raises `FileBroken`, and other `OSError`s."""
        try:
            with self.open() as stream:
                return stream.read(size)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise FileBroken from error


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a line of one, that gave no article, with the reason. `path` may end in `:LINE`."""

    path: str
    reason: str


class Loader(Protocol):
    """Yields the articles of a file in file order. For bad content it yields a `Skipped` and goes on; it raises nothing but `OSError`."""

    def __call__(self, source: CorpusFile) -> Iterator[Article | Skipped]: ...
