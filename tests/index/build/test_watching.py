from collections.abc import Iterator
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from index.build.watching import WATCH_SECONDS, watch
from index.errors import NothingToIndex, PullquoteError
from index.settings import IndexSettings

HASHING = IndexSettings(embedder="hashing", model="256")


class Clock:
    """Does the next thing of a list at each sleep, and counts the seconds."""

    def __init__(self, *events: object) -> None:
        self.events, self.slept = list(events), 0.0

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        if self.events and seconds and callable(event := self.events.pop(0)):
            event()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("Headline\n\nThe first story.", encoding="utf-8")
    return folder


def watched(folder: Path, clock: Clock) -> Iterator[BuildReceipt | PullquoteError]:
    job = BuildJob(folder, folder.parent / "index", HASHING)
    return watch(job, lambda: build(job), clock.sleep)


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def receipt(found: BuildReceipt | PullquoteError) -> BuildReceipt:
    assert isinstance(found, BuildReceipt)
    return found


def test_it_builds_at_once_and_again_only_when_something_changed(folder: Path) -> None:
    clock = Clock(None, None, lambda: write(folder, "b.txt", "Headline\n\nThe second story."))
    receipts = watched(folder, clock)
    assert receipt(next(receipts)).new == 1
    assert clock.slept == 0.0
    assert receipt(next(receipts)).new == 1
    assert clock.slept == 4 * WATCH_SECONDS


def test_a_file_that_is_still_being_written_is_waited_for(folder: Path) -> None:
    clock = Clock(
        lambda: write(folder, "b.txt", "Headline\n\nThe sec"),
        lambda: write(folder, "b.txt", "Headline\n\nThe second story."),
    )
    receipts = watched(folder, clock)
    next(receipts)
    assert receipt(next(receipts)).new == 1
    assert receipt(next(receipts_after(folder))).unchanged == 2


def receipts_after(folder: Path) -> Iterator[BuildReceipt | PullquoteError]:
    return watched(folder, Clock())


def test_an_error_is_told_and_the_watch_goes_on(folder: Path) -> None:
    clock = Clock((folder / "a.txt").unlink, None, lambda: write(folder, "c.txt", "Headline\n\nThe third story."))
    receipts = watched(folder, clock)
    next(receipts)
    assert isinstance(next(receipts), NothingToIndex)
    assert receipt(next(receipts)).articles == 1
