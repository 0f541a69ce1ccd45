from pathlib import Path
from threading import Event

from textual.message import Message

from index.build.job import BuildReceipt
from index.build.progress import BuildProgress
from index.errors import Cancelled, IndexBusy
from tui.services.archive_messages import BuildAdvanced, BuildFailed, BuildFinished
from tui.services.build_worker import build_and_post

DONE = BuildReceipt(1, 2, 2, 2, 0, 0, 0, (), 0.1)


def test_the_receipt_is_posted_at_the_end() -> None:
    messages: list[Message] = []
    build_and_post(lambda progress: DONE, Event().is_set, messages.append)
    assert messages == [BuildFinished(DONE)]


def test_many_reports_of_a_stage_are_thinned_but_its_start_and_end_are_told() -> None:
    def fast(progress: BuildProgress) -> BuildReceipt:
        for done in range(1001):
            progress("reading", done, 1000)
        return DONE

    messages: list[Message] = []
    build_and_post(fast, Event().is_set, messages.append)
    reports = [message.done for message in messages if isinstance(message, BuildAdvanced)]
    assert reports[0] == 0
    assert reports[-1] == 1000
    assert len(reports) < 100


def test_a_build_that_is_told_to_stop_ends_at_its_next_report() -> None:
    stop = Event()

    def endless(progress: BuildProgress) -> BuildReceipt:
        stop.set()
        while True:
            progress("reading", 0, 1)

    messages: list[Message] = []
    build_and_post(endless, stop.is_set, messages.append)
    assert isinstance(messages[0], BuildFailed)
    assert isinstance(messages[0].error, Cancelled)


def test_an_error_is_posted_with_its_remedy() -> None:
    def busy(progress: BuildProgress) -> BuildReceipt:
        raise IndexBusy(Path("ix"))

    messages: list[Message] = []
    build_and_post(busy, Event().is_set, messages.append)
    assert isinstance(messages[0], BuildFailed)
    assert "Wait for it to end" in str(messages[0].error)
