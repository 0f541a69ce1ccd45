"""Reads compressed files that are too large for the memory, as long as they do not unpack to far more than they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase

from index.loaders.source import CorpusFile

MAX_FILE_RATIO = 30
"""How many times as large a file may be, unpacked: letters and pages shrink to a fifth."""
_SMALL = 2**28
"""A file that unpacks to fewer bytes may have any ratio."""


class UnpacksTooFar(OSError):
    """A compressed file unpacks to far more bytes than texts do."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = self.strerror = f"more than {MAX_FILE_RATIO} times as large, unpacked"


class MeteredStream(BufferedIOBase):
    """Passes on what is read, until `limit` bytes. Then it raises `UnpacksTooFar`."""

    def __init__(self, stream: BufferedIOBase, limit: int) -> None:
        self._stream, self._left = stream, limit

    def read(self, size: int | None = -1) -> bytes:
        return self._counted(self._stream.read(size))

    def readline(self, size: int | None = -1) -> bytes:
        return self._counted(self._stream.readline(size))

    def _counted(self, content: bytes) -> bytes:
        self._left -= len(content)
        if self._left < 0:
            raise UnpacksTooFar
        return content


@contextmanager
def open_metered(source: CorpusFile) -> Iterator[MeteredStream]:
    """Open a file, or a member of an archive, for reading piece by piece. Raises `OSError`."""
    size = source.file.stat().st_size if source.data is None else len(source.data)
    with source.open() as stream:
        yield MeteredStream(stream, max(_SMALL, MAX_FILE_RATIO * size))
