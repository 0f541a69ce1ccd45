"""A row of a list of articles, as text in columns."""

from datetime import date

import pytest
from rich.cells import cell_len

from index.article import SourceRef
from tui.archive.headline_row import HeadlineCells, headline_cells, headline_columns, headline_heads
from tui.services.listing_worker import ListedArticle

SOURCE = SourceRef("a1", "A very long headline that goes on 日本語 and on " * 9, "Herald", "Ana Roe", date(2024, 8, 14))


def text(cells: HeadlineCells) -> str:
    return "".join(text for text, _ in cells.pieces)


@pytest.mark.parametrize("width", [40, 56, 76, 99, 100, 136, 300])
def test_every_row_and_the_heads_are_as_wide_as_the_list(width: int) -> None:
    columns = headline_columns(width)
    rows = [
        headline_cells(ListedArticle(SOURCE, True), False, columns),
        headline_cells(None, True, columns),
        headline_heads(columns),
    ]
    assert [cell_len(text(row)) for row in rows] == [width] * 3


def test_the_author_is_shown_where_there_is_room() -> None:
    listed = ListedArticle(SOURCE, False)
    assert "Ana Roe" in text(headline_cells(listed, False, headline_columns(100)))
    assert "Ana Roe" not in text(headline_cells(listed, False, headline_columns(99)))


def test_cursor_and_read_articles_are_marked_without_colour_too() -> None:
    columns = headline_columns(80)
    assert text(headline_cells(ListedArticle(SOURCE, True), True, columns)).startswith("▸✓ 14 Aug 2024")
    assert text(headline_cells(ListedArticle(SOURCE, False), False, columns)).startswith("   14 Aug 2024")


def test_what_an_article_lacks_is_said() -> None:
    row = text(headline_cells(ListedArticle(SourceRef("a2"), False), False, headline_columns(80)))
    assert "no date" in row
    assert "no headline" in row
