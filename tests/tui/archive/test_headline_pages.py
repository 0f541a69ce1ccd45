"""The pages of a long list that are held."""

from index.article import SourceRef
from tui.archive.headline_pages import MAX_PAGES_HELD, PAGE_ROWS, HeadlinePages
from tui.services.listing_worker import ListedArticle


def page(first: int) -> tuple[ListedArticle, ...]:
    return tuple(ListedArticle(SourceRef(f"a{n}"), False) for n in range(first, first + PAGE_ROWS))


def test_a_row_is_known_once_its_page_is_there() -> None:
    pages = HeadlinePages(1, 100_000)
    assert pages.row(250) is None
    pages.put(200, page(200))
    row = pages.row(250)
    assert row is not None
    assert row.source.article == "a250"


def test_the_rows_on_the_screen_come_first_then_those_below_and_above() -> None:
    pages, asked = HeadlinePages(1, 100_000), []
    while (first := pages.missing(290, 310)) is not None:
        asked.append(first)
        pages.put(first, page(first))
    assert asked == [200, 300, 400, 100]


def test_no_page_is_asked_for_beyond_the_ends() -> None:
    pages = HeadlinePages(1, 40)
    assert pages.missing(0, 39) == 0
    pages.put(0, page(0)[:40])
    assert pages.missing(0, 39) is None
    assert HeadlinePages(1, 0).missing(0, 0) is None


def test_however_far_one_scrolls_few_pages_are_held() -> None:
    pages = HeadlinePages(1, 100_000)
    for first in range(0, 100_000, PAGE_ROWS):
        pages.put(first, page(first))
    assert sum(pages.row(n) is not None for n in range(0, 100_000, PAGE_ROWS)) == MAX_PAGES_HELD
    assert pages.row(99_999) is not None
