"""A new archive is opened while the old one is in use. Two openings may end in another order than they began."""

from collections.abc import Callable
from queue import Queue
from threading import Event

from textual.pilot import Pilot

from index.errors import ModelUnusable
from tests.tui.chatting import ask, chat_opened_by
from tests.tui.scripted import ScriptedAssistant
from tests.tui.waiting import until
from tui.app.app import ChatApp

Outcome = Callable[[], ScriptedAssistant]


class ScriptedOpenings:
    """Openings of an assistant: number n waits for `go[n]` and ends with `outcomes[n]`."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.allow_outcome = [Event() for _ in outcomes]
        self._waiting: Queue[tuple[Event, Outcome]] = Queue()
        for pair in zip(self.allow_outcome, outcomes, strict=True):
            self._waiting.put(pair)

    def open_assistant(self) -> ScriptedAssistant:
        go, outcome = self._waiting.get_nowait()
        go.wait(60)
        return outcome()

    @property
    def begun(self) -> int:
        return len(self.allow_outcome) - self._waiting.qsize()


async def begin_all(pilot: Pilot[None], app: ChatApp, openings: ScriptedOpenings) -> None:
    """Begin all openings one after the other; the first begins with the chat."""
    for number in range(1, len(openings.allow_outcome)):
        await until(pilot, lambda number=number: openings.begun == number)  # type: ignore[misc]
        app.chat.open_archive()
    await until(pilot, lambda: openings.begun == len(openings.allow_outcome))


async def test_of_two_openings_that_end_in_reverse_order_the_later_is_in_use_and_the_late_one_is_closed() -> None:
    older, newer = ScriptedAssistant(), ScriptedAssistant()
    openings = ScriptedOpenings(lambda: older, lambda: newer)
    app = chat_opened_by(openings.open_assistant)
    async with app.run_test() as pilot:
        await begin_all(pilot, app, openings)
        openings.allow_outcome[1].set()
        await until(pilot, lambda: app.context.assistant is newer)
        openings.allow_outcome[0].set()
        await until(pilot, lambda: older.closed)
        assert app.context.assistant is newer
        assert not newer.closed


async def test_an_older_archive_answers_until_the_newer_one_is_open() -> None:
    older, newer = ScriptedAssistant(), ScriptedAssistant()
    openings = ScriptedOpenings(lambda: older, lambda: newer)
    app = chat_opened_by(openings.open_assistant)
    async with app.run_test() as pilot:
        await begin_all(pilot, app, openings)
        openings.allow_outcome[0].set()
        await until(pilot, lambda: app.context.assistant is older)
        openings.allow_outcome[1].set()
        await until(pilot, lambda: app.context.assistant is newer and older.closed)


async def test_a_question_waits_for_the_newer_archive_where_the_older_cannot_be_opened() -> None:
    def fail() -> ScriptedAssistant:
        raise ModelUnusable("The weights are missing.")

    newer = ScriptedAssistant()
    openings = ScriptedOpenings(fail, lambda: newer)
    app = chat_opened_by(openings.open_assistant)
    async with app.run_test() as pilot:
        await begin_all(pilot, app, openings)
        turn = await ask(pilot, "How low?", wait=False)
        openings.allow_outcome[0].set()
        await pilot.pause(0.2)
        openings.allow_outcome[1].set()
        await until(pilot, lambda: not turn.is_open)
        assert turn.state == "answered"
