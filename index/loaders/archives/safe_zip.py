"""Reads zip files that strangers made: no more is unpacked than a budget allows. It knows nothing of articles."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase, BytesIO

from index.loaders.source import CorpusFile

MAX_MEMBERS = 100_000
MAX_DIRECTORY_BYTES = 16 * 2**20
"""The most bytes of a zip file's list of members: each takes a few hundred bytes of memory when it is read."""
MAX_MEMBER_BYTES = 64 * 2**20
"""The most bytes of a member, unpacked."""
MAX_MEMBER_RATIO = 200
"""How many times as large a member may be as its packed bytes; newspapers' text shrinks to a tenth, tables to a fiftieth."""
_SMALL = 2**20
"""Smaller members may have any ratio."""
_CHUNK = 2**20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Others unpack more at a time than is asked for."""
_ENCRYPTED = 0x1


class ZipRefused(OSError):
    """A zip file, or a member, is damaged or larger than the limits. The message says which."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = self.strerror = reason


@dataclass(slots=True)
class ByteBudget:
    """The bytes that may still be unpacked. Members of a zip file within another take from the budget of the outer one."""

    left: int

    def take(self, size: int) -> None:
        """Raise `ZipRefused` where less is left."""
        if size > self.left:
            raise ZipRefused("larger, unpacked, than the budget of its archive")
        self.left -= size


class _BoundedStream(BufferedIOBase):
    """Passes on what `zipfile` reads, but refuses to read a list of members that is too large."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream

    def read(self, size: int | None = -1) -> bytes:
        wanted = MAX_DIRECTORY_BYTES + 1 if size is None or size < 0 else size
        content = self._stream.read(min(wanted, MAX_DIRECTORY_BYTES + 1))
        if len(content) > MAX_DIRECTORY_BYTES:
            raise ZipRefused(f"a zip file whose list of members is larger than {MAX_DIRECTORY_BYTES // 2**20} MB")
        return content

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True


@contextmanager
def open_zip(source: CorpusFile) -> Iterator[zipfile.ZipFile]:
    """Open a zip file. Raises `ZipRefused` and other `OSError`s."""
    is_packed = source.name.lower().endswith(".gz")
    with BytesIO(source.read()) if is_packed else source.open() as stream, open_zip_stream(stream) as opened:
        yield opened


@contextmanager
def open_zip_stream(stream: BufferedIOBase) -> Iterator[zipfile.ZipFile]:
    """Open a zip file from a stream that can seek. Raises `ZipRefused` and other `OSError`s."""
    try:
        opened = zipfile.ZipFile(_BoundedStream(stream))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, IndexError) as error:
        raise ZipRefused("not a zip file, damaged or cut off") from error
    with opened:
        if len(opened.infolist()) > MAX_MEMBERS:
            raise ZipRefused(f"a zip file with more than {MAX_MEMBERS:,} members")
        yield opened


def read_member(opened: zipfile.ZipFile, member: zipfile.ZipInfo, budget: ByteBudget, limit: int = MAX_MEMBER_BYTES) -> bytes:
    """Return a member's bytes. Raises `ZipRefused` where it is encrypted, damaged, or larger than a limit."""
    _check(member, limit)
    budget.take(member.file_size)
    try:
        with opened.open(member) as stream:
            return b"".join(iter(lambda: stream.read(_CHUNK), b""))  # zipfile ends at the size that was checked
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ZipRefused("damaged: it cannot be unpacked") from error


def read_named(opened: zipfile.ZipFile, name: str, budget: ByteBudget, limit: int = MAX_MEMBER_BYTES) -> bytes | None:
    """Return the bytes of the member of a name, None where there is none. Raises `ZipRefused`."""
    try:
        member = opened.getinfo(name)
    except KeyError:
        return None
    return read_member(opened, member, budget, limit)


def _check(member: zipfile.ZipInfo, limit: int) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise ZipRefused("encrypted: it needs a password")
    if member.compress_type not in _METHODS:
        raise ZipRefused("packed by a method that is not read (only “deflate” is)")
    if member.file_size > limit:
        raise ZipRefused(f"larger than {limit // 2**20} MB, unpacked")
    if member.file_size > max(_SMALL, MAX_MEMBER_RATIO * member.compress_size):
        raise ZipRefused(f"more than {MAX_MEMBER_RATIO} times as large, unpacked")
