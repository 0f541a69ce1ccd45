import numpy as np
import pytest

from qa.evaluation.metrics.refusal import refusal_f1, refusal_precision, refusal_recall

REFUSED = np.array([1.0, 1.0, 1.0, 0.0, 0.0])
UNANSWERABLE = np.array([1.0, 1.0, 0.0, 1.0, 0.0])


def test_precision_is_the_share_of_refusals_that_were_due() -> None:
    assert refusal_precision(REFUSED, UNANSWERABLE).value() == pytest.approx(2 / 3)


def test_recall_is_the_share_of_unanswerable_questions_refused() -> None:
    assert refusal_recall(REFUSED, UNANSWERABLE).value() == pytest.approx(2 / 3)


def test_f1_is_the_harmonic_mean() -> None:
    refused = np.array([1.0, 0.0, 0.0, 0.0, 0.0])
    p, r = refusal_precision(refused, UNANSWERABLE).value(), refusal_recall(refused, UNANSWERABLE).value()
    assert refusal_f1(refused, UNANSWERABLE).value() == pytest.approx(2 * p * r / (p + r))
