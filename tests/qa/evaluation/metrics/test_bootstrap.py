import numpy as np

from qa.evaluation.metrics.bootstrap import RESAMPLES, bootstrap_draws, interval, intervals
from qa.evaluation.metrics.metric import mean


def test_the_same_questions_are_drawn_every_time() -> None:
    assert np.array_equal(bootstrap_draws(50), bootstrap_draws(50))
    assert bootstrap_draws(50).shape == (RESAMPLES, 50)


def test_draws_stay_inside_the_questions_and_repeat_some() -> None:
    drawn = bootstrap_draws(20)
    assert drawn.min() == 0
    assert drawn.max() == 19
    assert len(np.unique(drawn[0])) < 20


def test_an_interval_is_as_wide_as_theory_says() -> None:
    values = np.array([0.0, 1.0] * 200)
    low, high = intervals({"m": mean(values, np.ones(400))}, 400)["m"]
    assert abs((high - low) / (2 * 1.96 * 0.5 / 20) - 1) < 0.1
    assert low < 0.5 < high


def test_intervals_cover_the_truth_about_as_often_as_they_claim() -> None:
    chance = np.random.default_rng(3)
    truths = 0
    for _ in range(100):
        values = (chance.random(80) < 0.3).astype(float)
        low, high = intervals({"m": mean(values, np.ones(80))}, 80)["m"]
        truths += low <= 0.3 <= high
    assert 88 <= truths <= 99


def test_an_undefined_metric_has_no_interval() -> None:
    assert intervals({"m": mean(np.ones(3), np.zeros(3))}, 3) == {}


def test_resamples_in_which_the_metric_is_undefined_are_left_out() -> None:
    assert interval(np.array([np.nan, 0.25, 0.25])) == (0.25, 0.25)


def test_no_questions_have_no_intervals() -> None:
    assert intervals({"m": mean(np.array([]), np.array([]))}, 0) == {}
