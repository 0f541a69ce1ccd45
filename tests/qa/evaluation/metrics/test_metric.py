import math

import numpy as np
import pytest

from qa.evaluation.metrics.metric import Percentile, Ratio, Statistic, mean

ROWS = np.array([[0, 1, 2], [2, 2, 2]])
VALUES = np.array([1.0, 0.0, 1.0])


def test_a_mean_leaves_out_what_it_is_not_over() -> None:
    assert mean(VALUES, np.array([1.0, 1.0, 0.0])).value() == 0.5


def test_a_ratio_divides_sums_and_not_quotients() -> None:
    assert Ratio(np.array([1.0, 3.0]), np.array([1.0, 9.0])).value() == 0.4


def test_a_ratio_over_nothing_is_undefined_on_the_whole_and_on_a_resample() -> None:
    assert math.isnan(mean(VALUES, np.zeros(3)).value())
    assert np.isnan(mean(VALUES, np.array([1.0, 1.0, 0.0])).resampled(ROWS)).tolist() == [False, True]


def test_a_ratio_over_a_resample_counts_drawn_questions_as_often_as_drawn() -> None:
    assert mean(VALUES, np.ones(3)).resampled(ROWS).tolist() == pytest.approx([2 / 3, 1.0])


def test_a_statistic_leaves_out_questions_without_a_label() -> None:
    labels = np.array([1.0, float("nan"), 0.0])
    assert Statistic(np.array([5.0, 7.0, 9.0]), labels, lambda scores, _: float(scores.sum())).value() == 14.0


def test_a_statistic_is_worked_out_again_on_each_resample() -> None:
    statistic = Statistic(np.array([5.0, 7.0, 9.0]), VALUES, lambda scores, labels: float((scores * labels).sum()))
    assert statistic.resampled(ROWS).tolist() == [14.0, 27.0]


def test_a_percentile_of_nothing_is_undefined() -> None:
    assert math.isnan(Percentile(np.array([]), 50.0).value())


def test_a_percentile_over_resamples() -> None:
    assert Percentile(np.array([1.0, 2.0, 9.0]), 50.0).resampled(ROWS).tolist() == [2.0, 9.0]
