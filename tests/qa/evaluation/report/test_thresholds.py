import pytest

from index.errors import UsageError
from qa.evaluation.metrics.table import metric_names
from qa.evaluation.report.folder import make_report
from qa.evaluation.report.thresholds import Threshold, failed_thresholds, parse_threshold
from qa.evaluation.run import Evaluation
from tests.qa.evaluation.scripted import right, wrong

HALF = make_report(Evaluation((right("1"), wrong("2"))))


def test_a_threshold_is_a_metric_and_a_number() -> None:
    assert parse_threshold("answer.f1=0.4") == Threshold("answer.f1", 0.4)


def test_an_unknown_metric_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        parse_threshold("f1=0.4")
    assert all(name in str(caught.value) for name in ("“f1”", *metric_names()))


@pytest.mark.parametrize("text", ["answer.f1", "answer.f1=", "answer.f1=high", "answer.f1=nan", "answer.f1=inf"])
def test_a_threshold_without_a_number_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="gives no number"):
        parse_threshold(text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("answer.em=0.5", []),
        ("answer.em=0.51", ["answer.em is 0.5, below 0.51"]),
        ("calibration.brier=0.5", []),
        ("calibration.brier=0.1", ["calibration.brier is 0.41, above 0.1"]),
        ("refusal.recall=0.1", ["refusal.recall is undefined for these questions; the threshold is 0.1"]),
    ],
)
def test_a_report_fails_below_a_threshold_or_above_it_where_lower_is_better(text: str, sentences: list[str]) -> None:
    assert failed_thresholds(HALF, [parse_threshold(text)]) == sentences
