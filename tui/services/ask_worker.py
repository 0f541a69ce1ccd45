"""What runs in the worker threads: it calls the assistant and posts what came of it, errors too."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from qa.errors import InternalError
from tui.conversation.turn import Turn
from tui.services.archive_names import archive_names
from tui.services.assistant import Asker, OpenAsker
from tui.services.assistant_handle import Lending
from tui.services.messages import (
    Answered,
    ArticleRead,
    AskingFailed,
    NotKept,
    Opened,
    OpeningFailed,
    ReadingFailed,
    StageReached,
)
from tui.services.thread_priority import give_way

if TYPE_CHECKING:
    from tui.conversation.recheck import Shelf

    Keep = Callable[[Turn, Shelf], None]

Post = Callable[[Message], object]


def open_models(open_asker: OpenAsker, number: int, post: Post) -> None:
    """`number`: of this opening, counted in the order in which they began."""
    give_way()
    try:
        asker = open_asker()
        post(Opened(asker, archive_names(asker), number))
    except PullquoteError as error:
        post(OpeningFailed(error, number))


def ask(lending: Lending, turn: Turn, keep: "Keep | None", post: Post) -> None:
    """A turn that was stopped ends at its next stage, or at the next passage that is read. `keep`: for the conversation that it
    was asked in; None where nothing is kept."""

    def stage(name: str, done: int, total: int) -> None:
        if turn.state == "stopped":
            raise Cancelled
        post(StageReached(turn, name, done, total))

    give_way()
    try:
        with lending.lend() as asker:
            answer = asker.ask(turn.question, turn.filters, stage)
            if keep is not None and turn.state != "stopped":
                _keep(keep, replace(turn, state="answered", answer=answer), asker, post)
        post(Answered(turn, answer))
    except PullquoteError as error:
        post(AskingFailed(turn, error))
    except Exception as error:  # noqa: BLE001  # an edge: a bug costs one answer, not the conversation
        post(AskingFailed(turn, InternalError(error)))


def _keep(keep: "Keep", turn: Turn, asker: Asker, post: Post) -> None:
    """Before the answer is shown, so that nothing is seen that was not kept. An answer is worth showing without, too."""
    try:
        keep(turn, asker.archive.catalogue)
    except PullquoteError as error:
        post(NotKept(error))


def read(lending: Lending, turn: Turn, n: int, post: Post) -> None:
    """Fetch the article of source `n`, which exists."""
    try:
        with lending.lend() as asker:
            article = asker.archive.catalogue.article(next(s.source.article for s in turn.sources if s.n == n))
        post(ArticleRead(turn, n, article))
    except PullquoteError as error:
        post(ReadingFailed(error))
