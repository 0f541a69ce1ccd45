"""Reads the records of a web archive (WARC 1.0 and 1.1) from a stream, one at a time, with limits. It knows nothing of articles.

warcio was tried (1.8.1): it reads header lines of any length, writes the bytes of broken files to the terminal, and needs `six`.
"""

import gzip
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BufferedIOBase

MAX_HEADER_BYTES = 2**18
"""The most bytes of the headers of one record."""
MAX_BLOCK_BYTES = 8 * 2**20
"""The most bytes of a record that is kept; a larger one is read over."""
_CHUNK = 2**18


class WarcBroken(OSError):
    """A file is no web archive, is damaged, or is larger than the limits."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = self.strerror = reason


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """A record: its headers, names in lower case, and its block; None where that is too large."""

    headers: Mapping[str, str]
    block: bytes | None


def read_records(stream: BufferedIOBase) -> Iterator[WarcRecord]:
    """Yield the records. Raises `WarcBroken` where one is damaged or cut off; those before it are whole."""
    try:
        while (headers := _read_headers(stream)) is not None:
            yield WarcRecord(headers, _read_block(stream, _length(headers)))
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise WarcBroken("damaged or cut off: it cannot be unpacked") from error


def _read_headers(stream: BufferedIOBase) -> dict[str, str] | None:
    """Return the headers of the next record, None at the end of the file."""
    version = _next_line(stream)
    if version is None:
        return None
    if not version.startswith(b"WARC/"):
        raise WarcBroken("not a WARC file, or damaged")
    headers: dict[str, str] = {}
    size = 0
    while line := stream.readline(MAX_HEADER_BYTES).strip():
        size += len(line)
        if size > MAX_HEADER_BYTES:
            raise WarcBroken(f"a record whose headers are larger than {MAX_HEADER_BYTES // 2**10} kB")
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _next_line(stream: BufferedIOBase) -> bytes | None:
    """Return the first line that is not blank, None at the end of the file."""
    for _ in range(MAX_HEADER_BYTES):
        line = stream.readline(MAX_HEADER_BYTES)
        if not line:
            return None
        if line.strip():
            return line
    raise WarcBroken("damaged: it holds nothing but empty lines")


def _length(headers: Mapping[str, str]) -> int:
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdecimal() and len(length) <= 15):
        raise WarcBroken("damaged: a record without a length")
    return int(length)


def _read_block(stream: BufferedIOBase, length: int) -> bytes | None:
    kept = length <= MAX_BLOCK_BYTES
    pieces: list[bytes] = []
    left = length
    while left:
        piece = stream.read(min(left, _CHUNK))
        if not piece:
            raise WarcBroken("cut off: its last record is not whole")
        left -= len(piece)
        if kept:
            pieces.append(piece)
    return b"".join(pieces) if kept else None
