"""Joins printed lines into paragraphs, over the ends of columns and pages, without the hyphens of line ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from index.loaders.documents.page_lines import Line
from index.loaders.fields import header
from index.patterns import lazy_pattern

_OTHER_SIZE = 1.12
_HEADING = 1.15
"""A line whose size is so many times that of the text is a heading."""
_WIDE_GAP = 1.35
"""A gap of so many usual ones begins a paragraph."""
_HEADING_GAP = 1.6
"""Sizes between two lines of one heading."""
_INDENT = (0.7, 6.0)
"""Sizes by which a first line is indented."""
_SHORT = 0.75
"""A last line fills less than this share of its column."""
_LONGEST_FIELD = 100
_KEEPS_HYPHEN = frozenset(
    ("self", "ex", "non", "anti", "pro", "vice", "mid", "all", "well", "half", "co", "semi", "post", "pre", "so")
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, the number of the page on which it begins, and the size of its first line."""

    page: int
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document."""

    size: float
    gap: float
    """The distance of two lines, in sizes."""
    words: Counter[str]


def body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are printed."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def join_paragraphs(pages: Sequence[tuple[int, Sequence[Line]]]) -> list[Paragraph]:
    """Return the paragraphs of pages, each a number and its lines in reading order."""
    measures = _measure([line for _, lines in pages for line in lines])
    widths = {(page, line.column): 0.0 for page, lines in pages for line in lines}
    for page, lines in pages:
        for line in lines:
            widths[page, line.column] = max(widths[page, line.column], line.end - line.left)
    paragraphs: list[list[tuple[int, Line]]] = []
    for page, line in ((page, line) for page, lines in pages for line in lines):
        before = paragraphs[-1][-1] if paragraphs else None
        if before and _goes_on(before, (page, line), widths[before[0], before[1].column], measures):
            paragraphs[-1].append((page, line))
        else:
            paragraphs.append([(page, line)])
    return [
        Paragraph(part[0][0], part[0][1].size, join_lines([line.text for _, line in part], measures.words))
        for part in paragraphs
    ]


def _measure(lines: Sequence[Line]) -> _Measures:
    size = body_size(lines)
    gaps = [
        (above.y - below.y) / size
        for above, below in pairwise(lines)
        if above.column == below.column and size and 0 < above.y - below.y < 3 * size and abs(above.size - size) < 1
    ]
    return _Measures(size, median(gaps) if gaps else 1.2, Counter(_words(lines)))


def _words(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the words that stand inside lines, where no hyphen can be of a line end."""
    for line in lines:
        yield from (word.strip(".,;:!?()“”\"'’").lower() for word in line.text.split()[:-1])


def _goes_on(one: tuple[int, Line], other: tuple[int, Line], width: float, measures: _Measures) -> bool:
    """Return whether the second line belongs to the paragraph of the first."""
    (page, above), (next_page, below) = one, other
    if (
        max(above.size, below.size) > _OTHER_SIZE * min(above.size, below.size)
        or _is_field(above.text)
        or _is_field(below.text)
    ):
        return False
    is_beside = page == next_page and above.column == below.column and above.y >= below.y
    if above.size >= _HEADING * measures.size:
        return page == next_page and 0 <= above.y - below.y <= _HEADING_GAP * above.size  # it may go over several columns
    if is_beside and above.y - below.y > _WIDE_GAP * measures.gap * above.size:
        return False
    if _HYPHEN_END.search(above.text[-_LONGEST_FIELD:]):
        return True
    ends = bool(_SENTENCE_END.search(above.text[-_LONGEST_FIELD:]))
    if ends and (above.end - above.left < _SHORT * width or _begins_indented(above, below, is_beside)):
        return False
    return is_beside or not ends or below.text[:1].islower()


def _begins_indented(above: Line, below: Line, is_beside: bool) -> bool:
    """Return whether the second line is indented, and the first, above it, not as well, as all lines of a quotation are."""
    low, high = _INDENT
    is_indented = low * below.size < below.x - below.left < high * below.size
    return is_indented and not (is_beside and abs(above.x - below.x) < 0.5 * above.size)


@lru_cache(maxsize=16)
def _is_field(text: str) -> bool:
    """Return whether a line is a byline, a date line, or another field of a header. Each line is asked about twice."""
    return len(text) <= _LONGEST_FIELD and bool(_LIKE_FIELD.match(text)) and header.read_header([text]).size > 0


def join_lines(lines: Sequence[str], words: Counter[str]) -> str:
    """Return the lines as one. A hyphen at a line end goes, unless the document writes the word with one elsewhere."""
    joined = list(lines[:1])
    for line in lines[1:]:
        end = joined[-1]
        match = _HYPHEN_END.search(end[-_LONGEST_FIELD:])
        if match is None:
            joined.append(" ")
        elif end.endswith("\u00ad") or not _keeps(match[1], line, words):
            joined[-1] = end[:-1]
        joined.append(line)
    return "".join(joined)


def _keeps(part: str, line: str, words: Counter[str]) -> bool:
    """Return whether the hyphen between the end of a line and the next line belongs to the word."""
    rest = re.match(r"[\w’']*", line)
    other = rest[0] if rest else ""
    if not other[:1].islower():
        return True
    whole, compound = words[(part + other).lower()], words[f"{part}-{other}".lower()]
    return compound > whole or (not whole and part.lower() in _KEEPS_HYPHEN)


_HYPHEN_END = lazy_pattern(r"(?<![\w-])([^\W_][\w’']{0,40})[-\u2010\u00ad]$")


_SENTENCE_END = lazy_pattern(r"[.!?:…][\"'”’)\]]{0,3}$")


_LIKE_FIELD = lazy_pattern(r"\s*by\b|[^\d:|•·]{0,100}[\d:|•·]", re.IGNORECASE)
"""A line that begins as bylines do, or holds a number, a label or a rule: the others need not be parsed."""
