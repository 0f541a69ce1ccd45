"""Progress on stderr: a bar with rate and time left on a terminal, nothing in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.build.build import BuildProgress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

BUILD_BAR_LABELS = {
    "comparing": "Comparing files",
    "reading": "Reading files",
    "cutting": "Cutting passages",
    "embedding": "Embedding passages",
    "grouping": "Finding copies",
    "writing": "Writing",
}


@contextmanager
def build_progress() -> Iterator[BuildProgress]:
    """Yield the callback for `build`, which shows one bar per stage."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    with _bars() as bars:
        tasks = {stage: bars.add_task(words, total=None, visible=False) for stage, words in BUILD_BAR_LABELS.items()}
        yield lambda stage, done, total: bars.update(tasks[stage], completed=done, total=total, visible=True)


@contextmanager
def count_progress(words: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback with done and total, which shows one bar."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with _bars() as bars:
        task = bars.add_task(words, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


def _bars() -> "Bars":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "")

    columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    return Bars(*columns, console=Console(stderr=True))
