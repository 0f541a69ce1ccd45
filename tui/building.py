"""A build in a worker thread: it reports how far it is, and ends when it is told to."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.messages import BuildAdvanced, BuildFailed, Built

if TYPE_CHECKING:
    from index.build import Progress, Receipt
    from index.settings import IndexSettings

Build = Callable[[Path, "Progress"], "Receipt"]
"""Corpus, progress → receipt; raises `PullquoteError`, `Cancelled` where progress does."""


def build_archive(corpus: Path, index: Path, settings: "IndexSettings | None", progress: "Progress") -> "Receipt":
    """Without settings, those that are shipped."""
    from index.build import Job, build
    from index.settings import IndexSettings

    return build(Job(corpus, index, settings or IndexSettings()), progress)


def build_and_post(start: Callable[["Progress"], "Receipt"], stop: Event, post: Callable[[Message], object]) -> None:
    def progress(stage: str, done: int, total: int) -> None:
        if stop.is_set():
            raise Cancelled
        post(BuildAdvanced(stage, done, total))

    try:
        post(Built(start(progress)))
    except PullquoteError as error:
        post(BuildFailed(error))
