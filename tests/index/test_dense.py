"""FAISS against plain numpy."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.dense import DenseIndex


@pytest.fixture(params=[10_000, 100], ids=["exact", "approximate"])
def flat_limit(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def unit_vectors(count: int, dimension: int = 16) -> NDArray[np.float32]:
    vectors = np.random.default_rng(5).normal(size=(count, dimension)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_the_nearest_are_those_that_numpy_finds(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    index = DenseIndex.build(vectors, flat_limit)
    rows, similarities = index.search(vectors[7], 5)
    expected = np.argsort(-(vectors @ vectors[7]))[:5]
    assert len(set(rows.tolist()) & set(expected.tolist())) >= 4
    np.testing.assert_allclose(similarities, (vectors @ vectors[7])[rows], atol=1e-5)


def test_only_allowed_rows_are_found_and_all_of_them(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    allowed = np.array([3, 500, 2999], dtype=np.int64)
    rows, _ = DenseIndex.build(vectors, flat_limit).search(vectors[0], 10, allowed)
    assert sorted(rows.tolist()) == [3, 500, 2999]


def test_similarities_are_exact_cosines(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    rows = np.array([1, 2000], dtype=np.int64)
    np.testing.assert_allclose(
        DenseIndex.build(vectors, flat_limit).similarities(vectors[1], rows), vectors[rows] @ vectors[1], atol=1e-6
    )


def test_recall_is_one_where_exact_and_measured_where_not() -> None:
    vectors = unit_vectors(3000)
    assert DenseIndex.build(vectors).recall == 1.0
    assert 0.5 < DenseIndex.build(vectors, flat_limit=100).recall <= 1.0


def test_a_saved_index_answers_the_same(tmp_path: Path, flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    index = DenseIndex.build(vectors, flat_limit)
    index.save(tmp_path / "dense.faiss")
    again = DenseIndex.load(tmp_path / "dense.faiss", index.recall)
    assert len(again) == 3000
    assert again.search(vectors[9], 5)[0].tolist() == index.search(vectors[9], 5)[0].tolist()
