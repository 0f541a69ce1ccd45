"""The article screen, opened at a quote. The article is plain text; nothing in it can be clicked."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from index.text import one_line
from tui.article import find
from tui.article.body import ArticleText
from tui.article.header import article_header
from tui.conversation.turn import HasSources, Turn
from tui.presentation.answer_presenter import turn_notes
from tui.presentation.evidence import copy_notes
from tui.services import ask_worker, listing_worker
from tui.services.context import AppContext
from tui.services.messages import (
    AddressRequested,
    ArticleFetched,
    ArticleFetchFailed,
    CitationRequested,
    CitingRequested,
    CopyRequested,
    FileRequested,
    PinRequested,
)
from tui.services.open_article import OpenArticle
from tui.ui.bindings import bindings_for
from tui.ui.colors import ACCENT, MUTED
from tui.ui.copying_screen import CopyingScreen
from tui.ui.key_bar import KeyBar
from tui.ui.shown_keys import ARTICLE_KEYS, UNQUOTED_ARTICLE_KEYS

if TYPE_CHECKING:
    from index.article import Article
    from qa.answer import Citation


class ArticleScreen(CopyingScreen[None]):
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
        bindings_for("copy-quote", "copy(True)"),
        bindings_for("cite", "cite"),
        bindings_for("pin", "pin"),
        bindings_for("open", "open"),
        bindings_for("address", "address"),
        bindings_for("citing", "citing"),
    ]

    def __init__(self, context: AppContext, open_article: OpenArticle) -> None:
        super().__init__()
        self._app_context, self._open_article = context, open_article
        self._citations: list[Citation] = []
        self._at = 0
        self._matches: list[tuple[int, int]] = []

    @property
    def article(self) -> "Article":
        return self._open_article.article

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        yield ArticleText()
        yield Input(placeholder="find in this article", id="find")
        yield Static(id="place", markup=False)
        yield KeyBar(UNQUOTED_ARTICLE_KEYS if self._open_article.turn is None else ARTICLE_KEYS)

    def on_mount(self) -> None:
        self.query_one("#find").display = False
        self.query_one(ArticleText).focus()
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        """Show the open article at its quote. From now on it counts as read."""
        self._mark_read(self.article.id)
        open_article, self._citations, self._matches = self._open_article, self._open_article.citations(), []
        self._at = next((at for at, c in enumerate(self._citations) if c.n == open_article.n), 0)
        spans = [(c.start, c.end) for c in self._citations]
        self.query_one(ArticleText).load(open_article.article.text, spans, self._at)
        self._show_heading()
        self._search()
        if open_article.turn is not None and all(c.n != open_article.n for c in self._citations):
            self._say("The article has changed since it was quoted; the quote is no longer in it.")

    def on_resize(self) -> None:
        self._show_heading()

    def _show_heading(self) -> None:
        header = self.query_one("#heading", Static)
        if header.content_size.width:
            header.update(article_header(self.article, self._citations, header.content_size.width))

    @property
    def _citation(self) -> "Citation | None":
        return self._citations[self._at] if self._citations else None

    def _say(self, text: str) -> None:
        self.query_one(KeyBar).say(text)

    # Quotes and citations

    def action_next(self, by: int) -> None:
        """Show the next match where there are matches, else the next quote."""
        if self._matches:
            body = self.query_one(ArticleText)
            body.show_match((body.match + by) % len(self._matches))
            self._show_position()
        else:
            self.action_quote(by)

    def action_quote(self, by: int) -> None:
        if self._citations:
            self._at = (self._at + by) % len(self._citations)
            self._open_article = replace(self._open_article, n=self._citations[self._at].n)
            self.query_one(ArticleText).show_quote(self._at)
            self._show_position()

    def action_source(self, by: int) -> None:
        """Show the next citation of the answer, in whichever article it is."""
        turn = self._open_article.turn
        if turn is None:
            self._say("This article was not opened from an answer.")
            return
        numbers = [source.n for source in turn.sources]
        self._read(turn, numbers[(numbers.index(self._open_article.n) + by) % len(numbers)])

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, turn: HasSources, n: int) -> None:
        ask_worker.fetch_article(self._app_context.assistant_handle, turn, n, self.post_message)

    @work(thread=True, group="marking")
    def _mark_read(self, identity: str) -> None:
        listing_worker.mark_read(self._app_context, identity, self.post_message)

    def on_article_fetched(self, message: ArticleFetched) -> None:
        message.stop()
        self._open_article = OpenArticle(message.article, message.turn, message.n)
        self._show()

    def on_article_fetch_failed(self, message: ArticleFetchFailed) -> None:
        message.stop()
        self._say(str(message.error))

    def _show_position(self) -> None:
        if self._matches or self.query_one("#find").display:
            words = one_line(self.query_one("#find", Input).value)
            count = find.match_count_text(self.query_one(ArticleText).match, self._matches)
            position = Content.assemble(("/ ", ACCENT), f"“{words}”", (f"  {count}", MUTED))
        else:
            position = self._quote_position()
        self.query_one("#place", Static).update(position)

    def _quote_position(self) -> Content:
        citation, count = self._citation, len(self._citations)
        if citation is None:
            return Content("")
        position = f"quote {self._at + 1} of {count}" if count > 1 else "quote"
        return Content.assemble(("▌ ", ACCENT), (f"{position}  ", MUTED), f"[{citation.n}] “{one_line(citation.quote)}”")

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
        """Highlight the matches while the search field is open."""
        field = self.query_one("#find", Input)
        if field.display:
            self._matches = find.find_matches(self.article.text, field.value)
            self.query_one(ArticleText).find(self._matches)
        self._show_position()

    def on_input_submitted(self) -> None:
        self.query_one("#find").display = False
        self.query_one(ArticleText).focus()

    def action_back(self) -> None:
        """Leave the search, or else the article."""
        field = self.query_one("#find", Input)
        if field.display or self._matches:
            field.display, self._matches = False, []
            self.query_one(ArticleText).find([])
            self.query_one(ArticleText).focus()
            self._show_position()
        else:
            self.dismiss()

    # Copying, citing, opening elsewhere

    def action_copy(self, alone: bool = False) -> None:
        if self._citation is not None:
            turn = self._open_article.turn
            notes = turn_notes(turn, self._citation) if isinstance(turn, Turn) else copy_notes(None, self._citation)
            self.post_message(CopyRequested(self._citation, notes, alone))
        else:
            self._say("There is no quote here; select words with the mouse; ^C copies them.")

    def action_cite(self) -> None:
        self.post_message(CitationRequested(self._citation, self.article))

    def action_pin(self) -> None:
        if self._citation is not None and self._open_article.turn is not None:
            question = self._open_article.turn.question_of(self._citation.n)
            self.post_message(PinRequested(question, self._citation))
        else:
            self._say("There is no quote here to pin; only the quotes of answers are pinned.")

    def action_open(self) -> None:
        sentence = self._citation.sentence if self._citation is not None else ""
        self.post_message(FileRequested(self.article.id, sentence))

    def action_citing(self) -> None:
        self.post_message(CitingRequested(self.article))

    def action_address(self) -> None:
        self.post_message(AddressRequested(self.article.url))
