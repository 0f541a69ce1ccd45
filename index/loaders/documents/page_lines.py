"""Puts the pieces of text on a printed page into lines, and the lines of its columns into reading order. It knows nothing of PDF."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NARROW = frozenset("iljtfrI.,;:'!|()[] ‘’")
_WIDE = frozenset("mwMW@%—")
_SAME_ROW = 0.4
"""Pieces whose baselines differ by less than this share of their size stand in one row."""
_GAP = 1.2
"""A gap of so many sizes between two pieces of a row may lie between two columns."""
_LEAST_LINES = 3
"""Number of lines of a column."""
_LEAST_LETTERS = 15
"""Letters of a line that says where a column begins; shorter ones may be cells of a table."""
_LEAST_WIDTH = 60.0
"""Points between the left edges of two columns."""
_LEFT_STEP = 3.0
"""Points by which left edges of one column may differ."""
_INSIDE_SHARE = 0.8
"""The share of a column's lines that end before the next one begins."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as it was printed. Points, from the lower left corner of the page; `x` and `y` are where its baseline begins."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column. `left` is the edge of its column, which a first line of a paragraph is indented from."""

    x: float
    y: float
    size: float
    text: str
    end: float
    left: float = 0.0
    column: int = 0
    """Grows from column to column and, below a line that spans several, from part to part of the page."""


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is in a proportional font: within a tenth for English."""
    return size * sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return 0.28
    if letter in _WIDE:
        return 0.85
    return 0.67 if letter.isupper() else 0.49


def rows_of_page(pieces: Sequence[Piece]) -> list[list[Line]]:
    """Return the rows of a page from top to bottom, each with its lines from left to right."""
    placed = sorted(enumerate(piece for piece in pieces if piece.text), key=lambda one: -one[1].y)
    rows: list[list[tuple[int, Piece]]] = []
    for number, piece in placed:
        if rows and rows[-1][0][1].y - piece.y < _SAME_ROW * max(piece.size, rows[-1][0][1].size):
            rows[-1].append((number, piece))
        else:
            rows.append([(number, piece)])
    lines = (_lines_of_row(sorted(row, key=lambda one: one[1].x)) for row in rows)
    return [row for row in lines if row]


def _lines_of_row(row: Sequence[tuple[int, Piece]]) -> list[Line]:
    """Join pieces that follow each other closely. pypdf writes the spaces, except between pieces from different places of the file."""
    lines: list[Line] = []
    last = -1
    for number, piece in row:
        text = piece.text.rstrip("\n")
        end = piece.x + text_width(text.strip(), piece.size)
        if lines and piece.x - lines[-1].end < _GAP * piece.size:
            before = lines[-1]
            glue = "" if number == last + 1 else " "
            size = before.size if len(before.text) >= len(text) else piece.size
            lines[-1] = Line(before.x, before.y, size, before.text + glue + text, max(end, before.end))
        else:
            lines.append(Line(piece.x, piece.y, piece.size, text, end))
        last = number
    cleaned = (Line(line.x, line.y, line.size, " ".join(line.text.split()), line.end) for line in lines)
    return [line for line in cleaned if line.text]


def reading_order(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines column by column. A line across columns comes after what stands above it and before what stands below."""
    lines = [line for row in rows for line in row]
    lefts = column_edges(lines)
    if len(lefts) < 2:
        left = lefts[0] if lefts else 0.0
        return [_in_column(line, left, 0) for line in lines]
    heights = sorted((line.y, line.x) for line in lines)
    ordered: list[Line] = []
    columns: list[list[Line]] = [[] for _ in lefts]
    for line in lines:
        number = _column_of(line, lefts)
        if _spans(line, lefts, number, heights):
            ordered += _flush(columns, lefts, ordered)
            ordered.append(_in_column(line, min(line.x, lefts[number]), _next(ordered)))
        else:
            columns[number].append(line)
    return ordered + _flush(columns, lefts, ordered)


def column_edges(lines: Sequence[Line]) -> list[float]:
    """Return the left edges of the columns, from left to right; one edge where there are no columns."""
    long = [line for line in lines if len(line.text) >= _LEAST_LETTERS] or lines
    counts = Counter(round(line.x / _LEFT_STEP) for line in long)
    if not counts:
        return []
    common = sorted(place * _LEFT_STEP for place, count in counts.items() if count >= _LEAST_LINES)
    edges: list[float] = []
    for place in common or [counts.most_common(1)[0][0] * _LEFT_STEP]:
        if not edges or (place - edges[-1] >= _LEAST_WIDTH and _is_clear(long, edges[-1], place)):
            edges.append(place)
    return edges


def _is_clear(lines: Sequence[Line], left: float, right: float) -> bool:
    """Return whether most of the lines that begin between two edges end before the second."""
    between = [line for line in lines if left - _LEFT_STEP <= line.x < right - _LEFT_STEP]
    inside = sum(line.end <= right + 0.1 * (right - left) for line in between)
    return inside >= _INSIDE_SHARE * len(between)


def _column_of(line: Line, lefts: Sequence[float]) -> int:
    return max((number for number, left in enumerate(lefts) if left <= line.x + _LEFT_STEP), default=0)


def _spans(line: Line, lefts: Sequence[float], number: int, heights: Sequence[tuple[float, float]]) -> bool:
    """Return whether a line goes on into the next column, where nothing else stands beside it."""
    if number + 1 == len(lefts):
        return False
    right = lefts[number + 1]
    if line.end <= right + max(2 * line.size, 0.1 * (right - lefts[number])):
        return False
    beside = _between(heights, line.y - 0.8 * line.size, line.y + 0.8 * line.size)
    return not any(x >= right - _LEFT_STEP for _, x in beside)


def _between(heights: Sequence[tuple[float, float]], low: float, high: float) -> Iterator[tuple[float, float]]:
    start, stop = bisect_left(heights, (low, 0.0)), bisect_left(heights, (high, 0.0))
    return (heights[place] for place in range(start, min(stop, start + 50)))


def _flush(columns: list[list[Line]], lefts: Sequence[float], ordered: Sequence[Line]) -> list[Line]:
    """Return the lines of the columns one after the other, and empty the columns."""
    first = _next(ordered)
    lines = [
        _in_column(line, left, first + number)
        for number, (left, column) in enumerate(zip(lefts, columns, strict=True))
        for line in column
    ]
    for column in columns:
        column.clear()
    return lines


def _next(ordered: Sequence[Line]) -> int:
    return ordered[-1].column + 1 if ordered else 0


def _in_column(line: Line, left: float, column: int) -> Line:
    return Line(line.x, line.y, line.size, line.text, line.end, left, column)
