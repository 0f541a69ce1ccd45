"""Asking the standing questions of an archive again, and telling what is new: for the chat, the plain dialogue and the command line."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.conversation.turn import Turn
from tui.conversation.watch import StandingNews, StandingQuestion, news_kind
from tui.services.messages import PostMessage, StatusMessage
from tui.services.thread_priority import lower_priority

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder
    from tui.services.assistant import AssistantProtocol
    from tui.services.assistant_handle import AssistantHandle

_WAIT_SECONDS = 0.2
"""Seconds between two looks whether a person's question is being answered: that goes first."""


@dataclass
class StandingAnswered(Message):
    """A standing question has a new or changed answer."""

    news: StandingNews


@dataclass(frozen=True, slots=True)
class StandingOutcome:
    """What came of asking a standing question: news, an error, or neither."""

    standing: StandingQuestion
    news: StandingNews | None = None
    error: PullquoteError | None = None


def ask_standing_questions(
    assistant: AssistantProtocol,
    recorder: SessionRecorder,
    *,
    every: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[StandingOutcome]:
    """Ask the standing questions that were not asked of this generation of the archive yet (with `every`, all), and yield what came.

    An answer counts as told once its outcome was yielded and the next one is asked for. A question that fails is asked again next time.
    Once `stopped` is true, it ends at the next passage that is read.
    """

    def stage(name: str, done: int, total: int) -> None:
        if stopped():
            raise Cancelled

    generation = assistant.archive.manifest.generation
    for standing in recorder.watches.standing(recorder.archive):
        if standing.generation == generation and not every:
            continue
        try:
            answer = assistant.ask(standing.question, standing.filters, stage, today=date.today())
        except Cancelled:
            return
        except PullquoteError as error:
            yield StandingOutcome(standing, error=error)
            continue
        kind = news_kind(standing.told, answer)
        news = StandingNews(standing, kind, answer) if kind is not None else None
        yield StandingOutcome(standing, news)
        recorder.watches.set_asked(standing.id, generation, answer if news is not None else None)


def ask_standing_and_post(
    assistant_handle: AssistantHandle,
    recorder: SessionRecorder,
    may_ask: Callable[[], bool],
    stopped: Callable[[], bool],
    post: PostMessage,
) -> None:
    """Post the news of the standing questions. A worker thread calls this, after the archive was opened.

    Each question waits until `may_ask` is true, so that it delays no question of the person; `stopped` ends it.
    """
    lower_priority()
    count = 0
    try:
        with assistant_handle.use() as assistant:
            _wait(may_ask, stopped)
            for outcome in ask_standing_questions(assistant, recorder, stopped=stopped):
                if outcome.news is not None:
                    count += 1
                    post(StandingAnswered(outcome.news))
                if outcome.error is not None:
                    post(StatusMessage(f"A standing question could not be asked: {outcome.error}"))
                _wait(may_ask, stopped)
    except PullquoteError as error:
        post(StatusMessage(str(error)))
    if count:
        what = "1 standing question has" if count == 1 else f"{count} standing questions have"
        post(StatusMessage(f"{what} something new: see the end of the conversation."))


def _wait(may_ask: Callable[[], bool], stopped: Callable[[], bool]) -> None:
    while not may_ask() and not stopped():
        time.sleep(_WAIT_SECONDS)


def news_turn(news: StandingNews) -> Turn:
    """Return the news as a turn of a conversation, which is not kept with it."""
    turn = Turn(news.standing.question, filters=news.standing.filters, news=news.line)
    turn.set_answer(news.answer)
    return turn
