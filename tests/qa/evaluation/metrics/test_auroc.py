import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics.auroc import auroc

PAIRS = st.lists(st.tuples(st.integers(-3, 3), st.booleans()), min_size=2, max_size=30).filter(
    lambda pairs: len({label for _, label in pairs}) == 2
)


def of(pairs: list[tuple[int, bool]], sign: float = 1.0) -> float:
    return auroc(np.array([sign * score for score, _ in pairs]), np.array([float(label) for _, label in pairs]))


@given(PAIRS)
def test_it_is_the_share_of_pairs_in_the_right_order(pairs: list[tuple[int, bool]]) -> None:
    positives = [score for score, label in pairs if label]
    negatives = [score for score, label in pairs if not label]
    won = sum(1.0 if p > n else 0.5 if p == n else 0.0 for p, n in product(positives, negatives))
    assert of(pairs) == pytest.approx(won / (len(positives) * len(negatives)))


@given(PAIRS)
def test_negated_scores_turn_it_round(pairs: list[tuple[int, bool]]) -> None:
    assert of(pairs, sign=-1.0) == pytest.approx(1.0 - of(pairs))


@pytest.mark.parametrize("labels", [[1.0, 1.0], [0.0, 0.0], []])
def test_it_is_undefined_without_both_kinds(labels: list[float]) -> None:
    assert math.isnan(auroc(np.zeros(len(labels)), np.array(labels)))


def test_no_span_at_all_ranks_below_every_score() -> None:
    assert auroc(np.array([-math.inf, -5.0]), np.array([0.0, 1.0])) == 1.0
