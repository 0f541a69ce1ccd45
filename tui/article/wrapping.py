"""Long plain text as rows of a screen, by offsets: nothing is copied, and 1 MB in one line takes a fraction of a second."""

from bisect import bisect_right
from itertools import pairwise

from rich.cells import cell_len

from index.text import Span


def wrap_text(text: str, width: int) -> list[Span]:
    """Spans of the rows of `text`: cut at line ends, else at the last space that fits, else anywhere. Starts ascend.

    A space at a cut stands at the end of its row and may exceed the width; no other character does, unless one alone is
    wider than `width`.
    """
    rows: list[Span] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        _wrap_line(text, (start, end), max(width, 1), rows)
        start = end + 1
    return rows


def _wrap_line(text: str, line: Span, width: int, rows: list[Span]) -> None:
    start, end = line
    while True:
        fits = _fitting(text, start, end, width)
        if fits == end:
            rows.append((start, end))
            return
        space = text.rfind(" ", start + 1, fits + 1)
        cut = space + 1 if space > start else fits
        rows.append((start, cut))
        start = cut


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The farthest end of a row from `start` that takes at most `width` cells; one character at least."""
    stop = min(end, start + width)
    part = text[start:stop].replace("\t", " ")  # as it is drawn
    if not part.isascii() and cell_len(part) != len(part):
        stop = start + _prefix(part, width)
    return stop


def _prefix(part: str, width: int) -> int:
    """Characters of `part` that fit, wide ones counted twice; those without width go with the one before."""
    used = 0
    for count, character in enumerate(part):
        used += cell_len(character)
        if used > width:
            return max(count, 1)
    return len(part)


def row_at(rows: list[Span], offset: int) -> int:
    """The row in which the character at `offset` stands."""
    return max(bisect_right(rows, (offset, 1 << 62)) - 1, 0)


def pieces(row: Span, marks: list[Span]) -> list[tuple[int, int, int | None]]:
    """The row cut where marks begin and end: start, end, and the number of the mark that covers it (None for none)."""
    start, end = row
    cuts = sorted({start, end, *(edge for mark in marks for edge in mark if start < edge < end)})
    return [(a, b, next((n for n, mark in enumerate(marks) if mark[0] <= a < mark[1]), None)) for a, b in pairwise(cuts)]
