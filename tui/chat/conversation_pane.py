"""Log, filters and prompt: questions are entered, asked one at a time in their order, and shown with what became of them."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from index.errors import Cancelled, UsageError
from index.filters import Filters
from tui.chat.filter_bar import Chips
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.suggestions import OfferList
from tui.conversation import history_file
from tui.conversation.question_history import History
from tui.conversation.question_queue import Line
from tui.conversation.turn import Turn
from tui.presentation.filter_chips import without
from tui.services import ask_worker, messages, session_worker
from tui.services.context import Desk
from tui.services.messages import Said
from tui.slash.filters import limited
from tui.slash.parse import Given
from tui.ui import keymap as keys
from tui.ui.colors import ACCENT, MUTED

if TYPE_CHECKING:
    from collections.abc import Sequence


class Conversation(Vertical):
    def __init__(self, desk: Desk) -> None:
        super().__init__(id="conversation")
        self._desk = desk
        self._line = Line()
        self._beat = -1
        self._held = False
        self.history = History(history_file.load(desk.places.history) if desk.keeper else ())

    def compose(self) -> ComposeResult:
        yield Static(introduction(keys.labels(self._desk.keys)), id="introduction", markup=False)
        yield Log()
        yield OfferList()
        yield Chips(self._desk.filters)
        yield Prompt(self.history)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def log_view(self) -> Log:
        return self.query_one(Log)

    @property
    def turns(self) -> list[Turn]:
        return self.log_view.turns

    @property
    def idle(self) -> bool:
        """Whether no question is with the assistant."""
        return self._line.running is None

    def tick(self, beat: int) -> None:
        """Move the sign of the question that is under way."""
        self._beat = beat
        if self._line.running is not None and self._line.running.open:
            self.log_view.show(self._line.running, beat)

    # Filters

    @property
    def limits(self) -> Filters:
        return self.query_one(Chips).filters

    def limit(self, filters: Filters) -> None:
        """From the next question on."""
        self.query_one(Chips).filters = filters
        if not self.query_one(Chips).display and self.screen.focused is None:
            self.prompt.focus()

    def on_chip_removed(self, message: messages.ChipRemoved) -> None:
        self.limit(without(self.limits, message.chip))

    def on_outlet_picked(self, message: messages.OutletPicked) -> None:
        try:
            self.limit(limited(self.limits, Given("outlet", message.name), self._desk))
        except UsageError as error:
            self.post_message(Said(str(error)))

    def on_offered(self, message: messages.Offered) -> None:
        self.query_one(OfferList).show(message.offers, message.at)

    def on_offer_taken(self, message: messages.OfferTaken) -> None:
        self.prompt.take(message.offer)
        self.prompt.focus()

    # Asking

    async def enter(self, question: str) -> None:
        """Another question, under the filters that are in force now."""
        turn = Turn(question, filters=self.limits)
        self._line.enter(turn)
        self.query_one("#introduction").display = False
        await self.log_view.add(turn)
        self.remember(question)
        self.ask_next()

    def on_nothing_asked(self) -> None:
        self.post_message(Said("Type a question first, for example: Who won the election?"))

    def remember(self, line: str) -> None:
        if self._desk.keeper is not None:
            self._write_down(line)

    @work(thread=True, group="keeping")
    def _write_down(self, line: str) -> None:
        session_worker.remember(self._desk.places.history, line, self.post_message)

    def hold(self) -> None:
        """Ask nothing until `go_on`: another conversation is on its way, and what waits will be asked in it."""
        self._held = True

    def go_on(self) -> None:
        self._held = False
        self.ask_next()

    def ask_next(self) -> None:
        if self._desk.asker is not None and not self._held and (turn := self._line.next()) is not None:
            self.log_view.show(turn, self._beat)
            keeper = self._desk.keeper
            self._ask(turn, partial(keeper.keep, keeper.ongoing) if keeper is not None else None)

    @work(thread=True, group="asking")
    def _ask(self, turn: Turn, keep: "ask_worker.Keep | None") -> None:
        ask_worker.ask(self._desk.lending, turn, keep, self.post_message)

    def on_stage_reached(self, message: messages.StageReached) -> None:
        turn = message.turn
        turn.stage, turn.done, turn.total = message.stage, message.done, message.total or turn.total
        if self._beat < 0:  # else the next beat shows it: a dozen passages a question would be drawn between two keys
            self.log_view.show(turn, self._beat)

    def on_answered(self, message: messages.Answered) -> None:
        """Goes on to the screen, which shows the sources."""
        if message.turn.open:
            message.turn.answered(message.answer)
            self.log_view.show(message.turn)
        self._done()

    def on_asking_failed(self, message: messages.AskingFailed) -> None:
        if message.turn.open and not isinstance(message.error, Cancelled):
            self._fail(message.turn, str(message.error))
        self._done()

    def _done(self) -> None:
        self._line.done()
        self.ask_next()

    def _fail(self, turn: Turn, error: str) -> None:
        turn.failed(error)
        self.log_view.show(turn)
        self.prompt.give_back(turn.question)

    def fail_all(self, error: str) -> None:
        """Nobody can be asked."""
        for turn in self._line.dismiss():
            self._fail(turn, error)

    def stop(self) -> bool:
        """Stop the running question, or else the first that waits, and give its text back; False where there is none."""
        turn = self._line.stop()
        if turn is None:
            return False
        self.log_view.show(turn)
        self.prompt.give_back(turn.question)
        return True

    def abandon(self) -> None:
        """Let go of everything that runs or waits."""
        while self._line.stop() is not None:
            pass

    def stop_running(self) -> None:
        """Of the questions only the one that is with the assistant: it belongs to the conversation that is left."""
        if self._line.running is not None and self._line.running.open:
            self.stop()

    async def replace(self, turns: "Sequence[Turn]") -> None:
        """Show another conversation; questions that wait go on in it."""
        shown = [*turns, *self._line.waiting]
        self.query_one("#introduction").display = not shown
        await self.log_view.replace(shown)


def introduction(labels: Mapping[str, str]) -> Content:
    """`labels`: name of a key → the key in force."""
    shown = {"/": "commands", "@": "an outlet", labels["sessions"]: "earlier conversations", labels["help"]: "help"}
    hints = [Content.assemble((key, "bold"), (f" {does}", MUTED)) for key, does in shown.items()]
    return Content.assemble(
        ("Ask the articles.\n\n", f"bold {ACCENT}"),
        "Every answer is a quotation, word for word, with the article that it comes from.\n",
        ("Where the articles do not say, you are told so.\n\n", MUTED),
        Content("   ").join(hints),
    )
