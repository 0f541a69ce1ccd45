"""The filters in force, above the prompt: each is a chip, which Backspace or a click removes."""

from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
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


class FilterBar(Widget, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "Chip before", show=False),
        Binding("right,l", "step(1)", "Chip after", show=False),
        Binding("backspace,delete,x,enter", "remove", "Take away", show=False),
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
        line = Content.styled("only ", MUTED)
        for number, chip in enumerate(filter_chips(self.filters)):
            line = Content.assemble(line, self._chip(number, chip), " ")
        return fit_width(line, self.content_size.width)

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
