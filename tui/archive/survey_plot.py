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

if TYPE_CHECKING:
    from index.inspect.survey import Survey


@dataclass
class PlotCellShown(Message):
    """The cursor is on another cell; `text` says what that holds."""

    text: str


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
        self._move_to(PlotCell(min(self.cell.row, len(survey.outlets))))
        self.refresh(layout=True)

    def on_resize(self) -> None:
        """Keep to the row: the columns are others now."""
        self._move_to(PlotCell(self.cell.row))

    def _move_to(self, cell: PlotCell) -> None:
        self.cell = cell
        if self._survey is not None:
            self.post_message(PlotCellShown(cell_text(cell, self._survey, self.content_size.width)))
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(timeline_plot(self._survey, width)) if self._survey is not None else 0

    def render(self) -> RenderResult:
        if self._survey is None:
            return ""
        return Content("\n").join(timeline_plot(self._survey, self.content_size.width, self.cell))

    def action_move(self, right: int, down: int) -> None:
        """Move the cursor; beyond the first and the last row, scroll the page."""
        if self._survey is None:
            return
        cell, page = moved_cell(self.cell, right, down, self._survey, self.content_size.width), self.screen.query_one("#survey")
        if cell == self.cell and down:
            page.scroll_relative(y=down, animate=False)
            return
        self._move_to(cell)
        line = self.virtual_region.y + line_of_row(cell.row, self._survey)
        page.scroll_to_region(Region(0, line, 1, 1), animate=False)

    def action_choose(self) -> None:
        if self._survey is not None:
            self.post_message(ArticlesChosen(cell_query(self.cell, self._survey, self.content_size.width)))

    def on_click(self, event: events.Click) -> None:
        cell = cell_at(event.x, event.y, self._survey, self.content_size.width) if self._survey is not None else None
        if cell is not None:
            self._move_to(cell)
            self.action_choose()
