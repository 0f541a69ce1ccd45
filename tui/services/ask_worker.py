"""Functions for the worker threads: each calls the assistant and posts its result or its error."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.errors import Cancelled, PullquoteError
from qa.errors import InternalError
from tui.conversation.exchanges import exchanges
from tui.conversation.recheck import quoted_digests
from tui.conversation.turn import HasSources, Turn
from tui.services.archive_messages import ArchiveOpened, ArchiveOpenFailed
from tui.services.archive_names import read_archive_names
from tui.services.assistant import AssistantProtocol, OpenAssistant
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import (
    ArticleFetched,
    ArticleFetchFailed,
    PostMessage,
    QuestionAnswered,
    QuestionFailed,
    RecordingFailed,
    StageReached,
)
from tui.services.thread_priority import lower_priority

if TYPE_CHECKING:
    from tui.conversation.recheck import ArticleLookup

    RecordTurn = Callable[[Turn, ArticleLookup], int]


def open_and_post(open_assistant: OpenAssistant, number: int, post: PostMessage) -> None:
    """Open the assistant and post it, or the error. `number` counts the openings in the order in which they began."""
    lower_priority()
    try:
        assistant = open_assistant()
        post(ArchiveOpened(assistant, read_archive_names(assistant), number))
    except PullquoteError as error:
        post(ArchiveOpenFailed(error, number))


def ask_and_post(
    assistant_handle: AssistantHandle, turn: Turn, record: "RecordTurn | None", post: PostMessage, before: Sequence[Turn] = ()
) -> None:
    """Post the answer to `turn`, asked behind the turns `before` of its conversation.

    A stopped turn ends at its next stage, or at the next passage that is read. `record` adds the turn to
    the conversation in which it was asked; None where conversations are not kept."""

    def stage(name: str, done: int, total: int) -> None:
        if turn.state == "stopped":
            raise Cancelled
        post(StageReached(turn, name, done, total))

    lower_priority()
    try:
        with assistant_handle.use() as assistant:
            answer = assistant.ask(turn.question, turn.filters, stage, history=exchanges(before), today=date.today())
            if record is not None and turn.state != "stopped":
                turn.position = _record(record, replace(turn, state="answered", answer=answer), assistant, post)
            digests = quoted_digests(replace(turn, answer=answer), assistant.archive.catalogue)
        post(QuestionAnswered(turn, answer, digests))
    except PullquoteError as error:
        post(QuestionFailed(turn, error))
    except Exception as error:  # noqa: BLE001  # an edge: a bug costs one answer, not the conversation
        post(QuestionFailed(turn, InternalError(error)))


def _record(record: "RecordTurn", turn: Turn, assistant: AssistantProtocol, post: PostMessage) -> int:
    """Record the turn before its answer is shown, so that no answer is seen that was not recorded, and return its place. Where this
    fails, the answer is shown all the same, and the place is 0."""
    try:
        return record(turn, assistant.archive.catalogue)
    except PullquoteError as error:
        post(RecordingFailed(error))
        return 0


def fetch_article(assistant_handle: AssistantHandle, turn: HasSources, n: int, post: PostMessage) -> None:
    """Post the article of source `n`, which the turn must have."""
    try:
        with assistant_handle.use() as assistant:
            article = assistant.archive.catalogue.article(next(s.source.article for s in turn.sources if s.n == n))
        post(ArticleFetched(turn, n, article))
    except PullquoteError as error:
        post(ArticleFetchFailed(error))
