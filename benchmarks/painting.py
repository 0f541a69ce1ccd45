"""Finds out when a screen showed something, afterwards, from the chunks that a terminal recorded."""

import re
from collections.abc import Callable, Sequence

import pyte

from benchmarks.terminal import Chunk

ALTERNATE_SCREEN = b"\x1b[?1049h"
"""The switch to the alternate screen."""
_CONTROL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


def first_paint(chunks: Sequence[Chunk]) -> float:
    """Return when the first cell that is not blank was drawn on the alternate screen. Raise `ValueError` if none was."""
    raw = b""
    for chunk in chunks:
        raw += chunk.written
        drawn = _CONTROL.sub(b"", raw.partition(ALTERNATE_SCREEN)[2])
        if drawn.strip(b" \r\n\t\x1b[?;0123456789"):
            return chunk.at
    raise ValueError("nothing was drawn")


def first_time(chunks: Sequence[Chunk], met: Callable[[list[str]], bool], columns: int = 80, rows: int = 24) -> float:
    """Return when the lines of the screen first met a condition. Raise `ValueError` if they never did."""
    screen = pyte.Screen(columns, rows)
    stream = pyte.ByteStream(screen)
    for chunk in chunks:
        stream.feed(chunk.written)
        if met(list(screen.display)):
            return chunk.at
    raise ValueError("the screen never looked like that")
