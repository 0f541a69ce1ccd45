"""An evaluation in a worker thread. It posts its progress, and ends soon after it is stopped."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import Cancelled, PullquoteError

if TYPE_CHECKING:
    from qa.evaluation.examine import Examination

EVALUATION_REPORT_INTERVAL = 0.05
"""Seconds between two reports of progress."""

ExaminationProgress = Callable[[int, int], None]
"""A callback with the questions done and all questions. It raises `Cancelled` to stop the evaluation."""

ExamineFunction = Callable[[Path, ExaminationProgress], "Examination"]
"""`qa.evaluation.examine.examine` for one assistant. It raises `PullquoteError`, and `Cancelled` where its second argument does."""


@dataclass
class ExaminationAdvanced(Message):
    """`done` of `total` questions were asked."""

    done: int
    total: int


@dataclass
class ExaminationDone(Message):
    """All questions were asked, and their answers judged."""

    examination: "Examination"


@dataclass
class ExaminationFailed(Message):
    """The evaluation failed. The error `Cancelled` means that the person stopped it."""

    error: PullquoteError


def examine_and_post(
    start: Callable[[ExaminationProgress], "Examination"], stop: Event, post: Callable[[Message], object]
) -> None:
    """Post the result of `start` or its error. The first report and the one of the last question are posted at once, none after it."""
    last_report, ended = 0.0, False

    def advance(done: int, total: int) -> None:
        nonlocal last_report, ended
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if not ended and (done == total or now - last_report >= EVALUATION_REPORT_INTERVAL):
            last_report, ended = now, done == total
            post(ExaminationAdvanced(done, total))

    try:
        post(ExaminationDone(start(advance)))
    except PullquoteError as error:
        post(ExaminationFailed(error))
