"""The list of missed questions, all of them or those of one stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.evaluation.miss_content import STAGE_LABELS, miss_row
from tui.ui.bindings import LIST_MOVES

if TYPE_CHECKING:
    from qa.evaluation.misses.stages import Miss, MissStage

MAX_MISSES = 500
"""Misses in the list; `predictions.jsonl` of `pullquote eval --out DIR` has all of them."""


@dataclass
class MissChosen(Message):
    """Posted when a miss is opened."""

    miss: "Miss"


class MissList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_MOVES,
        Binding("space", "select", "Open", show=False),
        Binding("f", "next_stage", "Next stage", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="misses", markup=False)
        self._misses: Sequence[Miss] = ()
        self.stage: MissStage | None = None
        """The stage whose misses are listed; None lists all."""

    def show(self, misses: "Sequence[Miss]") -> None:
        self._misses, self.stage = misses, None
        self._fill()

    def action_next_stage(self) -> None:
        """List the next stage that occurs; after the last, all stages again."""
        stages = {miss.stage for miss in self._misses}
        cycle: list[MissStage | None] = [None, *(name for name in STAGE_LABELS if name in stages)]
        self.stage = cycle[(cycle.index(self.stage) + 1) % len(cycle)]
        self._fill()

    def _fill(self) -> None:
        listed = [(n, miss) for n, miss in enumerate(self._misses) if self.stage in (None, miss.stage)]
        self.clear_options()
        self.add_options([Option(miss_row(miss), id=str(n)) for n, miss in listed[:MAX_MISSES]])
        word = STAGE_LABELS[self.stage].word if self.stage else "every stage"
        more = f" · the first {MAX_MISSES} are listed" if len(listed) > MAX_MISSES else ""
        self.border_title = f" {word} · {len(listed):,} of {len(self._misses):,}{more} "
        self.highlighted = 0 if listed else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.post_message(MissChosen(self._misses[int(event.option_id)]))
