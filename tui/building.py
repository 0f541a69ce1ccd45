"""A build in a worker thread: it reports how far it is, and ends when it is told to."""

import time
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

BREATH = 0.05
"""Seconds between two reports of one stage: ten thousand files would drown the keys."""

Build = Callable[[Path, "Progress"], "Receipt"]
"""Corpus, progress → receipt; raises `PullquoteError`, `Cancelled` where progress does."""


def build_archive(corpus: Path, index: Path, settings: "IndexSettings | None", progress: "Progress") -> "Receipt":
    """Without settings, those that are shipped."""
    from index.build import Job, build
    from index.settings import IndexSettings

    return build(Job(corpus, index, settings or IndexSettings()), progress)


def build_and_post(start: Callable[["Progress"], "Receipt"], stop: Event, post: Callable[[Message], object]) -> None:
    told = ("", 0.0)

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal told
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if stage != told[0] or done == total or now - told[1] >= BREATH:
            told = (stage, now)
            post(BuildAdvanced(stage, done, total))

    try:
        post(Built(start(progress)))
    except PullquoteError as error:
        post(BuildFailed(error))
