import math
from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics.calibration import aurc, brier, calibration_bins, coverage_at_90, ece, risk_curve
from qa.evaluation.metrics.metric import MetricValues

FORMULAS = [ece, brier, aurc, coverage_at_90]
JUDGED = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.5, 0.85, 1.0]), st.sampled_from([0.0, 1.0])), min_size=1, max_size=40)


def columns(pairs: list[tuple[float, float]]) -> tuple[MetricValues, MetricValues]:
    return np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs])


@pytest.mark.parametrize("formula", FORMULAS)
def test_each_is_undefined_without_questions(formula: Callable[[MetricValues, MetricValues], float]) -> None:
    assert math.isnan(formula(np.array([]), np.array([])))


@given(JUDGED)
def test_all_lie_between_0_and_1(pairs: list[tuple[float, float]]) -> None:
    assert all(0.0 <= formula(*columns(pairs)) <= 1.0 for formula in FORMULAS)


@given(JUDGED, st.randoms(use_true_random=False))
def test_the_order_of_questions_never_matters(pairs: list[tuple[float, float]], chance: Random) -> None:
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    before, after = ([formula(*columns(order)) for formula in FORMULAS] for order in (pairs, shuffled))
    assert before == pytest.approx(after)


def test_ece_by_hand() -> None:
    """Twenty questions make ten calibration_bins of two: nine at 0.5 that are half right, one at 0.9 with none right."""
    confidence = np.array([*np.linspace(0.41, 0.58, 18), 0.9, 0.9])
    right = np.array([*[0.0, 1.0] * 9, 0.0, 0.0])
    gaps = [abs(0.5 - confidence[2 * n : 2 * n + 2].mean()) * 2 for n in range(9)]
    assert ece(confidence, right) == pytest.approx((sum(gaps) + 2 * 0.9) / 20)


def test_bins_hold_equally_many_questions() -> None:
    parts = calibration_bins(np.linspace(0.0, 1.0, 50) ** 3, np.zeros(50))
    assert [part.questions for part in parts] == [5] * 10


def test_equal_confidences_share_a_bin() -> None:
    assert [part.questions for part in calibration_bins(np.full(30, 0.7), np.zeros(30))] == [30]


def test_a_confidence_that_is_the_share_right_has_no_calibration_error() -> None:
    assert ece(np.full(4, 0.75), np.array([1.0, 1.0, 0.0, 1.0])) == 0.0


def test_brier_by_hand() -> None:
    assert brier(np.array([0.8, 0.4]), np.array([1.0, 0.0])) == pytest.approx((0.04 + 0.16) / 2)


def test_aurc_by_hand() -> None:
    """Most confident first: right, wrong, right. Risks 0, 1/2, 1/3."""
    assert aurc(np.array([0.5, 0.9, 0.1]), np.array([0.0, 1.0, 1.0])) == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)


def test_a_tie_has_the_risk_expected_over_its_orders() -> None:
    """One wrong of two at the same confidence: right first gives 0, 1/2, wrong first 1, 1/2; on average 1/2, 1/2."""
    assert risk_curve(np.array([0.6, 0.6]), np.array([0.0, 1.0])).tolist() == [0.5, 0.5]


def test_coverage_stops_where_precision_falls_below_nine_tenths() -> None:
    """Nine right and one wrong are 0.9 exactly; the next wrong one is too many, and a right one after it too late."""
    right = np.array([1.0] * 9 + [0.0, 0.0, 1.0])
    assert coverage_at_90(np.linspace(1.0, 0.0, 12), right) == pytest.approx(10 / 12)


def test_coverage_takes_a_later_point_if_precision_recovers() -> None:
    assert coverage_at_90(np.linspace(1.0, 0.0, 10), np.array([0.0] + [1.0] * 9)) == 1.0


def test_a_threshold_cannot_part_equal_confidences() -> None:
    assert coverage_at_90(np.array([0.9, 0.5, 0.5]), np.array([1.0, 1.0, 0.0])) == pytest.approx(1 / 3)


def test_coverage_is_0_where_the_most_confident_is_wrong() -> None:
    assert coverage_at_90(np.array([0.9, 0.1]), np.array([0.0, 1.0])) == 0.0
