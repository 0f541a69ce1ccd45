"""The filters in force, above the prompt: each is a chip, which Backspace or a click removes. More than fit on a line wrap."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from index.filters import NO_FILTERS, Filters
from tui.presentation.filter_chips import FilterChip, filter_chips
from tui.services.messages import ChipRemoved
from tui.ui.colors import ACCENT, MUTED
from tui.ui.layout import fit_width

_CHIP = "chip"
"""Key of the style metadata that holds the number of the chip that was clicked."""
_CHIP_CELLS = 32
"""Most cells of a chip's words: names of outlets may be of any length."""
_LEAD = "only "
_MAX_ROWS = 4
"""Rows of chips at most; where the chips need more, the rows around the chosen one are shown, and how many chips are not."""


class FilterBar(Widget, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "Chip before", show=False),
        Binding("right,l", "step(1)", "Chip after", show=False),
        Binding("backspace,delete,x,enter", "remove", "Remove", show=False),
    ]

    at: reactive[int] = reactive(0)
    filters: reactive[Filters] = reactive(NO_FILTERS, layout=True)

    def __init__(self, filters: Filters) -> None:
        super().__init__(id="chips")
        self.set_reactive(FilterBar.filters, filters)
        self.display = bool(filter_chips(filters))

    def watch_filters(self) -> None:
        self.display = bool(filter_chips(self.filters))
        self.at = min(self.at, max(len(filter_chips(self.filters)) - 1, 0))

    def render(self) -> RenderResult:
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        """Return the shown rows; the last says how many chips are on rows that are not shown."""
        chips = [self._chip(number, chip) for number, chip in enumerate(filter_chips(self.filters))]
        numbers = wrap_cells([chip.cell_length for chip in chips], width - len(_LEAD))
        rows = [Content(" ").join(chips[number] for number in row) for row in numbers]
        top, many = 0, 0
        if len(rows) > _MAX_ROWS:
            chosen = next(at for at, row in enumerate(numbers) if self.at in row)
            top = min(max(chosen - 1, 0), len(rows) - _MAX_ROWS + 1)
            many = sum(len(row) for at, row in enumerate(numbers) if not top <= at < top + _MAX_ROWS - 1)
            rows = rows[top : top + _MAX_ROWS - 1]
        more = [Content.styled(f"{' ' * len(_LEAD)}and {many} more: ← and → lead there", MUTED)] if many else []
        return [
            Content.assemble((" " * len(_LEAD) if at else _LEAD, MUTED), fit_width(row, width - len(_LEAD)))
            for at, row in enumerate(rows)
        ] + more

    def _chip(self, number: int, chip: FilterChip) -> Content:
        is_chosen = self.has_focus and number == self.at
        words = Content.assemble("[", fit_width(Content(chip.words), _CHIP_CELLS), (" ×", MUTED), "]")
        return words.stylize("bold reverse" if is_chosen else ACCENT).stylize(Style.from_meta({_CHIP: number}))

    def action_step(self, by: int) -> None:
        self.at = (self.at + by) % max(len(filter_chips(self.filters)), 1)

    def action_remove(self) -> None:
        self._remove(self.at)

    def on_click(self, event: events.Click) -> None:
        number = event.style.meta.get(_CHIP)
        if isinstance(number, int):
            self._remove(number)

    def _remove(self, number: int) -> None:
        chips = filter_chips(self.filters)
        if number < len(chips):
            self.post_message(ChipRemoved(chips[number]))


def wrap_cells(widths: Sequence[int], width: int) -> list[list[int]]:
    """Return the numbers of the pieces in each row: as many as fit with a cell between them, at least one."""
    rows: list[list[int]] = []
    room = 0
    for number, cells in enumerate(widths):
        if rows and cells < room:
            rows[-1].append(number)
            room -= cells + 1
        else:
            rows.append([number])
            room = width - cells
    return rows
