"""An article's text as plain rows with its quotes lit. Rows are drawn when they are seen, so 1 MB opens at once."""

from bisect import bisect_left
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from index.text import Span, clean
from tui.article.wrapping import pieces, row_at, wrap_text
from tui.ui.bindings import PAGE_MOVES

GUTTER_CELLS = 2
"""Cells left of the text, where a sign marks the rows of the quote."""
MAX_LINE_CELLS = 90
"""Longest row in cells: longer ones are hard to read."""


class ArticleText(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = PAGE_MOVES
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article-text--{ink}" for ink in ("quote", "other", "match", "found")}

    def __init__(self) -> None:
        super().__init__(id="body")
        self._text = ""
        self._quotes: list[Span] = []
        self._matches: list[Span] = []
        self._brought: int | None = None
        """Offset that was brought into view last; None where none was."""
        self._top = 0
        """First row on the screen since then."""
        self._from = 0
        """Offset from which on words are looked for."""
        self.at = self.match = 0
        """Which quote and which match is the one shown."""
        self._rows: list[Span] = []
        self._width = 0

    def load(self, text: str, quotes: list[Span], at: int) -> None:
        """Show another text. The quotes are spans of it; number `at` is the one to show."""
        self._text, self._quotes, self._matches, self._rows = text, quotes, [], []
        self._brought = None
        self.at = self.match = self._from = 0
        self._wrap()
        self.scroll_to(y=0, animate=False, immediate=True, force=True)
        self.show_quote(at)

    def on_resize(self) -> None:
        """What was brought into view stays there, unless the person has scrolled since: the block above may have grown."""
        self._wrap()
        if self._brought is not None and self.scroll_offset.y == self._top:
            self._bring(self._brought)

    def _wrap(self) -> None:
        width = min(self.scrollable_content_region.width - GUTTER_CELLS, MAX_LINE_CELLS)
        if width > 0 and (not self._rows or width != self._width):
            self._width = width
            self._rows = wrap_text(self._text, width)
            self.virtual_size = Size(width + GUTTER_CELLS, len(self._rows))
            self._show()

    def _show(self) -> None:
        """What was shown last: the match while something is looked for, else the quote."""
        if self._matches:
            self.show_match(self.match)
        else:
            self.show_quote(self.at)

    def show_quote(self, at: int) -> None:
        """Light quote number `at` and bring it into view, a third down the screen."""
        self.at = at
        if self._quotes:
            self._bring(self._quotes[at][0])
        self.refresh()

    def begin_find(self) -> None:
        """What is looked for next is looked for from here on, however far the first letters of it lead."""
        self._from = self._rows[min(self.scroll_offset.y, len(self._rows) - 1)][0] if self._rows else 0

    def find(self, matches: list[Span]) -> None:
        """Light these places, and show the first from where the finding began."""
        self._matches = matches
        first = bisect_left(matches, (self._from, 0))
        self.show_match(first if first < len(matches) else 0)

    def show_match(self, at: int) -> None:
        self.match = at
        if self._matches:
            self._bring(self._matches[at][0])
        self.refresh()

    def _bring(self, offset: int) -> None:
        if self._rows:
            top = max(row_at(self._rows, offset) - self.size.height // 3, 0)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
            self._brought, self._top = offset, self.scroll_offset.y

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[number]
        segments = [Segment(self._shown(a, b), self._ink(ink)) for a, b, ink in self._cut(number, row)]
        text = Strip(segments).apply_offsets(0, number)
        return Strip.join([Strip([self._sign(row)]), text]).adjust_cell_length(self.size.width, self.rich_style)

    def _shown(self, start: int, end: int) -> str:
        """Cleaned piece by piece: offsets stay true even for a text that was not clean."""
        return clean(self._text[start:end]).replace("\n", " ").replace("\t", " ")

    def _cut(self, number: int, row: Span) -> list[tuple[int, int, str]]:
        """Pieces of the row with the ink of each; "" is plain."""
        marks = self._marks(number, row)
        spans = [span for span, _ in marks]
        return [(a, b, "" if mark is None else marks[mark][1]) for a, b, mark in pieces(row, spans)]

    def _marks(self, number: int, row: Span) -> list[tuple[Span, str]]:
        """What touches the row, what covers the rest first: the mouse's selection, matches, quotes."""
        found: list[tuple[Span, str]] = []
        selected = self.text_selection.get_span(number) if self.text_selection else None
        if selected is not None:
            start, end = selected
            found.append(((row[0] + start, row[1] if end == -1 else min(row[0] + end, row[1])), "selection"))
        near = max(bisect_left(self._matches, (row[0], 0)) - 1, 0)
        for at in range(near, min(bisect_left(self._matches, (row[1], 0)), len(self._matches))):
            found.append((self._matches[at], "match" if at == self.match else "found"))
        inks = ((span, "quote" if at == self.at else "other") for at, span in enumerate(self._quotes))
        return found + [(span, ink) for span, ink in inks if span[0] < row[1] and row[0] < span[1]]

    def _ink(self, ink: str) -> RichStyle:
        if not ink:
            return self.rich_style
        name = "screen--selection" if ink == "selection" else f"article-text--{ink}"
        owner = self.screen if ink == "selection" else self
        return self.rich_style + owner.get_component_rich_style(name)

    def _sign(self, row: Span) -> Segment:
        """`▌` beside the rows of the quote that is shown."""
        start, end = self._quotes[self.at] if self._quotes else (0, 0)
        lit = start < row[1] and row[0] < end
        style = self.get_component_rich_style("article-text--quote") if lit else self.rich_style
        return Segment("▌ " if lit else "  ", self.rich_style + RichStyle(color=style.color))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The very characters of the article, without the cuts of the rows."""
        start = self._offset(selection.start) if selection.start else 0
        end = self._offset(selection.end) if selection.end else len(self._text)
        return clean(self._text[start:end]), "\n"

    def _offset(self, place: Offset) -> int:
        row = self._rows[min(max(place.y, 0), len(self._rows) - 1)]
        return min(row[0] + place.x, row[1])
