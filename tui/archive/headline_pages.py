"""The pages of a list of headlines that are known: any row can be asked for, and few are held however long the list is."""

from tui.services.listing_worker import ListedArticle

PAGE_ROWS = 100
"""Rows that are read at once."""
MAX_PAGES_HELD = 30


class HeadlinePages:
    """Rows by number, from 0 to `total` - 1. A page that was read long ago is forgotten once others need its place."""

    def __init__(self, query_number: int = 0, total: int = 0, generation: int = 0) -> None:
        self.query_number, self.total, self.generation = query_number, total, generation
        self._pages: dict[int, tuple[ListedArticle, ...]] = {}
        """Page number → rows, that which was read longest ago first."""

    def put(self, first: int, rows: tuple[ListedArticle, ...]) -> None:
        """Hold the page that begins with row `first`."""
        self._pages.pop(first // PAGE_ROWS, None)
        self._pages[first // PAGE_ROWS] = rows
        while len(self._pages) > MAX_PAGES_HELD:
            del self._pages[next(iter(self._pages))]

    def row(self, number: int) -> ListedArticle | None:
        """Return a row; None where its page is not held."""
        page, place = self._pages.get(number // PAGE_ROWS, ()), number % PAGE_ROWS
        return page[place] if place < len(page) else None

    def missing(self, first: int, last: int) -> int | None:
        """Return the first row of a page that is not held, of those with rows `first` to `last`, then of the pages beside them."""
        pages = range(first // PAGE_ROWS, last // PAGE_ROWS + 1)
        wanted = [*pages, pages[-1] + 1, pages[0] - 1]
        return next(
            (page * PAGE_ROWS for page in wanted if 0 <= page * PAGE_ROWS < self.total and page not in self._pages), None
        )
