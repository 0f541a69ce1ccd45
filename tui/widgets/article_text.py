"""An article's text as plain rows with its quotes lit. Rows are drawn when they are seen, so 1 MB opens at once."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from index.text import Span, clean
from tui.wrapping import pieces, row_at, wrap

GUTTER = 2
"""Cells left of the text, where a sign marks the rows of the quote."""
MEASURE = 90
"""Longest row in cells: longer ones are hard to read."""


class ArticleText(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False),
        Binding("k", "scroll_up", "Up", show=False),
        Binding("d,space", "page_down", "Page down", show=False),
        Binding("u", "page_up", "Page up", show=False),
        Binding("g", "scroll_home", "Top", show=False),
        Binding("G", "scroll_end", "Bottom", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"article-text--quote", "article-text--other"}

    def __init__(self, text: str, quotes: list[Span], at: int) -> None:
        """The quotes are spans of `text`; number `at` is the one to show."""
        super().__init__(id="body")
        self._text, self._quotes, self.at = text, quotes, at
        self._rows: list[Span] = []
        self._width = 0

    def on_resize(self) -> None:
        width = min(self.scrollable_content_region.width - GUTTER, MEASURE)
        if width > 0 and (not self._rows or width != self._width):
            self._width = width
            self._rows = wrap(self._text, width)
            self.virtual_size = Size(width + GUTTER, len(self._rows))
            self.show_quote(self.at)

    def show_quote(self, at: int) -> None:
        """Light quote number `at` and bring it into view, a third down the screen."""
        self.at = at
        if self._quotes and self._rows:
            row = row_at(self._rows, self._quotes[at][0])
            top = max(row - self.size.height // 3, 0)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[number]
        segments = [Segment(self._shown(a, b), self._ink(mark)) for a, b, mark in self._cut(number, row)]
        text = Strip(segments).apply_offsets(0, number)
        return Strip.join([Strip([self._sign(row)]), text]).adjust_cell_length(self.size.width, self.rich_style)

    def _shown(self, start: int, end: int) -> str:
        """Cleaned piece by piece: offsets stay true even for a text that was not clean."""
        return clean(self._text[start:end]).replace("\n", " ").replace("\t", " ")

    def _cut(self, number: int, row: Span) -> list[tuple[int, int, int | None]]:
        """Pieces of the row with the quote that each belongs to; -1 is the mouse's selection."""
        selected = self.text_selection.get_span(number) if self.text_selection else None
        if selected is not None:
            start, end = selected
            chosen = (row[0] + start, row[1] if end == -1 else min(row[0] + end, row[1]))
            return [(a, b, None if mark is None else mark - 1) for a, b, mark in pieces(row, [chosen, *self._quotes])]
        return pieces(row, self._quotes)

    def _ink(self, mark: int | None) -> RichStyle:
        if mark is None:
            return self.rich_style
        if mark == -1:
            return self.rich_style + self.screen.get_component_rich_style("screen--selection")
        return self.rich_style + self.get_component_rich_style(f"article-text--{'quote' if mark == self.at else 'other'}")

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
