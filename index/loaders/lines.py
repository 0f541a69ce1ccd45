"""Reads a file line by line, so that one of any size is never held as a whole."""

import gzip
import zlib
from collections.abc import Iterator

from index.loaders import decode
from index.loaders.decode import Undecodable
from index.loaders.format import HEAD_BYTES
from index.loaders.source import CorpusFile, FileBroken, Skipped

MAX_LINE_BYTES = 64 * 2**20
"""The most bytes of one line. The rest of a longer one is passed over."""


def text_lines(source: CorpusFile) -> Iterator[str | None] | Skipped:
    """Return the lines of a file with their ends, None for one that is too long; or the reason why it is no text.

    Each line is decoded on its own. Raises `OSError`, while the lines are read too.
    """
    head = source.head(HEAD_BYTES)
    start = decode.decode(head)
    if isinstance(start, Undecodable):
        return Skipped(source.name, start.reason)
    if decode.is_wide(head):
        text = decode.decode_file(source)
        return text if isinstance(text, Skipped) else _split(text)
    return (None if line is None else _decoded(line) for line in _byte_lines(source))


def _split(text: str) -> Iterator[str]:
    """Yield the lines. A JSON string may hold U+2028, so it is not `splitlines` that finds them."""
    *lines, last = text.split("\n")
    yield from (line + "\n" for line in lines)
    yield last


def _decoded(line: bytes) -> str:
    text = decode.decode(line)
    return line.decode("utf-8", "replace") if isinstance(text, Undecodable) else text


def _byte_lines(source: CorpusFile, limit: int = MAX_LINE_BYTES) -> Iterator[bytes | None]:
    try:
        with source.open() as stream:
            while line := stream.readline(limit):
                is_whole = line.endswith(b"\n") or len(line) < limit
                yield line if is_whole else None
                while not is_whole and (line := stream.readline(limit)):
                    is_whole = line.endswith(b"\n") or len(line) < limit
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise FileBroken from error
