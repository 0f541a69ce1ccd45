"""The sources of one answer, beside the conversation or over it: outlet, date, headline, and the sentence with its quote."""

from dataclasses import dataclass
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
        self._shows_ranks = False

    def toggle_ranks(self) -> None:
        """Show how each passage was found, or no longer."""
        self._shows_ranks = not self._shows_ranks
        highlighted = self.highlighted
        self._fill()
        if self.turn is not None and self.turn.sources:
            self.highlighted = highlighted

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
        self.add_options(
            [
                Option(source_content(present_source(citation), self._draws(citation.n)), id=str(citation.n))
                for citation in sources
            ]
        )
        self.border_subtitle = "nearest evidence" if self.turn and not self.turn.is_found else ""
        if not sources:
            self.add_option(Option(Content.styled("The sources of the answer will appear here.", MUTED), disabled=True))
        else:
            self.highlighted = 0

    def _draws(self, n: int) -> "SourceDrawing":
        is_cited = self.turn is not None and self.turn.is_found
        return SourceDrawing(is_cited, self.app.no_color, self._shows_ranks)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.turn is not None and event.option_id:
            self.post_message(SourceChosen(self.turn, int(event.option_id)))


@dataclass(frozen=True, slots=True)
class SourceDrawing:
    """How a source is drawn."""

    is_lit: bool = True
    """Whether its quote is lit: it is the answer, or part of it."""
    has_marks: bool = False
    """Whether the quote stands in « », where there is no colour to light it with."""
    has_ranks: bool = False


def source_content(source: SourceView, drawing: SourceDrawing) -> Content:
    """Return the headline, where and when, how the passage was found if asked for, the sentence, and an empty line below."""
    ranks = f"{source.ranks}\n" if drawing.has_ranks and source.ranks else ""
    return Content.assemble(
        (f"[{source.n}] ", ACCENT),
        (source.headline, "bold"),
        f"\n{source.day}",
        (f" · {source.outlet}\n{ranks}", MUTED),
        lit_sentence(source, drawing.is_lit, drawing.has_marks),
        "\n",
    )


def lit_sentence(source: SourceView, is_lit: bool = True, has_marks: bool = False) -> Content:
    """Return the sentence with its quote lit, in « » too where there is no colour."""
    if not is_lit:
        return Content(f"{source.before}{source.quote}{source.after}")
    quote = f"«{source.quote}»" if has_marks else source.quote
    return Content.assemble(source.before, (quote, HIGHLIGHT), source.after)
