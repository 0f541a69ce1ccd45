"""From which probability on an answer is shown, and as what."""

import pytest

from qa.decision.calibration import Calibrator
from qa.decision.status import answer_status
from qa.parts.splitting import split_question
from qa.settings import AnswerSettings

CALIBRATOR = Calibrator.shipped("deep", 100_000)


@pytest.mark.parametrize(
    ("confidence", "possible", "status"),
    [
        (0.6, False, "answered"),
        (0.5, True, "answered"),
        (0.49, True, "possible"),
        (0.3, True, "possible"),
        (0.29, True, "not_found"),
        (0.49, False, "not_found"),
    ],
)
def test_a_guess_is_shown_between_three_tenths_and_the_promise(confidence: float, possible: bool, status: str) -> None:
    assert answer_status(confidence, CALIBRATOR, AnswerSettings(min_confidence=0.5, possible=possible)) == status


def test_without_a_minimum_the_promise_decides() -> None:
    threshold = CALIBRATOR.threshold(0.8)
    assert answer_status(threshold, CALIBRATOR, AnswerSettings()) == "answered"
    assert answer_status(threshold - 0.01, CALIBRATOR, AnswerSettings()) == "not_found"


@pytest.mark.parametrize(
    ("question", "status"), [("Who won more, Holm or Dahl?", "answered"), ("Who won, and where was it held?", "not_found")]
)
def test_a_part_is_concluded_from_below_the_promise_and_no_question_of_two_is(question: str, status: str) -> None:
    assert answer_status(0.15, CALIBRATOR, AnswerSettings(), split_question(question)) == status
