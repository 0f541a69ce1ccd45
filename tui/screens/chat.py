"""The conversation: prompt, log, sources. Owns the turns and the line of questions; the threads only post."""

from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from index.errors import Cancelled, IndexMissing, IndexUnusable
from index.filters import Filters
from tui import asking, keys, messages
from tui.asker import Asker, OpenAsker
from tui.glyphs import ACCENT, MUTED
from tui.history import History
from tui.line import Line
from tui.screens.article import ArticleScreen
from tui.turn import Turn
from tui.widgets.card import Card
from tui.widgets.key_line import KeyLine
from tui.widgets.log import Log
from tui.widgets.prompt import Prompt
from tui.widgets.sources import Sources
from tui.widgets.top_line import TopLine
from tui.wording import clipping

BEAT = 0.1
"""Seconds between two steps of the moving sign."""


class ChatScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        Binding("tab", "pane(1)", "Next pane", show=False),
        Binding("shift+tab", "pane(-1)", "Pane before", show=False),
        Binding("f2", "sources", "Sources", show=False),
        Binding("y", "copy", "Copy quote", show=False),
        *(Binding(str(n), f"source({n})", f"Source {n}", show=False) for n in range(1, 10)),
    ]

    def __init__(self, open_asker: OpenAsker, filters: Filters) -> None:
        super().__init__()
        self._open_asker, self._limits = open_asker, filters
        self._asker: Asker | None = None
        self._line = Line()
        self._current: Turn | None = None
        """The turn that digits and `y` mean: the card that was focused last, or the newest answer."""
        self._beat = -1

    def compose(self) -> ComposeResult:
        yield TopLine(self._limits)
        with Horizontal(id="middle"):
            with Vertical(id="conversation"):
                yield Static(INTRODUCTION, id="introduction", markup=False)
                yield Log()
                yield Prompt(History())
            yield Sources()
        yield KeyLine(keys.PROMPT)

    def on_mount(self) -> None:
        self.query_one(Sources).add_class("-beside")
        self.query_one(Prompt).focus()
        if self.app.animation_level != "none":
            self.set_interval(BEAT, self._tick)
        self.call_after_refresh(self._open)

    def on_unmount(self) -> None:
        """Stop what runs; an archive that is being read is left to the end of the process."""
        running = self._line.running
        if running is not None:
            running.state = "stopped"
        elif self._asker is not None:
            self._asker.close()

    def _tick(self) -> None:
        self._beat += 1
        top = self.query_one(TopLine)
        if top.pending:
            top.tick(self._beat)
        if self._line.running is not None and self._line.running.open:
            self.query_one(Log).show(self._line.running, self._beat)

    # Opening

    @work(thread=True)
    def _open(self) -> None:
        asking.open_models(self._open_asker, self.post_message)

    def on_opened(self, message: messages.Opened) -> None:
        self._asker = message.asker
        self.query_one(TopLine).opened(message.asker.archive)
        self._ask_next()

    def on_opening_failed(self, message: messages.OpeningFailed) -> None:
        if isinstance(message.error, IndexUnusable):
            reason = "" if isinstance(message.error, IndexMissing) else str(message.error)
            self.post_message(messages.IndexNeeded(reason))
            return
        self.query_one(TopLine).set_failed(True)
        self.query_one(KeyLine).say(str(message.error))
        for turn in self._line.dismiss():
            self._fail(turn, str(message.error))

    # Asking

    async def on_asked(self, message: messages.Asked) -> None:
        turn = Turn(message.question)
        self._line.enter(turn)
        self.query_one("#introduction").display = False
        await self.query_one(Log).add(turn)
        top = self.query_one(TopLine)
        if self._asker is None and not top.pending:
            top.set_failed(False)
            self._open()
        self._ask_next()

    def on_nothing_asked(self) -> None:
        self.query_one(KeyLine).say("Type a question first, for example: Who won the election?")

    def _ask_next(self) -> None:
        if self._asker is not None and (turn := self._line.next()) is not None:
            self.query_one(Log).show(turn, self._beat)
            self._ask(self._asker, turn)

    @work(thread=True)
    def _ask(self, asker: Asker, turn: Turn) -> None:
        asking.ask(asker, turn, self._limits, self.post_message)

    def on_stage_reached(self, message: messages.StageReached) -> None:
        message.turn.stage = message.stage
        self.query_one(Log).show(message.turn, self._beat)

    def on_answered(self, message: messages.Answered) -> None:
        if message.turn.open:
            message.turn.answered(message.answer)
            self.query_one(Log).show(message.turn)
            self._make_current(message.turn)
        self._line.done()
        self._ask_next()

    def on_asking_failed(self, message: messages.AskingFailed) -> None:
        if message.turn.open and not isinstance(message.error, Cancelled):
            self._fail(message.turn, str(message.error))
        self._line.done()
        self._ask_next()

    def _fail(self, turn: Turn, error: str) -> None:
        turn.failed(error)
        self.query_one(Log).show(turn)
        self.query_one(Prompt).give_back(turn.question)

    # Sources

    def _make_current(self, turn: Turn) -> None:
        self._current = turn
        self.query_one(Sources).show(turn)

    def on_turn_entered(self, message: messages.TurnEntered) -> None:
        if message.turn.answer is not None:
            self._make_current(message.turn)

    def action_source(self, n: int) -> None:
        if self._current is not None:
            self.post_message(messages.SourceChosen(self._current, n))

    def on_source_chosen(self, message: messages.SourceChosen) -> None:
        if self._asker is None or message.turn.source(message.n) is None:
            self.query_one(KeyLine).say(f"There is no source {message.n} here.")
        else:
            self._read(self._asker, message.turn, message.n)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, asker: Asker, turn: Turn, n: int) -> None:
        asking.read(asker, turn, n, self.post_message)

    def on_article_read(self, message: messages.ArticleRead) -> None:
        citations = sorted((c for c in message.turn.sources if c.article == message.article.id), key=lambda c: c.start)
        at = next(at for at, citation in enumerate(citations) if citation.n == message.n)
        self.app.push_screen(ArticleScreen(message.article, citations, at))

    def on_reading_failed(self, message: messages.ReadingFailed) -> None:
        self.query_one(KeyLine).say(str(message.error))

    def action_copy(self) -> None:
        turn = self._current
        if turn is None or not turn.sources:
            self.query_one(KeyLine).say("There is no quote to copy yet.")
            return
        number = turn.answer.cited[0] if turn.answer is not None and turn.found else turn.sources[0].n
        self.app.copy_to_clipboard(clipping(turn.sources[number - 1]))
        self.query_one(KeyLine).say("Copied the quote with its citation.")

    # Panes

    def action_back(self) -> None:
        """Close, else stop, else to the prompt."""
        sources = self.query_one(Sources)
        prompt = self.query_one(Prompt)
        if sources.has_class("-over"):
            sources.remove_class("-over")
        elif (turn := self._line.stop()) is not None:
            self.query_one(Log).show(turn)
            prompt.give_back(turn.question)
        prompt.focus()

    def action_sources(self) -> None:
        sources = self.query_one(Sources)
        had_focus = sources.has_focus
        sources.toggle_class("-beside" if self.has_class("-wide") else "-over")
        if sources.has_class("-over"):
            sources.focus()
        elif had_focus:
            self.query_one(Prompt).focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        """A pane that had the focus may have gone with the width."""
        if self.focused is None:
            self.query_one(Prompt).focus()

    def _panes(self) -> list[Widget]:
        log, sources = self.query_one(Log), self.query_one(Sources)
        card = (log.card(self._current) if self._current else None) or log.newest
        return [self.query_one(Prompt), *([card] if card else []), *([sources] if sources.display else [])]

    def action_pane(self, by: int) -> None:
        panes = self._panes()
        kind = type(self.focused)
        at = next((at for at, pane in enumerate(panes) if type(pane) is kind), 0)
        panes[(at + by) % len(panes)].focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        shown = {Card: keys.CARD, Sources: keys.SOURCES}.get(type(event.widget), keys.PROMPT)
        self.query_one(KeyLine).show_keys(shown)


INTRODUCTION = Content.assemble(
    ("Ask the articles.\n\n", f"bold {ACCENT}"),
    "Every answer is a quotation, word for word, with the article that it comes from.\n",
    ("Where the articles do not say, you are told so.", MUTED),
)
