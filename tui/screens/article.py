"""An article, opened at a quote. Everything in it is plain text; nothing can be clicked."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from index.article import Article
from index.text import one_line
from tui.glyphs import ACCENT, MUTED
from tui.keys import ARTICLE
from tui.widgets.article_text import ArticleText
from tui.widgets.key_line import KeyLine
from tui.wording import clipping, day

if TYPE_CHECKING:
    from qa.answer import Citation


class ArticleScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", show=False),
        Binding("right_square_bracket,n", "step(1)", "Next quote", show=False),
        Binding("left_square_bracket,N", "step(-1)", "Quote before", show=False),
        Binding("y", "copy", "Copy quote", show=False),
    ]

    def __init__(self, article: Article, citations: "list[Citation]", at: int) -> None:
        """`citations`: those of one answer in this article, by position; number `at` is shown first."""
        super().__init__()
        self._article, self._citations, self._at = article, citations, at

    def compose(self) -> ComposeResult:
        yield Static(heading(self._article), id="heading", markup=False)
        yield ArticleText(self._article.text, [(c.start, c.end) for c in self._citations], self._at)
        yield Static(id="place", markup=False)
        yield KeyLine(ARTICLE)

    def on_mount(self) -> None:
        self.query_one(ArticleText).focus()
        self._show_place()

    def action_step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._citations)
        self.query_one(ArticleText).show_quote(self._at)
        self._show_place()

    def _show_place(self) -> None:
        citation, many = self._citations[self._at], len(self._citations)
        place = f"quote {self._at + 1} of {many}" if many > 1 else "quote"
        said = Content.assemble(("▌ ", ACCENT), (f"{place}  ", MUTED), f"[{citation.n}] “{one_line(citation.quote)}”")
        self.query_one("#place", Static).update(said)

    def action_copy(self) -> None:
        self.app.copy_to_clipboard(clipping(self._citations[self._at]))
        self.query_one(KeyLine).say("Copied the quote with its citation.")


def heading(article: Article) -> Content:
    """Headline; outlet, author, date; address and file."""
    about = [one_line(article.outlet), one_line(article.author), day(article.published)]
    where = [one_line(article.url), one_line(article.path)]
    return Content.assemble(
        (one_line(article.title) or "no headline", f"bold {ACCENT}"),
        "\n",
        " · ".join(part for part in about if part),
        ("\n" + "  ".join(part for part in where if part), MUTED),
    )
