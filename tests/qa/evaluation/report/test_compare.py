from pathlib import Path

import pytest

from index.errors import UsageError
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.compare import compare_runs
from qa.evaluation.report.folder import write_report_folder
from qa.evaluation.run import Evaluation
from tests.qa.evaluation.scripted import right, rightly_refused, wrong


def baseline(tmp_path: Path, *predictions: Prediction) -> Path:
    write_report_folder(tmp_path, Evaluation(predictions))
    return tmp_path


HALF_RIGHT = [right(str(n)) if n % 2 else wrong(str(n)) for n in range(40)]


def test_a_run_does_not_differ_from_itself(tmp_path: Path) -> None:
    comparison = compare_runs(HALF_RIGHT, baseline(tmp_path, *HALF_RIGHT))
    assert {(d.delta, d.low, d.high) for d in comparison.differences.values()} == {(0.0, 0.0, 0.0)}


def test_only_shared_questions_are_compared(tmp_path: Path) -> None:
    comparison = compare_runs(
        [right("1"), right("2"), right("9")], baseline(tmp_path, wrong("2"), right("1"), wrong("3"), wrong("4"))
    )
    assert (comparison.shared, comparison.only_before, comparison.only_now) == (2, 2, 1)
    difference = comparison.differences["answer.em"]
    assert (difference.before, difference.now, difference.delta) == (0.5, 1.0, 0.5)


def test_a_difference_on_every_question_is_sure_and_its_interval_is_a_point(tmp_path: Path) -> None:
    difference = compare_runs(
        [right(str(n)) for n in range(20)], baseline(tmp_path, *(wrong(str(n)) for n in range(20)))
    ).differences
    assert (difference["answer.f1"].low, difference["answer.f1"].high, difference["answer.f1"].sure) == (1.0, 1.0, True)


def test_one_question_of_forty_is_not_sure(tmp_path: Path) -> None:
    now = [right("0"), *HALF_RIGHT[1:]]
    difference = compare_runs(now, baseline(tmp_path, *HALF_RIGHT)).differences["answer.em"]
    assert difference.delta == 0.025
    assert difference.low == 0.0
    assert not difference.sure


def test_pairing_makes_the_interval_narrower_than_two_separate_ones(tmp_path: Path) -> None:
    now = [right("0"), *HALF_RIGHT[1:]]
    difference = compare_runs(now, baseline(tmp_path, *HALF_RIGHT)).differences["answer.em"]
    assert difference.high - difference.low < 0.15


def test_a_metric_that_either_run_leaves_undefined_is_left_out(tmp_path: Path) -> None:
    assert "answer.em" not in compare_runs([right("1")], baseline(tmp_path, rightly_refused("1"))).differences


def test_runs_without_a_shared_question_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="shares no question"):
        compare_runs([right("1")], baseline(tmp_path, right("2")))


def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"predictions\.jsonl cannot be read"):
        compare_runs([right("1")], tmp_path)
