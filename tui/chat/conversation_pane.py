"""Log, filters and prompt. Questions are entered here, asked one at a time in their order, and shown with their outcome."""

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.worker import get_current_worker

from index.errors import Cancelled, UsageError
from index.filters import Filters
from tui.chat.filter_bar import FilterBar
from tui.chat.introduction import FirstSteps, Introduction
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.suggestions import SuggestionList
from tui.conversation import history_file
from tui.conversation.question_history import QuestionHistory
from tui.conversation.question_queue import QuestionQueue
from tui.conversation.turn import Turn
from tui.presentation.filter_chips import without_filter
from tui.presentation.wording import count_text
from tui.services import ask_worker, compare_worker, first_look, messages, session_worker
from tui.services.assistant import LOADING_STAGE
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.slash.filters import apply_filter
from tui.slash.parse import ParsedCommand

if TYPE_CHECKING:
    from collections.abc import Sequence


class ConversationPane(Vertical):
    def __init__(self, context: AppContext) -> None:
        super().__init__(id="conversation")
        self._app_context = context
        self._queue = QuestionQueue()
        self._frame = -1
        self._is_paused = False
        self._was_busy = False
        self.history = QuestionHistory(history_file.load_questions(context.user_dirs.history) if context.recorder else ())

    def compose(self) -> ComposeResult:
        yield Introduction()
        yield Log()
        yield SuggestionList()
        yield FilterBar(self._app_context.filters)
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
    def introduction(self) -> Introduction:
        return self.query_one(Introduction)

    @property
    def idle(self) -> bool:
        """Return True while no question is with the assistant."""
        return self._queue.running is None

    def tick(self, frame: int) -> None:
        """Show this frame of the spinner in the card of the running question, or of the one that waits for the models."""
        self._frame = frame
        turn = self._queue.running or (self._queue.next_turn if self._app_context.assistant is None else None)
        if turn is not None and turn.is_open:
            self.log_view.show(turn, frame)

    # Filters

    @property
    def filters(self) -> Filters:
        return self.query_one(FilterBar).filters

    def set_filters(self, filters: Filters) -> None:
        """Set the filters, which hold from the next question on."""
        self.query_one(FilterBar).filters = filters
        if not self.query_one(FilterBar).display and self.screen.focused is None:
            self.prompt.focus()

    def on_chip_removed(self, message: messages.ChipRemoved) -> None:
        self.set_filters(without_filter(self.filters, message.chip))

    def on_outlet_picked(self, message: messages.OutletPicked) -> None:
        try:
            self.set_filters(apply_filter(self.filters, ParsedCommand("outlet", message.name), self._app_context))
        except UsageError as error:
            self.post_message(StatusMessage(str(error)))

    def on_suggestions_changed(self, message: messages.SuggestionsChanged) -> None:
        self.query_one(SuggestionList).show(message.suggestions, message.highlighted)

    def on_suggestion_chosen(self, message: messages.SuggestionChosen) -> None:
        self.prompt.take(message.suggestion)
        self.prompt.focus()

    # Asking

    async def enter(self, question: str, *, alone: bool = False) -> None:
        """Add a question to the log and to the queue, under the filters that are in force now.

        With `alone` it is asked as if no turn was before it.
        """
        turn = Turn(question, filters=self.filters, alone=alone)
        self._queue.put(turn)
        self._leave_introduction()
        await self.log_view.add(turn)
        self.remember(question)
        self.ask_next()

    def _leave_introduction(self) -> None:
        had_focus = self.query_one(FirstSteps).has_focus
        self.introduction.display = False
        if had_focus:
            self.prompt.focus()

    def on_empty_prompt_entered(self) -> None:
        self.post_message(StatusMessage("Type a question first, for example: Who won the election?"))

    def remember(self, line: str) -> None:
        if self._app_context.recorder is not None:
            self._write_down(line)

    @work(thread=True, group="keeping")
    def _write_down(self, line: str) -> None:
        session_worker.remember_question(self._app_context.user_dirs.history, line, self.post_message)

    def pause(self) -> None:
        """Ask nothing until `proceed`: another conversation is being loaded, and waiting questions will be asked in it."""
        self._is_paused = True

    def proceed(self) -> None:
        self._is_paused = False
        self.ask_next()

    def ask_next(self) -> None:
        """Ask the question that is next, or let its card say that it waits for the models."""
        self._ask_next()
        self._tell_busy()

    def _tell_busy(self) -> None:
        """Post whether there is a question to stop, where that has changed."""
        is_busy = any(turn is not None and turn.is_open for turn in (self._queue.running, self._queue.next_turn))
        if is_busy != self._was_busy:
            self._was_busy = is_busy
            self.post_message(messages.RunningChanged(is_busy))

    def _ask_next(self) -> None:
        if self._app_context.assistant is None and (turn := self._queue.next_turn) is not None:
            turn.stage = LOADING_STAGE
            self.log_view.show(turn, self._frame)
        elif self._app_context.assistant is not None and not self._is_paused and (turn := self._queue.start_next()) is not None:
            self.log_view.show(turn, self._frame)
            recorder = self._app_context.recorder
            before = [] if turn.alone else self.turns[: self.turns.index(turn)] if turn in self.turns else self.turns
            self._ask(turn, partial(recorder.record, recorder.current) if recorder is not None else None, before)

    def glance(self) -> None:
        """Look at the archive for the empty conversation: its newest articles, and questions that it answers."""
        if self.introduction.display:
            self._glance()

    @work(thread=True, exclusive=True, group="glancing")
    def _glance(self) -> None:
        worker, context = get_current_worker(), self._app_context
        file = first_look.ExampleFile(context.user_dirs.examples, context.index)
        first_look.glance_and_post(
            context.assistant_handle,
            file,
            context.make_examples or (lambda assistant, ask, many: []),
            lambda: worker.is_cancelled or not self.introduction.display,
            self.post_message,
        )

    def on_archive_glanced(self, message: first_look.ArchiveGlanced) -> None:
        self.introduction.show(message.questions, message.headlines)
        if self.screen.focused is None:
            self.prompt.focus()

    @work(thread=True, group="asking")
    def _ask(self, turn: Turn, record: "ask_worker.RecordTurn | None", before: "Sequence[Turn]") -> None:
        ask_worker.ask_and_post(self._app_context.assistant_handle, turn, record, self.post_message, before)

    def on_stage_reached(self, message: messages.StageReached) -> None:
        turn = message.turn
        turn.stage, turn.total = message.stage, message.total or turn.total
        turn.done = message.done if message.total else turn.done  # a stage in which nothing is counted leaves the count
        if self._frame < 0:  # else the next frame shows it: a dozen passages per question would be drawn between two keys
            self.log_view.show(turn, self._frame)

    def on_question_answered(self, message: messages.QuestionAnswered) -> None:
        """Show the answer. The message then bubbles to the screen, which shows the sources."""
        if message.turn.is_open:
            message.turn.set_answer(message.answer)
            message.turn.digests = message.digests
            self.log_view.show_answer(message.turn)
        self._finish_and_ask_next()

    def compare(self) -> None:
        """Compare the answers of this conversation with the archive in use, which was built again."""
        if any(turn.answer is not None for turn in self.turns):
            self._compare(tuple(self.turns))

    @work(thread=True, exclusive=True, group="comparing turns")
    def _compare(self, turns: "Sequence[Turn]") -> None:
        context = self._app_context
        compare_worker.compare_turns(context.assistant_handle, turns, context.find_corrections, self.post_message)

    def on_turns_compared(self, message: compare_worker.TurnsCompared) -> None:
        for turn, changes, answer in message.turns:
            turn.changes, turn.answer = changes, answer
            self.log_view.show(turn)
        many = count_text(len(message.turns), "answer")
        self.post_message(StatusMessage(f"Compared with the new archive: {many} of this conversation changed."))

    def on_question_failed(self, message: messages.QuestionFailed) -> None:
        if message.turn.is_open and not isinstance(message.error, Cancelled):
            self._fail(message.turn, str(message.error))
        self._finish_and_ask_next()

    def _finish_and_ask_next(self) -> None:
        self._queue.finish_running()
        self.ask_next()

    def _fail(self, turn: Turn, error: str) -> None:
        turn.set_error(error)
        self.log_view.show(turn)
        self.prompt.restore(turn.question)

    def fail_all(self, error: str) -> None:
        """Fail all questions that wait: there is no assistant to answer them."""
        for turn in self._queue.clear():
            self._fail(turn, error)
        self._tell_busy()

    def stop(self) -> bool:
        """Stop the running question, or else the first that waits, and put its text back. Return False where there is none."""
        turn = self._queue.stop()
        if turn is None:
            return False
        self.log_view.show(turn)
        self.prompt.restore(turn.question)
        self.ask_next()
        return True

    def abandon(self) -> None:
        """Stop every question that runs or waits."""
        while self._queue.stop() is not None:
            pass

    def stop_running(self) -> None:
        """Stop only the question that is with the assistant: it belongs to the conversation that is being left."""
        if self._queue.running is not None and self._queue.running.is_open:
            self.stop()

    async def tell(self, turn: Turn) -> None:
        """Add a turn that nobody asked for now: a standing question with something new. What is being read stays in view."""
        self.query_one("#introduction").display = False
        await self.log_view.add(turn, follow=False)

    async def take_out(self, turn: Turn) -> int:
        """Take an ended turn out of the conversation, and return its number."""
        at = await self.log_view.remove_turn(turn)
        self.query_one("#introduction").display = not self.turns
        return at

    async def put_back(self, at: int, turn: Turn) -> None:
        self.query_one("#introduction").display = False
        await self.log_view.insert_turn(at, turn)

    async def replace(self, turns: "Sequence[Turn]") -> None:
        """Show another conversation; waiting questions will be asked in it."""
        all_turns = [*turns, *self._queue.waiting]
        self.introduction.display = not all_turns
        self.glance()
        await self.log_view.replace(all_turns)
