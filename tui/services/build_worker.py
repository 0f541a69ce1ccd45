"""A build in a worker thread. It posts its progress, and ends soon after it is stopped."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError
from tui.services.archive_messages import BuildAdvanced, BuildFailed, BuildFinished

if TYPE_CHECKING:
    from index.build.job import BuildReceipt
    from index.build.progress import BuildProgress
    from index.settings import IndexSettings

BUILD_REPORT_INTERVAL = 0.05
"""Seconds between two reports of one stage: reports of ten thousand files would make the keys wait."""

BuildFunction = Callable[[Sequence[Path], "BuildProgress"], "BuildReceipt"]
"""A function of folders and progress that returns a receipt. It raises `PullquoteError`, and `Cancelled` where progress does."""


@dataclass(frozen=True, slots=True)
class BuildTarget:
    """The folder of an archive to build, and its settings."""

    index: Path
    settings: "IndexSettings | None" = None
    """None for the shipped settings."""
    field_map: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    """As `BuildJob.outlets`."""


def build_archive(folders: Sequence[Path], target: BuildTarget, progress: "BuildProgress") -> "BuildReceipt":
    from index.build.build import build
    from index.build.job import BuildJob
    from index.settings import IndexSettings

    settings = target.settings or IndexSettings()
    return build(BuildJob(folders[0], target.index, settings, target.field_map, tuple(folders[1:]), target.outlets), progress)


def build_and_post(
    start: Callable[["BuildProgress"], "BuildReceipt"], stopped: Callable[[], bool], post: Callable[[Message], object]
) -> None:
    last_report = ("", 0.0)

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal last_report
        if stopped():
            raise Cancelled
        now = time.monotonic()
        if stage != last_report[0] or done == total or now - last_report[1] >= BUILD_REPORT_INTERVAL:
            last_report = (stage, now)
            post(BuildAdvanced(stage, done, total))

    try:
        post(BuildFinished(start(progress)))
    except PullquoteError as error:
        post(BuildFailed(error))
