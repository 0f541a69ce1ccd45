"""Loads a mailbox in the format mbox, message by message."""

import gzip
import re
import zlib
from collections.abc import Iterator
from functools import cache
from io import BufferedIOBase

from index.article import Article
from index.loaders.draft import default_id
from index.loaders.mail.message import MAX_LINES, MAX_MESSAGE_BYTES, NoMessage, read_message
from index.loaders.mail.newsletter import articles_of_message
from index.loaders.metered import open_metered
from index.loaders.source import CorpusFile, FileBroken, Skipped
from index.loaders.walk import guarded

MAX_MESSAGES = 500_000
_MOST_LINES = 10 * MAX_LINES
"""The most lines that are read over in search of the next message."""
_LONGEST_LINE = 2**20


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the articles of each message. One that cannot be read is skipped alone. Messages count from 1."""
    number = 0
    with open_metered(source) as stream:
        try:
            for number, raw in enumerate(split_mailbox(stream), start=1):
                where = default_id(source.name, number)
                if source.begin_member(number, where):
                    yield from guarded(_articles(raw, source, number), where)
        except NoMessage as error:
            yield Skipped(source.name, f"read as far as message {number}: behind it {error}")
            return
    if not number:
        yield Skipped(source.name, "no message in it: none begins with “From ”")


def _articles(raw: bytes | None, source: CorpusFile, number: int) -> Iterator[Article | Skipped]:
    where = default_id(source.name, number)
    if raw is None:
        yield Skipped(where, f"a message larger than {MAX_MESSAGE_BYTES // 2**20} MB")
        return
    try:
        yield from articles_of_message(read_message(raw), source, number, f"message {number}")
    except NoMessage as error:
        yield Skipped(where, str(error))


def split_mailbox(stream: BufferedIOBase) -> Iterator[bytes | None]:
    """Yield the bytes of each message, one at a time; None for one that is too large.

    Raises `FileBroken`, and `NoMessage` for one of millions of lines, which would take minutes to read over.
    """
    lines: list[bytes] | None = None
    size = count = messages = 0
    is_after_blank = True
    for line in _lines(stream):
        if is_after_blank and _envelope().match(line):
            if lines is not None:
                yield b"".join(lines) if size <= MAX_MESSAGE_BYTES else None
            lines, size, count = [], 0, 0
            messages += 1
            if messages > MAX_MESSAGES:
                raise NoMessage(f"are more than {MAX_MESSAGES:,} messages")
        elif lines is not None:
            size += len(line)
            if size <= MAX_MESSAGE_BYTES:
                lines.append(line[1:] if _quoted().match(line) else line)
            else:
                lines.clear()
        count += 1
        if count > _MOST_LINES:
            raise NoMessage(f"is a message with more than {_MOST_LINES:,} lines")
        is_after_blank = not line.strip()
    if lines is not None:
        yield b"".join(lines) if size <= MAX_MESSAGE_BYTES else None


def _lines(stream: BufferedIOBase) -> Iterator[bytes]:
    try:
        while line := stream.readline(_LONGEST_LINE):
            yield line
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise FileBroken from error


@cache
def _envelope() -> re.Pattern[bytes]:
    """The line above each message: “From ”, the sender, and when it came."""
    return re.compile(rb"From \S{1,300} .{0,60}\d\d:\d\d.{0,40}\s*$")


@cache
def _quoted() -> re.Pattern[bytes]:
    return re.compile(rb">{1,9}From ")
