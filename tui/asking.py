"""What runs in the worker threads: it calls the assistant and posts what came of it, errors too."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.asker import Asker, OpenAsker
from tui.background import give_way
from tui.messages import Answered, ArticleRead, AskingFailed, NotKept, Opened, OpeningFailed, ReadingFailed, StageReached
from tui.turn import Turn

if TYPE_CHECKING:
    from tui.sessions.keeper import Keeper

Post = Callable[[Message], object]


def open_models(open_asker: OpenAsker, post: Post) -> None:
    give_way()
    try:
        post(Opened(open_asker()))
    except PullquoteError as error:
        post(OpeningFailed(error))


def ask(asker: Asker, turn: Turn, keeper: "Keeper | None", post: Post) -> None:
    """A turn that was stopped ends at its next stage, or at the next passage that is read."""

    def stage(name: str, done: int, total: int) -> None:
        if turn.state == "stopped":
            raise Cancelled
        post(StageReached(turn, name, done, total))

    give_way()
    try:
        answer = asker.ask(turn.question, turn.filters, stage)
        if keeper is not None and turn.state != "stopped":
            _keep(keeper, replace(turn, state="answered", answer=answer), asker, post)
        post(Answered(turn, answer))
    except PullquoteError as error:
        post(AskingFailed(turn, error))


def _keep(keeper: "Keeper", turn: Turn, asker: Asker, post: Post) -> None:
    """Before the answer is shown, so that nothing is seen that was not kept. An answer is worth showing without, too."""
    try:
        keeper.keep(turn, asker.archive.catalogue)
    except PullquoteError as error:
        post(NotKept(error))


def read(asker: Asker, turn: Turn, n: int, post: Post) -> None:
    """Fetch the article of source `n`, which exists."""
    try:
        post(ArticleRead(turn, n, asker.archive.catalogue.article(next(s.article for s in turn.sources if s.n == n))))
    except PullquoteError as error:
        post(ReadingFailed(error))
