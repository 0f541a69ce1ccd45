"""Follows the folders of an archive: builds once, and again whenever a file has come, gone or changed."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from index.build.job import BuildJob, BuildReceipt
from index.errors import PullquoteError
from index.loaders.folders import entries_of_folders
from index.loaders.source import CorpusFile

WATCH_SECONDS = 2.0
"""Seconds between two looks at the folders."""

FolderState = frozenset[tuple[str, int, int]]
"""Name, size and time of the last change, in nanoseconds, of every file."""


def folder_state(folders: Sequence[Path]) -> FolderState:
    """Return what can be seen of the files without reading them. A file that goes away meanwhile is left out."""
    return frozenset(
        state for entry in entries_of_folders(folders, {}) if isinstance(entry, CorpusFile) for state in _state(entry)
    )


def _state(entry: CorpusFile) -> Iterator[tuple[str, int, int]]:
    try:
        status = entry.file.stat()
    except OSError:
        return
    yield entry.name, status.st_size, status.st_mtime_ns


def watch(
    job: BuildJob, build: Callable[[], BuildReceipt], sleep: Callable[[float], None] = time.sleep
) -> Iterator[BuildReceipt | PullquoteError]:
    """Yield the receipt of each build, or the error that ended it, without end. Files that are still being written are waited for."""
    built: FolderState | None = None
    while True:
        before = folder_state(job.folders)
        if before != built:
            sleep(WATCH_SECONDS if built is not None else 0.0)
            if built is not None and folder_state(job.folders) != before:
                continue
            try:
                yield build()
            except PullquoteError as error:
                yield error
            built = before
        sleep(WATCH_SECONDS)
