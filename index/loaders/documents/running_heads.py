"""Takes what a printer repeats out of pages: running heads, running feet, page numbers, a browser's address lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from index.loaders.documents.page_lines import Line
from index.patterns import lazy_pattern

PageRows = list[list[Line]]
_EDGE = 3
"""Number of rows at the top and at the bottom of a page that may be repeated on others; on short pages a quarter of the rows."""
_LARGE = 1.2
"""Larger print than so many times the usual is a headline, which later pages may repeat above their text."""
_SHARE = 0.4
"""The share of pages on which a running head stands: half of them, where left and right pages differ, less a first page."""


@dataclass(frozen=True, slots=True)
class CleanPages:
    """Pages without what is repeated, and the web address that a browser printed under each."""

    pages: list[PageRows]
    address: str


def without_running_heads(pages: Sequence[PageRows]) -> CleanPages:
    """Return the pages without running heads and page numbers."""
    counts = Counter(key for rows in pages for key in {_key(row) for row in _edge_rows(rows)})
    least = max(2, _SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least and key}
    largest = _LARGE * median([row[0].size for rows in pages for row in rows] or [0.0])
    address = ""
    cleaned = []
    for rows in pages:
        dropped = {id(row) for row in _edge_rows(rows) if row[0].size <= largest and _is_dropped(row, repeated)}
        address = address or next((found for row in rows if id(row) in dropped and (found := _address(row))), "")
        cleaned.append([row for row in rows if id(row) not in dropped and not _is_page_number(row, rows)])
    return CleanPages(cleaned, address)


def _edge_rows(rows: PageRows) -> PageRows:
    size = min(_EDGE, max(1, len(rows) // 4))
    return rows if len(rows) <= 2 * size else [*rows[:size], *rows[-size:]]


def _is_dropped(row: Sequence[Line], repeated: set[str]) -> bool:
    return _key(row) in repeated or bool(_browser_line().fullmatch(_text(row)))


def _is_page_number(row: Sequence[Line], rows: PageRows) -> bool:
    """Return whether a row at the very top or bottom holds nothing but a page number."""
    return row in (rows[0], rows[-1]) and len(rows) > 1 and bool(_PAGE_NUMBER.fullmatch(_text(row)))


def _key(row: Sequence[Line]) -> str:
    """Return what two running heads have in common whatever their page number is; "" for one of digits alone."""
    key = re.sub(r"\d+", "#", _text(row).lower())
    return key if re.search(r"[^\W\d_]", key) else ""


def _address(row: Sequence[Line]) -> str:
    match = re.search(r"https?://\S{4,500}", _text(row))
    return match[0] if match else ""


def _text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


_PAGE_NUMBER = lazy_pattern(r"(?:page\s|p\.\s?|[-–—]\s?)?[A-D]?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?[-–—])?", re.IGNORECASE)


@cache
def _browser_line() -> re.Pattern[str]:
    """What browsers print above and below a page: the time of printing with the title, the address with the page number."""
    time = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?:[:.]\d\d)?(?: ?[AP]M)?(?: .{0,300})?"
    return re.compile(rf"{time}|https?://\S{{1,500}} \d{{1,4}}/\d{{1,4}}", re.IGNORECASE)
