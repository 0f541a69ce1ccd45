"""A list of any number of articles, of which only the rows on the screen are drawn. It asks for rows, and reads none itself."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.archive.headline_pages import HeadlinePages
from tui.archive.headline_row import headline_cells, headline_columns
from tui.ui.bindings import LIST_MOVES


@dataclass
class HeadlinesScrolled(Message):
    """Other rows are on the screen than before."""


@dataclass
class RowChosen(Message):
    """The row of the cursor was chosen."""


class HeadlineTable(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_MOVES,
        Binding("down", "cursor_down", "Down", show=False),
        Binding("up", "cursor_up", "Up", show=False),
        Binding("enter", "choose", "Read", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"headline-table--cursor", "headline-table--muted"}

    def __init__(self) -> None:
        super().__init__(id="headlines")
        self.pages = HeadlinePages()
        self.cursor = 0
        """Number of the row that Enter opens."""

    def show(self, pages: HeadlinePages, *, from_top: bool) -> None:
        """Show another list, from its first row on or where the one before was."""
        self.pages = pages
        self.virtual_size = Size(self.scrollable_content_region.width, pages.total)
        self._move_to(0 if from_top else self.cursor)
        self.refresh()

    @property
    def rows_on_screen(self) -> tuple[int, int]:
        """Return the first and the last row on the screen; the last is before the first where the list is empty."""
        first = min(self.scroll_offset.y, max(self.pages.total - 1, 0))
        return first, min(first + max(self.scrollable_content_region.height, 1), self.pages.total) - 1

    def on_resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.pages.total)
        self._move_to(self.cursor)
        self.post_message(HeadlinesScrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(HeadlinesScrolled())

    def render_line(self, y: int) -> Strip:
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if number >= self.pages.total:
            return Strip.blank(width, self.rich_style)
        listed, is_at_cursor = self.pages.row(number), number == self.cursor
        cells = headline_cells(listed, is_at_cursor, headline_columns(width))
        style = self.get_component_rich_style("headline-table--cursor") if is_at_cursor else self.rich_style
        muted = style + RichStyle(color=self.get_component_rich_style("headline-table--muted").color)
        is_read = listed is None or listed.is_read
        segments = [Segment(text, style if is_first and not is_read else muted) for text, is_first in cells.pieces]
        return Strip(segments).adjust_cell_length(width, style)

    # The cursor

    def _move_to(self, number: int) -> None:
        self.cursor = min(max(number, 0), max(self.pages.total - 1, 0))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True, force=True)
        self.refresh()

    def action_cursor_down(self) -> None:
        self._move_to(self.cursor + 1)

    def action_cursor_up(self) -> None:
        self._move_to(self.cursor - 1)

    def action_page_down(self) -> None:
        self._move_to(self.cursor + self.scrollable_content_region.height - 1)

    def action_page_up(self) -> None:
        self._move_to(self.cursor - self.scrollable_content_region.height + 1)

    def action_first(self) -> None:
        self._move_to(0)

    def action_last(self) -> None:
        self._move_to(self.pages.total - 1)

    def action_choose(self) -> None:
        self.post_message(RowChosen())

    def on_click(self, event: events.Click) -> None:
        number = event.y - self.gutter.top + self.scroll_offset.y
        if 0 <= number < self.pages.total:
            self._move_to(number)
            self.action_choose()
