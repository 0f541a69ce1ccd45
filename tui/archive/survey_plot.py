"""The plot of an archive on the screen, with a cursor: an outlet, a month or both are chosen, and Enter opens their articles."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from index.store.headlines import HeadlineQuery
from tui.archive.plot import PlotCell, timeline_plot
from tui.archive.plot_cursor import cell_at, cell_query, cell_text, line_of_row, moved_cell
from tui.ui.colors import ACCENT, MUTED
from tui.ui.layout import fit_width

if TYPE_CHECKING:
    from index.inspect.survey import Survey


@dataclass
class ArticlesChosen(Message):
    """List the articles of this query."""

    query: HeadlineQuery


class SurveyPlot(Widget, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(0, -1)", "Outlet above", show=False),
        Binding("down", "move(0, 1)", "Outlet below", show=False),
        Binding("left", "move(-1, 0)", "Month before", show=False),
        Binding("right", "move(1, 0)", "Month after", show=False),
        Binding("enter", "choose", "Articles", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="plot")
        self._survey: Survey | None = None
        self.cell = PlotCell()

    def show(self, survey: "Survey") -> None:
        self._survey = survey
        self.cell = moved_cell(self.cell, 0, 0, survey, self.content_size.width)
        self.refresh(layout=True)

    def on_resize(self) -> None:
        """Keep to the row: the column is another one now."""
        self.cell = PlotCell(self.cell.row)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(timeline_plot(self._survey, width)) + 1 if self._survey is not None else 0

    def render(self) -> RenderResult:
        if self._survey is None:
            return ""
        width = self.content_size.width
        opens = Content.assemble(("⏎ ", f"bold {ACCENT}"), (cell_text(self.cell, self._survey, width), MUTED))
        return Content("\n").join([*timeline_plot(self._survey, width, self.cell), fit_width(opens, width)])

    def action_move(self, right: int, down: int) -> None:
        """Move the cursor; beyond the first and the last row, scroll the page."""
        if self._survey is None:
            return
        before, self.cell = self.cell, moved_cell(self.cell, right, down, self._survey, self.content_size.width)
        if self.cell == before and down:
            self.screen.query_one("#survey").scroll_relative(y=down, animate=False)
            return
        line = line_of_row(self.cell.row, self._survey)
        self.scroll_visible_line(line)
        self.refresh()

    def scroll_visible_line(self, line: int) -> None:
        """Scroll the page so that this line of the plot, and the one that says what Enter opens, can be seen where both fit."""
        page = self.screen.query_one("#survey")
        for row in (self.content_size.height - 1, line):
            page.scroll_to_region(Region(0, self.virtual_region.y + row, 1, 1), animate=False)

    def action_choose(self) -> None:
        if self._survey is not None:
            self.post_message(ArticlesChosen(cell_query(self.cell, self._survey, self.content_size.width)))

    def on_click(self, event: events.Click) -> None:
        cell = cell_at(event.x, event.y, self._survey, self.content_size.width) if self._survey is not None else None
        if cell is not None:
            self.cell = cell
            self.refresh()
            self.action_choose()
