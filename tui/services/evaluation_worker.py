"""An evaluation in a worker thread: it reports how far it is, and ends when it is told to."""

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
"""Seconds between two reports."""

ExaminationProgress = Callable[[int, int], None]
"""Questions done, and all; raises `Cancelled` to stop."""

ExamineFunction = Callable[[Path, ExaminationProgress], "Examination"]
"""`qa.evaluation.examine.examine` with its assistant; raises `PullquoteError`, `Cancelled` where its second argument does."""


@dataclass
class ExaminationAdvanced(Message):
    done: int
    total: int


@dataclass
class ExaminationDone(Message):
    examined: "Examination"


@dataclass
class ExaminationFailed(Message):
    """`Cancelled` means that the person stopped it."""

    error: PullquoteError


def examine_and_post(
    start: Callable[[ExaminationProgress], "Examination"], stop: Event, post: Callable[[Message], object]
) -> None:
    """The first report and the one that all are asked come at once; what follows the latter is not told."""
    told, ended = 0.0, False

    def advance(done: int, total: int) -> None:
        nonlocal told, ended
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if not ended and (done == total or now - told >= EVALUATION_REPORT_INTERVAL):
            told, ended = now, done == total
            post(ExaminationAdvanced(done, total))

    try:
        post(ExaminationDone(start(advance)))
    except PullquoteError as error:
        post(ExaminationFailed(error))
