"""An article's text as plain rows with its quotes highlighted. A row is drawn when it is seen, so 1 MB opens at once."""

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
from tui.article.wrapping import cut_row, row_number_at, wrap_text
from tui.ui.bindings import PAGE_MOVES

GUTTER_CELLS = 2
"""Cells left of the text, in which a sign marks the rows of the quote."""
MAX_LINE_CELLS = 90
"""Cells of the longest row: longer ones are hard to read."""


class ArticleText(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = PAGE_MOVES
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-text--{style_name}" for style_name in ("quote", "other", "match", "found")
    }

    def __init__(self) -> None:
        super().__init__(id="body")
        self._text = ""
        self._quotes: list[Span] = []
        self._matches: list[Span] = []
        self._shown_offset: int | None = None
        """The offset that was scrolled into view last; None where none was."""
        self._top = 0
        """The first row on the screen after that scrolling."""
        self._find_start = 0
        """The offset from which matches are looked for."""
        self.at = self.match = 0
        """Numbers of the quote and of the match that are shown."""
        self._rows: list[Span] = []
        self._width = 0

    def load(self, text: str, quotes: list[Span], at: int) -> None:
        """Show another text, with its quotes as spans of it, at quote number `at`."""
        self._text, self._quotes, self._matches, self._rows = text, quotes, [], []
        self._shown_offset = None
        self.at = self.match = self._find_start = 0
        self._wrap()
        self.scroll_to(y=0, animate=False, immediate=True, force=True)
        self.show_quote(at)

    def on_resize(self) -> None:
        """Keep what was scrolled into view there, unless the person has scrolled since: the header may have grown."""
        self._wrap()
        if self._shown_offset is not None and self.scroll_offset.y == self._top:
            self._scroll_to_offset(self._shown_offset)

    def _wrap(self) -> None:
        width = min(self.scrollable_content_region.width - GUTTER_CELLS, MAX_LINE_CELLS)
        if width > 0 and (not self._rows or width != self._width):
            self._width = width
            self._rows = wrap_text(self._text, width)
            self.virtual_size = Size(width + GUTTER_CELLS, len(self._rows))
            self._show()

    def _show(self) -> None:
        """Show the match again while there are matches, else the quote."""
        if self._matches:
            self.show_match(self.match)
        else:
            self.show_quote(self.at)

    def show_quote(self, at: int) -> None:
        """Highlight quote number `at` and scroll to it; it is shown a third down the screen."""
        self.at = at
        if self._quotes:
            self._scroll_to_offset(self._quotes[at][0])
        self.refresh()

    def begin_find(self) -> None:
        """Begin a search at the first row on the screen; it stays the start however far the first letters lead."""
        self._find_start = self._rows[min(self.scroll_offset.y, len(self._rows) - 1)][0] if self._rows else 0

    def find(self, matches: list[Span]) -> None:
        """Highlight these matches, and show the first after the start of the search."""
        self._matches = matches
        first = bisect_left(matches, (self._find_start, 0))
        self.show_match(first if first < len(matches) else 0)

    def show_match(self, at: int) -> None:
        self.match = at
        if self._matches:
            self._scroll_to_offset(self._matches[at][0])
        self.refresh()

    def _scroll_to_offset(self, offset: int) -> None:
        if self._rows:
            top = max(row_number_at(self._rows, offset) - self.size.height // 3, 0)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
            self._shown_offset, self._top = offset, self.scroll_offset.y

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[number]
        segments = [
            Segment(self._display_text(a, b), self._rich_style(style_name)) for a, b, style_name in self._pieces(number, row)
        ]
        text = Strip(segments).apply_offsets(0, number)
        return Strip.join([Strip([self._quote_sign(row)]), text]).adjust_cell_length(self.size.width, self.rich_style)

    def _display_text(self, start: int, end: int) -> str:
        """Return the span's text, cleaned; the whole text is not, so that offsets stay true."""
        return clean(self._text[start:end]).replace("\n", " ").replace("\t", " ")

    def _pieces(self, number: int, row: Span) -> list[tuple[int, int, str]]:
        """Return the pieces of the row, each with the name of its style; "" is plain."""
        marks = self._marks(number, row)
        spans = [span for span, _ in marks]
        return [(a, b, "" if mark is None else marks[mark][1]) for a, b, mark in cut_row(row, spans)]

    def _marks(self, number: int, row: Span) -> list[tuple[Span, str]]:
        """Return the marks that touch the row, the topmost first: the mouse's selection, then matches, then quotes."""
        marks: list[tuple[Span, str]] = []
        selection = self.text_selection.get_span(number) if self.text_selection else None
        if selection is not None:
            start, end = selection
            marks.append(((row[0] + start, row[1] if end == -1 else min(row[0] + end, row[1])), "selection"))
        near = max(bisect_left(self._matches, (row[0], 0)) - 1, 0)
        for at in range(near, min(bisect_left(self._matches, (row[1], 0)), len(self._matches))):
            marks.append((self._matches[at], "match" if at == self.match else "found"))
        quote_styles = ((span, "quote" if at == self.at else "other") for at, span in enumerate(self._quotes))
        return marks + [(span, style_name) for span, style_name in quote_styles if span[0] < row[1] and row[0] < span[1]]

    def _rich_style(self, style_name: str) -> RichStyle:
        if not style_name:
            return self.rich_style
        name = "screen--selection" if style_name == "selection" else f"article-text--{style_name}"
        owner = self.screen if style_name == "selection" else self
        return self.rich_style + owner.get_component_rich_style(name)

    def _quote_sign(self, row: Span) -> Segment:
        """Return `▌` for a row of the quote that is shown, else spaces."""
        start, end = self._quotes[self.at] if self._quotes else (0, 0)
        is_in_quote = start < row[1] and row[0] < end
        style = self.get_component_rich_style("article-text--quote") if is_in_quote else self.rich_style
        return Segment("▌ " if is_in_quote else "  ", self.rich_style + RichStyle(color=style.color))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected characters of the article, without the line breaks of the rows."""
        start = self._offset(selection.start) if selection.start else 0
        end = self._offset(selection.end) if selection.end else len(self._text)
        return clean(self._text[start:end]), "\n"

    def _offset(self, point: Offset) -> int:
        row = self._rows[min(max(point.y, 0), len(self._rows) - 1)]
        return min(row[0] + point.x, row[1])
