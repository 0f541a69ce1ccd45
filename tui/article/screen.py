"""An article, opened at a quote. Everything in it is plain text; nothing can be clicked."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from index.text import one_line
from tui.article import find
from tui.article.body import ArticleText
from tui.article.header import article_header
from tui.conversation.turn import Turn
from tui.services import ask_worker
from tui.services.context import AppContext
from tui.services.messages import (
    AddressRequested,
    ArticleFetched,
    ArticleFetchFailed,
    CitationRequested,
    CopyRequested,
    FileRequested,
)
from tui.services.open_article import OpenArticle
from tui.ui.bindings import bindings_for
from tui.ui.colors import ACCENT, MUTED
from tui.ui.key_bar import KeyBar
from tui.ui.keymap import ARTICLE_KEYS

if TYPE_CHECKING:
    from qa.answer import Citation


class ArticleScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        Binding("q", "dismiss", "Back", show=False),
        Binding("slash", "find", "Find", show=False),
        bindings_for("find", "find"),
        bindings_for("match-next", "next(1)"),
        bindings_for("match-before", "next(-1)"),
        bindings_for("quote-next", "quote(1)"),
        bindings_for("quote-before", "quote(-1)"),
        bindings_for("source-next", "source(1)"),
        bindings_for("source-before", "source(-1)"),
        bindings_for("copy", "copy"),
        bindings_for("cite", "cite"),
        bindings_for("open", "open"),
        bindings_for("address", "address"),
    ]

    def __init__(self, context: AppContext, reading: OpenArticle) -> None:
        super().__init__()
        self._app_context, self._reading = context, reading
        self._citations: list[Citation] = []
        self._at = 0
        self._matches: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        yield ArticleText()
        yield Input(placeholder="find in this article", id="find")
        yield Static(id="place", markup=False)
        yield KeyBar(ARTICLE_KEYS)

    def on_mount(self) -> None:
        self.query_one("#find").display = False
        self.query_one(ArticleText).focus()
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        """Show the article that is being read, at its quote."""
        reading, self._citations, self._matches = self._reading, self._reading.citations(), []
        self._at = next((at for at, c in enumerate(self._citations) if c.n == reading.n), 0)
        spans = [(c.start, c.end) for c in self._citations]
        self.query_one(ArticleText).load(reading.article.text, spans, self._at)
        self._show_heading()
        self._search()
        if reading.turn is not None and all(c.n != reading.n for c in self._citations):
            self._say("The article has changed since it was quoted; the quote is no longer in it.")

    def on_resize(self) -> None:
        self._show_heading()

    def _show_heading(self) -> None:
        block = self.query_one("#heading", Static)
        if block.content_size.width:
            block.update(article_header(self._reading.article, self._citations, block.content_size.width))

    @property
    def _citation(self) -> "Citation | None":
        return self._citations[self._at] if self._citations else None

    def _say(self, text: str) -> None:
        self.query_one(KeyBar).say(text)

    # Quotes and citations

    def action_next(self, by: int) -> None:
        """The next match while there are some, else the next quote."""
        if self._matches:
            body = self.query_one(ArticleText)
            body.show_match((body.match + by) % len(self._matches))
            self._show_place()
        else:
            self.action_quote(by)

    def action_quote(self, by: int) -> None:
        if self._citations:
            self._at = (self._at + by) % len(self._citations)
            self._reading = replace(self._reading, n=self._citations[self._at].n)
            self.query_one(ArticleText).show_quote(self._at)
            self._show_place()

    def action_source(self, by: int) -> None:
        """The citation after the one shown, in whichever article it stands."""
        turn = self._reading.turn
        if turn is None:
            self._say("This article was not opened from an answer.")
            return
        numbers = [source.n for source in turn.sources]
        self._read(turn, numbers[(numbers.index(self._reading.n) + by) % len(numbers)])

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, turn: Turn, n: int) -> None:
        ask_worker.fetch_article(self._app_context.assistant_handle, turn, n, self.post_message)

    def on_article_fetched(self, message: ArticleFetched) -> None:
        message.stop()
        self._reading = OpenArticle(message.article, message.turn, message.n)
        self._show()

    def on_article_fetch_failed(self, message: ArticleFetchFailed) -> None:
        message.stop()
        self._say(str(message.error))

    def _show_place(self) -> None:
        if self._matches or self.query_one("#find").display:
            wanted = one_line(self.query_one("#find", Input).value)
            count = find.match_count_text(self.query_one(ArticleText).match, self._matches)
            said = Content.assemble(("/ ", ACCENT), f"“{wanted}”", (f"  {count}", MUTED))
        else:
            said = self._quote_place()
        self.query_one("#place", Static).update(said)

    def _quote_place(self) -> Content:
        citation, many = self._citation, len(self._citations)
        if citation is None:
            return Content("")
        place = f"quote {self._at + 1} of {many}" if many > 1 else "quote"
        return Content.assemble(("▌ ", ACCENT), (f"{place}  ", MUTED), f"[{citation.n}] “{one_line(citation.quote)}”")

    # Finding

    def action_find(self) -> None:
        field = self.query_one("#find", Input)
        if not field.display:
            self.query_one(ArticleText).begin_find()
        field.display = True
        field.focus()
        self._search()

    def on_input_changed(self) -> None:
        self._search()

    def _search(self) -> None:
        """Light what is looked for while the field is open."""
        field = self.query_one("#find", Input)
        if field.display:
            self._matches = find.find_matches(self._reading.article.text, field.value)
            self.query_one(ArticleText).find(self._matches)
        self._show_place()

    def on_input_submitted(self) -> None:
        self.query_one("#find").display = False
        self.query_one(ArticleText).focus()

    def action_back(self) -> None:
        """Out of the finding, else out of the article."""
        field = self.query_one("#find", Input)
        if field.display or self._matches:
            field.display, self._matches = False, []
            self.query_one(ArticleText).find([])
            self.query_one(ArticleText).focus()
            self._show_place()
        else:
            self.dismiss()

    # Taking away

    def action_copy(self) -> None:
        if self._citation is not None:
            self.post_message(CopyRequested(self._citation))
        else:
            self._say("There is no quote here; select the words with the mouse, then Ctrl+C.")

    def action_cite(self) -> None:
        self.post_message(CitationRequested(self._citation, self._reading.article))

    def action_open(self) -> None:
        sentence = self._citation.sentence if self._citation is not None else ""
        self.post_message(FileRequested(self._reading.article.id, sentence))

    def action_address(self) -> None:
        self.post_message(AddressRequested(self._reading.article.url))
