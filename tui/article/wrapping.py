"""Wrapping of long plain text into rows, as offsets: nothing is copied, and 1 MB in one line takes a fraction of a second."""

from bisect import bisect_right
from itertools import pairwise

from rich.cells import cell_len

from index.text import Span


def wrap_text(text: str, width: int) -> list[Span]:
    """Return the spans of the rows of `text`: cut at line ends, else at the last space that row_end, else anywhere. Starts ascend.

    A space at a cut belongs to the row before it and may exceed the width; no other character does, unless one alone is
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
        row_end = _row_end(text, start, end, width)
        if row_end == end:
            rows.append((start, end))
            return
        space = text.rfind(" ", start + 1, row_end + 1)
        cut = space + 1 if space > start else row_end
        rows.append((start, cut))
        start = cut


def _row_end(text: str, start: int, end: int, width: int) -> int:
    """Return the farthest end of a row that begins at `start` and takes at most `width` cells, or one character."""
    stop = min(end, start + width)
    part = text[start:stop].replace("\t", " ")  # as it is drawn
    if not part.isascii() and cell_len(part) != len(part):
        stop = start + _fitting_characters(part, width)
    return stop


def _fitting_characters(part: str, width: int) -> int:
    """Return how many characters of `part` fit; wide ones take two cells, those without width go with the one before."""
    cells = 0
    for count, character in enumerate(part):
        cells += cell_len(character)
        if cells > width:
            return max(count, 1)
    return len(part)


def row_number_at(rows: list[Span], offset: int) -> int:
    """Return the number of the row with the character at `offset`."""
    return max(bisect_right(rows, (offset, 1 << 62)) - 1, 0)


def cut_row(row: Span, marks: list[Span]) -> list[tuple[int, int, int | None]]:
    """Cut the row where marks begin and end: start, end, and the number of the mark that covers the piece, or None."""
    start, end = row
    cuts = sorted({start, end, *(edge for mark in marks for edge in mark if start < edge < end)})
    return [(a, b, next((n for n, mark in enumerate(marks) if mark[0] <= a < mark[1]), None)) for a, b in pairwise(cuts)]
