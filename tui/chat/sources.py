"""The sources of one answer, beside the conversation or over it: outlet, date, headline, and the sentence with its quote."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.conversation.turn import Turn
from tui.presentation.answer_presenter import present_source
from tui.presentation.answer_view import SourceView
from tui.services.messages import SourceChosen
from tui.ui.bindings import LIST_MOVES
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED


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
        """Return the number of the source under the cursor; None where there is none."""
        option = self.highlighted_option
        return int(option.id) if option is not None and option.id else None

    def _fill(self) -> None:
        sources = self.turn.sources if self.turn else ()
        self.clear_options()
        self.add_options([Option(source_content(present_source(citation)), id=str(citation.n)) for citation in sources])
        self.border_subtitle = "nearest evidence" if self.turn and not self.turn.is_found else ""
        if not sources:
            self.add_option(Option(Content.styled("The sources of an answer stand here.", MUTED), disabled=True))
        else:
            self.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.turn is not None and event.option_id:
            self.post_message(SourceChosen(self.turn, int(event.option_id)))


def source_content(source: SourceView) -> Content:
    """Return the headline, where and when, how the passage was found, the sentence, and an empty line below."""
    about = "\n".join(part for part in (f"{source.outlet} · {source.day}", source.ranks) if part)
    return Content.assemble(
        (f"[{source.n}] ", ACCENT),
        (source.headline, "bold"),
        (f"\n{about}\n", MUTED),
        source.before,
        (f"«{source.quote}»", HIGHLIGHT),
        source.after,
        "\n",
    )
