"""Actions on an answer: walking through its sources, opening, copying and citing them. The chat screen is built on it."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from index.errors import UsageError
from tui.chat.card import Card
from tui.chat.filter_bar import FilterBar
from tui.chat.introduction import FirstSteps, Introduction
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.sources import SourceList
from tui.conversation.turn import Turn, missing_source_text
from tui.presentation.answer_presenter import turn_notes
from tui.services import ask_worker, messages
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.services.open_article import OpenArticle
from tui.ui import shown_keys
from tui.ui.bindings import bindings_for
from tui.ui.copying_screen import CopyingScreen
from tui.ui.key_bar import KeyBar

if TYPE_CHECKING:
    from qa.answer import Citation


class AnswerScreen(CopyingScreen[None]):
    """A screen with a Prompt, a Log, a FilterBar, a SourceList and a KeyBar."""

    CSS_PATH = "../ui/app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "pane(1)", "Next pane", show=False),
        Binding("shift+tab", "pane(-1)", "Pane before", show=False),
        bindings_for("sources", "sources"),
        bindings_for("copy", "copy"),
        bindings_for("copy-quote", "copy(True)"),
        bindings_for("ranks", "ranks"),
        bindings_for("cite", "cite"),
        bindings_for("pin", "pin"),
        bindings_for("open", "open"),
        bindings_for("address", "address"),
        *(Binding(str(n), f"source({n})", f"Source {n}", show=False) for n in range(1, 10)),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.current: Turn | None = None
        """The turn to which digits and `y` apply: that of the card focused last, or the newest answer."""

    def make_current(self, turn: Turn | None) -> None:
        self.current = turn
        self.query_one(SourceList).show(turn)

    def on_turn_focused(self, message: messages.TurnFocused) -> None:
        if message.turn.answer is not None:
            self.make_current(message.turn)

    # Opening

    def action_source(self, n: int) -> None:
        if self.current is not None:
            self.post_message(messages.SourceChosen(self.current, n))

    def on_source_chosen(self, message: messages.SourceChosen) -> None:
        if self.context.assistant is None or message.turn.source(message.n) is None:
            self.post_message(StatusMessage(missing_source_text(message.n, message.turn)))
        else:
            self._read(message.turn, message.n)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, turn: Turn, n: int) -> None:
        ask_worker.fetch_article(self.context.assistant_handle, turn, n, self.post_message)

    def on_article_fetched(self, message: messages.ArticleFetched) -> None:
        self.post_message(messages.ArticleRequested(OpenArticle(message.article, message.turn, message.n)))

    def on_article_fetch_failed(self, message: messages.ArticleFetchFailed) -> None:
        self.post_message(StatusMessage(str(message.error)))

    # Copying, citing, opening elsewhere

    def source(self, n: int) -> "tuple[Turn, Citation]":
        """Return source `n` of the current turn. Raises `UsageError` where there is none."""
        citation = self.current.source(n) if self.current is not None else None
        if self.current is None or citation is None:
            raise UsageError(missing_source_text(n, self.current))
        return self.current, citation

    @property
    def _chosen_citation(self) -> "Citation | None":
        """Return the source under the cursor, else the first of the answer; None, with a message, where there is none."""
        turn, widget = self.current, self.focused
        if turn is None or not turn.sources:
            self.post_message(StatusMessage("There is no quote yet. Ask a question first."))
            return None
        number = widget.chosen if isinstance(widget, Card | SourceList) and widget.turn is turn else None
        return turn.source(number or turn.listed_sources()[0])

    def action_copy(self, alone: bool = False) -> None:
        if (citation := self._chosen_citation) is not None and self.current is not None:
            self.post_message(messages.CopyRequested(citation, turn_notes(self.current, citation), alone))

    def action_ranks(self) -> None:
        """Show in the list of sources how each passage was found, or no longer."""
        self.query_one(SourceList).toggle_ranks()

    def action_cite(self) -> None:
        if (citation := self._chosen_citation) is not None:
            self.post_message(messages.CitationRequested(citation))

    def action_pin(self) -> None:
        if (citation := self._chosen_citation) is not None and self.current is not None:
            self.post_message(messages.PinRequested(self.current.question_of(citation.n), citation))

    def action_open(self) -> None:
        if (citation := self._chosen_citation) is not None:
            self.post_message(messages.FileRequested(citation.source.article, citation.sentence))

    def action_address(self) -> None:
        if (citation := self._chosen_citation) is not None:
            self.post_message(messages.AddressRequested(citation.source.url))

    # Panes

    def close_overlay(self) -> bool:
        """Hide the sources where they lie over the conversation. Return False where they do not."""
        sources = self.query_one(SourceList)
        was_over = sources.has_class("-over") and not self.has_class("-wide")
        sources.remove_class("-over")
        return was_over

    def action_sources(self) -> None:
        sources = self.query_one(SourceList)
        had_focus = sources.has_focus
        sources.toggle_class("-beside" if self.has_class("-wide") else "-over")
        if sources.has_class("-over"):
            sources.focus()
        elif had_focus:
            self.query_one(Prompt).focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        """Focus the prompt where the pane that had the focus is no longer shown at this width."""
        if self.focused is None:
            self.query_one(Prompt).focus()

    def _panes(self) -> list[Widget]:
        log = self.query_one(Log)
        first_steps = self.query_one(FirstSteps)
        card = (log.card(self.current) if self.current else None) or log.newest
        others = [pane for pane in (self.query_one(SourceList), self.query_one(FilterBar)) if pane.display]
        steps = [first_steps] if first_steps.display and self.query_one(Introduction).display and not log.turns else []
        return [self.query_one(Prompt), *steps, *([card] if card else []), *others]

    def action_pane(self, by: int) -> None:
        panes = self._panes()
        kind = type(self.focused)
        at = next((at for at, pane in enumerate(panes) if type(pane) is kind), 0)
        self.set_focus(panes[(at + by) % len(panes)])  # at once: the keys typed next are meant for that pane

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        of_widget = {
            Card: shown_keys.CARD_KEYS,
            SourceList: shown_keys.SOURCE_LIST_KEYS,
            FilterBar: shown_keys.FILTER_BAR_KEYS,
            FirstSteps: shown_keys.FIRST_STEPS_KEYS,
        }.get(type(event.widget), shown_keys.PROMPT_KEYS)
        self.query_one(KeyBar).show_keys(of_widget)
