"""Formulas on rankings, against values worked out by hand."""

import numpy as np
import pytest

from index.search.fusion import reciprocal_rank_fusion, score_ranks, weighted_sum


def test_ranks_count_from_one_and_ties_keep_their_order() -> None:
    assert score_ranks(np.array([0.2, 0.9, 0.2, 0.5])).tolist() == [3, 1, 4, 2]


def test_reciprocal_rank_sums_one_over_sixty_plus_rank() -> None:
    fused = reciprocal_rank_fusion(np.array([0.9, 0.1]), np.array([1.0, 5.0]))
    assert fused.tolist() == pytest.approx([1 / 61 + 1 / 62, 1 / 62 + 1 / 61])


def test_weighted_sum_scales_each_half_by_its_best() -> None:
    fused = weighted_sum(np.array([0.5, 0.25]), np.array([4.0, 8.0]), 0.25)
    assert fused.tolist() == pytest.approx([0.25 * 1.0 + 0.75 * 0.5, 0.25 * 0.5 + 0.75 * 1.0])


def test_a_half_that_found_nothing_adds_nothing() -> None:
    assert weighted_sum(np.array([0.5, 0.25]), np.zeros(2), 0.5).tolist() == pytest.approx([0.5, 0.25])


def test_no_candidates_give_no_scores() -> None:
    assert len(weighted_sum(np.zeros(0), np.zeros(0), 0.5)) == 0
