"""Progress on stderr: a bar with rate and time left, or a line that passes, on a terminal; nothing in a pipe."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

    from index.build.progress import BuildProgress

BUILD_BAR_LABELS = {
    "comparing": "Comparing files",
    "reading": "Reading files (kB)",
    "preparing": "Preparing the model, once, about 20 s",
    "cutting": "Cutting passages",
    "embedding": "Embedding passages",
    "grouping": "Finding copies",
    "writing": "Writing",
}


@contextmanager
def build_progress() -> "Iterator[BuildProgress]":
    """Yield the callback for `build`, which shows one bar per stage."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    with _bars() as bars:
        tasks = {stage: bars.add_task(words, total=None, visible=False) for stage, words in BUILD_BAR_LABELS.items()}

        def report(stage: str, done: int, total: int) -> None:
            bars.update(tasks[stage], completed=done, total=total or None, visible=True)
            bars.update(tasks["preparing"], visible=stage == "preparing")

        yield report


@contextmanager
def count_progress(words: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback with done and total, which shows one bar."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with _bars() as bars:
        task = bars.add_task(words, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


@contextmanager
def passing_line(words: str) -> Iterator[None]:
    """Show `words` on a terminal for as long as the block runs; nothing of them stays."""
    shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if shown:
        print(words, end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _bars() -> "Bars":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Count(MofNCompleteColumn):
        def render(self, task: Task) -> Text:
            return super().render(task) if task.total is not None else Text("")

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "")

    columns = (TextColumn("{task.description:<18}"), BarColumn(), Count(), Rate(), TimeRemainingColumn())
    return Bars(*columns, console=Console(stderr=True))
