"""The sources of one answer, beside the conversation or over it: outlet, date, headline, and the sentence with its quote."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.conversation.turn import Turn
from tui.presentation.wording import day_text, headline, outlet, sentence_parts
from tui.services.messages import SourceChosen
from tui.ui.bindings import LIST_MOVES
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED

if TYPE_CHECKING:
    from qa.answer import Citation


class SourceList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_MOVES,
        Binding("space", "select", "Open", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="sources", markup=False)
        self.turn: Turn | None = None

    def on_mount(self) -> None:
        self.border_title = "Sources"
        self._fill()

    def show(self, turn: Turn | None) -> None:
        if turn is not self.turn or not self.option_count:
            self.turn = turn
            self._fill()

    @property
    def chosen(self) -> int | None:
        """The number of the source under the cursor; None where there is none."""
        option = self.highlighted_option
        return int(option.id) if option is not None and option.id else None

    def _fill(self) -> None:
        sources = self.turn.sources if self.turn else ()
        self.clear_options()
        self.add_options([Option(source_content(citation), id=str(citation.n)) for citation in sources])
        self.border_subtitle = "nearest evidence" if self.turn and not self.turn.is_found else ""
        if not sources:
            self.add_option(Option(Content.styled("The sources of an answer stand here.", MUTED), disabled=True))
        else:
            self.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.turn is not None and event.option_id:
            self.post_message(SourceChosen(self.turn, int(event.option_id)))


def rank_line(citation: "Citation") -> str:
    """Return `rank 1 · dense 3 · lexical –`, the ranks of the passage; empty where they are not known."""
    if not citation.rank:
        return ""
    return f"rank {citation.rank} · dense {citation.dense_rank or '–'} · lexical {citation.lexical_rank or '–'}\n"


def source_content(citation: "Citation") -> Content:
    """Return headline, outlet and day, ranks, the sentence with the quote, and an empty line."""
    before, quote, after = sentence_parts(citation)
    return Content.assemble(
        (f"[{citation.n}] ", ACCENT),
        (headline(citation), "bold"),
        (f"\n{outlet(citation)} · {day_text(citation.source.published)}\n{rank_line(citation)}", MUTED),
        before,
        (f"«{quote}»", HIGHLIGHT),
        after,
        "\n",
    )
