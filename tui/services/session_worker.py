"""Writing down and looking after, in worker threads: questions for the next run, earlier conversations, the state of the folder."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.conversation import history_file
from tui.presentation.wording import changed_words
from tui.services.assistant_handle import Lending
from tui.services.messages import FolderCompared, NotKept, NotResumed, Said, SessionOpened
from tui.services.thread_priority import give_way

if TYPE_CHECKING:
    from tui.conversation.recorder import Keeper

Post = Callable[[Message], object]


def remember(path: Path, line: str, post: Post) -> None:
    try:
        history_file.append(path, line)
    except PullquoteError as error:
        post(NotKept(error))


def resume(keeper: "Keeper", identity: int, lending: Lending, post: Post) -> None:
    try:
        with lending.lend() as asker:
            post(SessionOpened(*keeper.resume(identity, asker.archive.catalogue)))
    except PullquoteError as error:
        post(NotResumed(error))


def rename(keeper: "Keeper", name: str, post: Post) -> None:
    try:
        keeper.rename(name)
        post(Said(f"This conversation is called “{name}” now."))
    except PullquoteError as error:
        post(NotKept(error))


def compare(lending: Lending, index: Path, stopped: Callable[[], bool], post: Post) -> None:
    """Whether the folder has changed since it was indexed; a folder that is gone is told, too. Ends with the next file once stopped."""
    from index.inspect.freshness import changes  # it brings the loaders' table, which the first paint does not need

    def check() -> None:
        if stopped():
            raise Cancelled

    give_way()
    try:
        with lending.lend() as asker:
            if corpus := asker.archive.manifest.corpus:
                found = changes(Path(corpus), index, asker.archive.catalogue, check)  # type: ignore[arg-type]  # it has a corpus, so it is real
                post(FolderCompared(changed_words(found)))
    except Cancelled:
        return
    except PullquoteError as error:
        post(FolderCompared(str(error)))
