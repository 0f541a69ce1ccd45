"""Writes down questions for the next run, and opens and renames conversations, in worker threads."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import PullquoteError
from tui.conversation import history_file
from tui.services.assistant_handle import Lending
from tui.services.messages import NotKept, NotResumed, Said, SessionOpened

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
