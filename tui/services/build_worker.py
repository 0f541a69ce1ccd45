"""A build in a worker thread: it reports how far it is, and ends when it is told to."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.services.messages import BuildAdvanced, BuildFailed, BuildFinished

if TYPE_CHECKING:
    from index.build.build import BuildProgress, BuildReceipt
    from index.settings import IndexSettings

BUILD_REPORT_INTERVAL = 0.05
"""Seconds between two reports of one stage: ten thousand files would drown the keys."""

BuildFunction = Callable[[Path, "BuildProgress"], "BuildReceipt"]
"""Corpus, progress → receipt; raises `PullquoteError`, `Cancelled` where progress does."""


@dataclass(frozen=True, slots=True)
class BuildTarget:
    """Where an archive is built, and how."""

    index: Path
    settings: "IndexSettings | None" = None
    """None for those that are shipped."""
    field_map: Mapping[str, str] = field(default_factory=dict)


def build_archive(corpus: Path, target: BuildTarget, progress: "BuildProgress") -> "BuildReceipt":
    from index.build.build import BuildJob, build
    from index.settings import IndexSettings

    return build(BuildJob(corpus, target.index, target.settings or IndexSettings(), target.field_map), progress)


def build_and_post(
    start: Callable[["BuildProgress"], "BuildReceipt"], stopped: Callable[[], bool], post: Callable[[Message], object]
) -> None:
    told = ("", 0.0)

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal told
        if stopped():
            raise Cancelled
        now = time.monotonic()
        if stage != told[0] or done == total or now - told[1] >= BUILD_REPORT_INTERVAL:
            told = (stage, now)
            post(BuildAdvanced(stage, done, total))

    try:
        post(BuildFinished(start(progress)))
    except PullquoteError as error:
        post(BuildFailed(error))
