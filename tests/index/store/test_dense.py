"""FAISS against plain numpy."""

import sys
from collections.abc import Iterator
from pathlib import Path

import faiss
import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedders.contract import Vectors
from index.store.dense import AllowedRows, DenseIndex, DenseRecall, exact_nearest


@pytest.fixture(params=[10_000, 100], ids=["exact", "approximate"])
def flat_limit(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def unit_vectors(count: int, dimension: int = 16) -> NDArray[np.float32]:
    vectors = np.random.default_rng(5).normal(size=(count, dimension)).astype(np.float32)
    unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def test_the_nearest_are_those_that_numpy_finds(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    index = DenseIndex.build(vectors, flat_limit)
    rows, similarities = index.search(vectors[7], 5)
    expected = np.argsort(-(vectors @ vectors[7]))[:5]
    assert len(set(rows.tolist()) & set(expected.tolist())) >= 4
    np.testing.assert_allclose(similarities, (vectors @ vectors[7])[rows], atol=1e-5)


def test_only_allowed_rows_are_found_and_all_of_them(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    mask = np.zeros(3000, np.bool_)
    mask[[3, 500, 2999]] = True
    rows, _ = DenseIndex.build(vectors, flat_limit).search(vectors[0], 10, AllowedRows(mask))
    assert sorted(rows.tolist()) == [3, 500, 2999]


def test_among_many_allowed_rows_the_nearest_are_found(flat_limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.store.dense.EXACT_AMONG", 10)
    vectors = unit_vectors(3000)
    mask = np.arange(3000) % 2 == 0
    rows, cosines = DenseIndex.build(vectors, flat_limit).search(vectors[1], 20, AllowedRows(mask))
    assert all(row % 2 == 0 for row in rows.tolist())
    assert sorted(cosines.tolist(), reverse=True) == cosines.tolist()
    expected = exact_nearest(vectors, vectors[1:2], 20, mask)[0]
    assert len(set(rows.tolist()) & set(expected.tolist())) >= 17


def test_similarities_are_exact_cosines(flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    rows = np.array([1, 2000], dtype=np.int64)
    np.testing.assert_allclose(
        DenseIndex.build(vectors, flat_limit).similarities(vectors[1], rows), vectors[rows] @ vectors[1], atol=1e-6
    )


def test_the_nearest_are_those_of_one_multiplication(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.store.dense._BLOCK", 7)
    vectors = unit_vectors(100)
    expected = np.argsort(-(vectors[:3] @ vectors.T), axis=1, kind="stable")[:, :5]
    assert exact_nearest(vectors, vectors[:3], 5).tolist() == expected.tolist()


def test_recall_is_one_where_exact_and_measured_where_not() -> None:
    vectors = unit_vectors(3000)
    assert DenseIndex.build(vectors).recall == DenseRecall(1.0, 1.0)
    measured = DenseIndex.build(vectors, flat_limit=100).recall
    assert 0.95 < measured.whole <= 1.0
    assert 0.95 < measured.filtered <= 1.0


def test_a_saved_index_answers_the_same(tmp_path: Path, flat_limit: int) -> None:
    vectors = unit_vectors(3000)
    index = DenseIndex.build(vectors, flat_limit)
    index.save(tmp_path)
    again = DenseIndex.load(tmp_path)
    assert len(again) == 3000
    assert again.search(vectors[9], 5)[0].tolist() == index.search(vectors[9], 5)[0].tolist()
    allowed = AllowedRows(np.arange(3000) < 2900)
    assert again.search(vectors[9], 5, allowed)[0].tolist() == index.search(vectors[9], 5, allowed)[0].tolist()


class ThreadCountingIndex:
    """Answers nothing, and remembers with how many threads FAISS would have worked."""

    def __init__(self) -> None:
        self.threads: list[int] = []

    def search(self, queries: Vectors, k: int, params: object) -> tuple[Vectors, NDArray[np.int64]]:
        self.threads.append(faiss.omp_get_max_threads())
        return np.zeros((1, 0), np.float32), np.zeros((1, 0), np.int64)


@pytest.fixture
def three_threads() -> Iterator[None]:
    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(3)
    yield
    faiss.omp_set_num_threads(before)


@pytest.mark.usefixtures("three_threads")
def test_a_query_takes_one_thread_and_leaves_the_others_to_a_build(tmp_path: Path) -> None:
    """The number outlives the query: a build from the chat trained its inverted file with one."""
    DenseIndex.build(unit_vectors(9)).save(tmp_path)
    DenseIndex.load(tmp_path)
    assert faiss.omp_get_max_threads() == 3
    stored = ThreadCountingIndex()
    DenseIndex(stored, unit_vectors(9)).search(unit_vectors(1)[0], 5)  # type: ignore[arg-type]
    assert stored.threads == [1]
    assert faiss.omp_get_max_threads() == 3


@pytest.mark.skipif(sys.platform != "linux", reason="the full disk is a limit of Linux on the size of files")
@pytest.mark.parametrize("missing", [1, 60, 5_000])
def test_a_file_that_found_no_room_for_its_end_is_an_error(tmp_path: Path, missing: int) -> None:
    """FAISS and numpy write their last bytes when they close a file, and say nothing where that fails."""
    import resource

    dense = DenseIndex.build(np.ones((50, 64), dtype=np.float32))
    dense.save(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for name in ("dense.faiss", "vectors.npy"):
        size = (tmp_path / name).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size - missing, before[1]))
        try:
            with pytest.raises(OSError, match=r"cannot be written whole|File too large|requested and"):
                dense.save(tmp_path)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
