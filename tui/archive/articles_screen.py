"""The list of articles, or of those of some outlets and days: narrowed by typing, in one of four orders; Enter reads one.

A worker thread reads its rows, a page at a time, and never two pages at once: what a held key scrolls past is not read.
"""

from dataclasses import replace
from typing import ClassVar, get_args

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from index.store.headlines import HeadlineOrder, HeadlineQuery
from tui.archive.headline_pages import PAGE_ROWS, HeadlinePages
from tui.archive.headline_row import headline_columns, headline_heads
from tui.archive.headline_table import HeadlineTable
from tui.archive.listing_words import NOTHING_LISTED, ORDER_WORDS, position_text, query_title
from tui.services import listing_worker
from tui.services.context import AppContext
from tui.services.messages import HeadlineChosen
from tui.ui.bindings import bindings_for
from tui.ui.colors import MUTED
from tui.ui.key_bar import KeyBar
from tui.ui.layout import spread
from tui.ui.shown_keys import ARTICLE_LIST_KEYS

LOADING = "looking through the archive…"


class ArticlesScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        Binding("down", "table('cursor_down')", "Down", show=False),
        Binding("up", "table('cursor_up')", "Up", show=False),
        Binding("pagedown", "table('page_down')", "Page down", show=False),
        Binding("pageup", "table('page_up')", "Page up", show=False),
        Binding("ctrl+home", "table('first')", "First", show=False),
        Binding("ctrl+end", "table('last')", "Last", show=False),
        bindings_for("sort", "sort"),
    ]

    def __init__(self, context: AppContext, query: HeadlineQuery) -> None:
        super().__init__()
        self._app_context, self._query = context, query
        self._first_words = query.words
        self._number = 0
        """The number of the query that is wanted; the table shows that of its pages."""
        self._from_top = True
        self._is_reading = False
        self._is_choosing = False
        """Whether Enter was pressed before the rows were there."""

    def compose(self) -> ComposeResult:
        with Vertical(id="listing"):
            yield Static(id="listed", markup=False)
            yield Input(
                self._query.words, placeholder="type words of a headline, an outlet or an author", select_on_focus=False
            )
            yield Static(id="heads", markup=False)
        yield HeadlineTable()
        yield KeyBar(ARTICLE_LIST_KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_screen_resume(self) -> None:
        """List at the beginning, and again on the way back from an article, which has been read by then."""
        self._list_again(from_top=False)

    @property
    def table(self) -> HeadlineTable:
        return self.query_one(HeadlineTable)

    # Reading pages

    def _list_again(self, *, from_top: bool) -> None:
        self._number += 1
        self._from_top = from_top or self._from_top
        self._read_next()

    def _read_next(self) -> None:
        """Read the next page that is needed, unless one is being read: then this is called again afterwards."""
        request = None if self._is_reading else self._next_request()
        if request is not None:
            self._is_reading = True
            self._read(request)

    def _next_request(self) -> listing_worker.ListingRequest | None:
        """Return what has to be read next; None where all is there."""
        pages, (first, last) = self.table.pages, self.table.rows_on_screen
        if pages.query_number != self._number:
            start = 0 if self._from_top else first // PAGE_ROWS * PAGE_ROWS
            return listing_worker.ListingRequest(self._query, self._number, start, PAGE_ROWS)
        missing = pages.missing(first, max(first, last))
        return (
            listing_worker.ListingRequest(self._query, self._number, missing, PAGE_ROWS, pages.total)
            if missing is not None
            else None
        )

    @work(thread=True, group="listing")
    def _read(self, request: listing_worker.ListingRequest) -> None:
        listing_worker.list_headlines(self._app_context, request, self.post_message)

    def on_headlines_listed(self, message: listing_worker.HeadlinesListed) -> None:
        self._is_reading = False
        request, pages = message.request, self.table.pages
        if request.number == self._number:
            if pages.query_number != request.number:
                pages = HeadlinePages(request.number, message.total, message.generation)
                self.table.show(pages, from_top=self._from_top)
                self._from_top = False
            elif pages.generation != message.generation:  # the archive was built again: the rows have other numbers now
                self._list_again(from_top=False)
                return
            pages.put(request.first, message.rows)
            self.table.refresh()
            self._show_position()
            if self._is_choosing:
                self._choose()
        self._read_next()

    def on_listing_failed(self, message: listing_worker.ListingFailed) -> None:
        self._is_reading = self._is_choosing = False
        self.query_one(KeyBar).say(str(message.error))

    def on_headlines_scrolled(self) -> None:
        self._show_position()
        self._read_next()

    # The lines above the list

    def on_resize(self) -> None:
        self._show_position()

    def _show_position(self) -> None:
        line, heads = self.query_one("#listed", Static), self.query_one("#heads", Static)
        if (width := line.content_size.width) <= 0:
            return
        pages = self.table.pages
        position = position_text(*self.table.rows_on_screen, pages.total) if pages.query_number else LOADING
        right = Content.styled(f"{position} · {ORDER_WORDS[self._query.order]}", MUTED)
        line.update(spread(Content.styled(query_title(self._query), "bold"), right, width))
        columns = headline_columns(self.table.scrollable_content_region.width)
        text = "".join(text for text, _ in headline_heads(columns).pieces)
        is_empty = pages.query_number and not pages.total
        heads.update(Content.styled(NOTHING_LISTED if is_empty else text.rstrip(), MUTED))

    # Narrowing, sorting, reading

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.value != self._query.words:
            self._query = replace(self._query, words=event.value)
            self._list_again(from_top=True)

    def action_sort(self) -> None:
        """List in the next order."""
        orders: tuple[HeadlineOrder, ...] = get_args(HeadlineOrder)
        self._query = replace(self._query, order=orders[(orders.index(self._query.order) + 1) % len(orders)])
        self._list_again(from_top=True)
        self._show_position()

    def on_input_submitted(self) -> None:
        self._choose()

    def on_row_chosen(self) -> None:
        self._choose()

    def _choose(self) -> None:
        """Read the article of the cursor, once the rows are there that were asked for: an older row is another article."""
        pages = self.table.pages
        self._is_choosing = pages.query_number != self._number
        if not self._is_choosing and (listed := pages.row(self.table.cursor)) is not None:
            self.post_message(HeadlineChosen(listed.source.article))

    async def action_table(self, action: str) -> None:
        await self.table.run_action(action)

    def action_back(self) -> None:
        """Take back the words that were typed here, or else leave."""
        field = self.query_one(Input)
        if field.value != self._first_words:
            field.value = self._first_words
        else:
            self.dismiss()
