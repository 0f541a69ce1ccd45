from threading import Event

from textual.message import Message

from index.errors import Cancelled, UsageError
from qa.evaluation.examine import Examination
from qa.evaluation.report.report import make_report
from qa.evaluation.run import Evaluation
from tui.services.evaluation_worker import (
    ExaminationAdvanced,
    ExaminationDone,
    ExaminationFailed,
    ExaminationProgress,
    examine_and_post,
)

DONE = Examination(make_report(Evaluation(())), ())


def test_many_reports_are_thinned_and_the_last_comes_once() -> None:
    def fast(advance: ExaminationProgress) -> Examination:
        for done in (*range(1001), *[1000] * 50):
            advance(done, 1000)
        return DONE

    messages: list[Message] = []
    examine_and_post(fast, Event(), messages.append)
    reports = [message.done for message in messages if isinstance(message, ExaminationAdvanced)]
    assert reports[0] == 0
    assert reports.count(1000) == 1
    assert len(reports) < 100
    assert messages[-1] == ExaminationDone(DONE)


def test_it_ends_at_the_next_report_once_it_is_told_to_stop() -> None:
    stop = Event()

    def endless(advance: ExaminationProgress) -> Examination:
        stop.set()
        while True:
            advance(0, 1)

    messages: list[Message] = []
    examine_and_post(endless, stop, messages.append)
    (failed,) = messages
    assert isinstance(failed, ExaminationFailed)
    assert isinstance(failed.error, Cancelled)


def test_an_error_is_posted() -> None:
    def bad(advance: ExaminationProgress) -> Examination:
        raise UsageError("No questions.")

    messages: list[Message] = []
    examine_and_post(bad, Event(), messages.append)
    assert isinstance(messages[0], ExaminationFailed)
    assert str(messages[0].error) == "No questions."
