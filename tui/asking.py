"""What runs in the worker threads: it calls the assistant and posts what came of it, errors too."""

from collections.abc import Callable

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from index.filters import Filters
from tui.asker import Asker, OpenAsker
from tui.messages import Answered, ArticleRead, AskingFailed, Opened, OpeningFailed, ReadingFailed, StageReached
from tui.turn import Turn

Post = Callable[[Message], object]


def open_models(open_asker: OpenAsker, post: Post) -> None:
    try:
        post(Opened(open_asker()))
    except PullquoteError as error:
        post(OpeningFailed(error))


def ask(asker: Asker, turn: Turn, filters: Filters, post: Post) -> None:
    """A turn that was stopped ends at its next stage."""

    def stage(name: str) -> None:
        if turn.state == "stopped":
            raise Cancelled
        post(StageReached(turn, name))

    try:
        post(Answered(turn, asker.ask(turn.question, filters, stage)))
    except PullquoteError as error:
        post(AskingFailed(turn, error))


def read(asker: Asker, turn: Turn, n: int, post: Post) -> None:
    """Fetch the article of source `n`, which exists."""
    try:
        post(ArticleRead(turn, n, asker.archive.catalogue.article(next(s.article for s in turn.sources if s.n == n))))
    except PullquoteError as error:
        post(ReadingFailed(error))
