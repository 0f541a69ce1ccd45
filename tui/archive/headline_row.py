"""One row of a list of articles: marks, day, outlet, headline, and author where there is room, as plain text in columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from index.text import one_line
from tui.presentation.wording import day_text
from tui.services.listing_worker import ListedArticle

CURSOR_SIGN, READ_SIGN = "▸", "✓"
NOT_READ_YET = "…"
"""The text of a row whose page is being read."""

_GAP = 2
_MARK_CELLS, _DAY_CELLS = 3, 11
_AUTHOR_FROM = 100
"""Least width at which authors are shown."""


@dataclass(frozen=True, slots=True)
class HeadlineColumns:
    """The cells of each column; that of authors is 0 wide where they are not shown."""

    outlet: int
    headline: int
    author: int


@dataclass(frozen=True, slots=True)
class HeadlineCells:
    """The texts of a row, each as wide as its column."""

    marks: str
    day: str
    outlet: str
    headline: str
    author: str

    @property
    def pieces(self) -> Iterable[tuple[str, bool]]:
        """Return the texts in order, each with whether it is what a person reads first."""
        gap = " " * _GAP
        yield self.marks, True
        yield self.day + gap + self.outlet + gap, False
        yield self.headline, True
        if self.author:
            yield gap + self.author, False


def headline_columns(width: int) -> HeadlineColumns:
    outlet = min(max(width // 5, 10), 24)
    author = 22 if width >= _AUTHOR_FROM else 0
    taken = _MARK_CELLS + _DAY_CELLS + _GAP + outlet + _GAP + (author + _GAP if author else 0)
    return HeadlineColumns(outlet, max(width - taken, 8), author)


def headline_heads(columns: HeadlineColumns) -> HeadlineCells:
    return _cells(("", "day", "outlet", "headline", "author"), columns)


def headline_cells(listed: ListedArticle | None, is_at_cursor: bool, columns: HeadlineColumns) -> HeadlineCells:
    """Return the texts of a row; None is one that is not known yet."""
    sign = CURSOR_SIGN if is_at_cursor else " "
    if listed is None:
        return _cells((sign, NOT_READ_YET, "", "", ""), columns)
    source = listed.source
    texts = (
        day_text(source.published),
        one_line(source.outlet),
        one_line(source.title) or "no headline",
        one_line(source.author),
    )
    return _cells((sign + (READ_SIGN if listed.is_read else " "), *texts), columns)


def _cells(texts: tuple[str, str, str, str, str], columns: HeadlineColumns) -> HeadlineCells:
    marks, day, outlet, headline, author = texts
    return HeadlineCells(
        _fit(marks, _MARK_CELLS),
        _fit(day, _DAY_CELLS),
        _fit(outlet, columns.outlet),
        _fit(headline, columns.headline),
        _fit(author, columns.author) if columns.author else "",
    )


def _fit(text: str, cells: int) -> str:
    """Return the text in exactly so many cells; a longer one ends with an ellipsis."""
    return set_cell_size(text, cells) if cell_len(text) <= cells else set_cell_size(text, cells - 1) + "…"
