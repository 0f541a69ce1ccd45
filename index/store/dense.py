"""Vectors in FAISS. The index is exact while that is fast, and approximate above; the recall that this costs is measured and stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedders.contract import Vectors
from index.store.mapped import map_array, save_array

if TYPE_CHECKING:
    import faiss

VectorRows = NDArray[np.int64]
CosineScores = NDArray[np.float32]

DENSE_FILES = ("dense.faiss", "vectors.npy")

FLAT_LIMIT = 200_000
"""Up to so many passages the index is exact: a flat scan of 200,000 takes 20 ms on one core, and loses nothing."""
EXACT_AMONG = 20_000
"""Up to so many allowed passages are all compared, where the index is approximate: 20,000 take 10 ms."""

_TRAINED_ON = 64
"""Vectors a list that k-means is trained on."""
_OVERSAMPLED = 2
"""The codes have eight bits a number: so many times `k` are compared exactly after them."""
_LEAST_PROBED = 16
_SAMPLED = 200
_RECALL_AT = 100
_RECALL = 0.985
"""The recall at which no more lists are searched."""
_FILTERED_SHARE = 0.1
_BLOCK = 20_000


@dataclass(frozen=True)
class AllowedRows:
    """The passages that filters let through. Made once for a set of filters."""

    mask: NDArray[np.bool_]
    """Shape (passages,)."""

    @cached_property
    def rows(self) -> VectorRows:
        return np.flatnonzero(self.mask)

    @cached_property
    def count(self) -> int:
        return int(np.count_nonzero(self.mask))

    def split(self, first: int) -> "tuple[AllowedRows, AllowedRows]":
        """Return those of the passages before `first`, and those from it on, counted from 0."""
        return AllowedRows(self.mask[:first]), AllowedRows(self.mask[first:])

    @cached_property
    def bits(self) -> NDArray[np.uint8]:
        """The mask with eight passages a byte, as FAISS reads it."""
        return np.packbits(self.mask, bitorder="little")


@dataclass(frozen=True, slots=True)
class DenseRecall:
    """The share of the exact 100 nearest that an index finds, over 200 sampled passages; 1.0 where it is exact."""

    whole: float = 1.0
    filtered: float = 1.0
    """Among a tenth of the passages, drawn at random."""


class DenseIndex:
    """An index of unit vectors, compared by inner product, that is cosine."""

    def __init__(self, index: "faiss.Index", vectors: Vectors) -> None:
        """`vectors`: shape (passages, dimension), mapped or in memory; what the index finds is compared with them exactly."""
        self._index, self._vectors = index, vectors
        self.recall = DenseRecall()
        """As it was measured where this index was built; that of a loaded one stands in the manifest."""

    @classmethod
    def build(cls, vectors: Vectors, flat_limit: int = FLAT_LIMIT) -> "DenseIndex":
        import faiss

        if len(vectors) <= flat_limit:
            flat = faiss.IndexFlatIP(vectors.shape[1])
            flat.add(vectors)
            return cls(flat, vectors)
        index = cls(_inverted_file(vectors), vectors)
        index._probe_enough()
        return index

    @classmethod
    def load(cls, folder: Path) -> "DenseIndex":
        """Return the index of a generation, mapped where FAISS can."""
        import faiss

        return cls(faiss.read_index(str(folder / "dense.faiss"), faiss.IO_FLAG_MMAP), map_array(folder / "vectors.npy"))

    def save(self, folder: Path) -> None:
        """Write the files, and read the index again: FAISS does not say that its last bytes found no room. Raises `OSError`."""
        import faiss

        path = folder / "dense.faiss"
        try:
            faiss.write_index(self._index, str(path))
            faiss.read_index(str(path))
        except RuntimeError as error:
            raise OSError(f"{path.name} cannot be written whole") from error
        save_array(folder / "vectors.npy", self._vectors)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def is_exact(self) -> bool:
        return not hasattr(self._index, "nprobe")

    def search(self, query: Vectors, k: int, allowed: AllowedRows | None = None) -> tuple[VectorRows, CosineScores]:
        """Return up to `k` nearest passages, best first, among those `allowed` (None: all), with their exact cosines."""
        if allowed is not None and allowed.count <= EXACT_AMONG and not self.is_exact:
            return self._best(query, allowed.rows, k)
        rows = self._rows(query, k if self.is_exact else _OVERSAMPLED * k, allowed)
        return self._best(query, rows, k)

    def similarities(self, query: Vectors, rows: VectorRows) -> CosineScores:
        """Return the exact cosine of the query with each of `rows`."""
        if len(rows) == 0:
            return np.zeros(0, dtype=np.float32)
        cosines: CosineScores = self._vectors[rows] @ query
        return cosines

    @property
    def dimension(self) -> int:
        return int(self._vectors.shape[1])

    def vector(self, row: int) -> Vectors:
        """Return the vector of one passage, mapped: nothing is read before it is used. Shape (dimension,)."""
        vector: Vectors = self._vectors[row]
        return vector

    def vectors_of(self, rows: VectorRows) -> Vectors:
        """Return the vectors of some passages. Shape (rows, dimension)."""
        vectors: Vectors = self._vectors[rows]
        return vectors

    def _best(self, query: Vectors, rows: VectorRows, k: int) -> tuple[VectorRows, CosineScores]:
        cosines = self.similarities(query, rows)
        order = np.lexsort((rows, -cosines))[:k]
        return rows[order], cosines[order]

    def _rows(self, query: Vectors, k: int, allowed: AllowedRows | None) -> VectorRows:
        import faiss

        parameters: faiss.SearchParameters | None = None
        if allowed is not None:
            selector = faiss.IDSelectorBitmap(allowed.bits)  # type: ignore[arg-type, call-arg]
            parameters = faiss.SearchParameters(sel=selector) if self.is_exact else self._filtered(selector, allowed.count)  # type: ignore[call-arg]
        with _one_thread():
            _, rows = self._index.search(query[np.newaxis], k, params=parameters)
        found: VectorRows = rows[0][rows[0] >= 0]
        return found

    def _filtered(self, selector: "faiss.IDSelector", count: int) -> "faiss.SearchParameters":
        """Search more lists where few of their passages are allowed, so that as many are compared."""
        import faiss

        index = self._index
        probed = min(index.nlist, round(index.nprobe * len(self) / count))  # type: ignore[attr-defined]
        return faiss.SearchParametersIVF(sel=selector, nprobe=probed)  # type: ignore[call-arg]

    def _probe_enough(self) -> None:
        """Search twice as many lists until the recall is high enough, with and without a filter, and keep the recall."""
        index = self._index
        index.nprobe = min(_LEAST_PROBED, index.nlist)  # type: ignore[attr-defined]
        tests = [self._recall_test(None), self._recall_test(np.random.default_rng(7).random(len(self)) < _FILTERED_SHARE)]
        while True:
            self.recall = DenseRecall(*(self._recall(test) for test in tests))
            if index.nprobe >= index.nlist or min(self.recall.whole, self.recall.filtered) >= _RECALL:  # type: ignore[attr-defined]
                return
            index.nprobe = min(index.nlist, 2 * index.nprobe)  # type: ignore[attr-defined]

    def _recall_test(self, mask: NDArray[np.bool_] | None) -> "_RecallTest":
        queries = self._vectors[np.linspace(0, len(self) - 1, min(_SAMPLED, len(self))).astype(np.int64)]
        return _RecallTest(
            queries, exact_nearest(self._vectors, queries, _RECALL_AT, mask), AllowedRows(mask) if mask is not None else None
        )

    def _recall(self, test: "_RecallTest") -> float:
        found = [
            set(self._best(query, self._rows(query, _OVERSAMPLED * _RECALL_AT, test.allowed), _RECALL_AT)[0].tolist())
            for query in test.queries
        ]
        return float(
            np.mean([len(rows & set(exact)) / len(exact) for rows, exact in zip(found, test.nearest.tolist(), strict=True)])
        )


@dataclass(frozen=True, slots=True)
class _RecallTest:
    queries: Vectors
    nearest: VectorRows
    """The rows that comparing every allowed vector finds. Shape (queries, nearest)."""
    allowed: AllowedRows | None


def exact_nearest(vectors: Vectors, queries: Vectors, k: int, mask: NDArray[np.bool_] | None = None) -> VectorRows:
    """Return the rows of the `k` vectors nearest to each query, among those of the mask, block by block. Shape (queries, k)."""
    rows, cosines = np.zeros((len(queries), 0), np.int64), np.zeros((len(queries), 0), np.float32)
    for first in range(0, len(vectors), _BLOCK):
        block = np.arange(first, min(first + _BLOCK, len(vectors)))
        block = block if mask is None else block[mask[block]]
        cosines = np.hstack([cosines, queries @ vectors[block].T])
        rows = np.hstack([rows, np.broadcast_to(block, (len(queries), len(block)))])
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :k]
        rows, cosines = np.take_along_axis(rows, best, 1), np.take_along_axis(cosines, best, 1)
    return rows


@contextmanager
def _one_thread() -> Iterator[None]:
    """Limit FAISS to one thread: one query gains nothing from more, and they would fight with onnxruntime's: 2 ms against 10.

    The number belongs to OpenMP and applies to all that FAISS does next in this thread, such as a build, so it is set back.
    """
    import faiss

    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)


def _inverted_file(vectors: Vectors) -> "faiss.Index":
    """Return lists around k-means centres, with eight bits a number: a quarter of the memory."""
    import faiss

    lists = max(1, int(2 * np.sqrt(len(vectors))))
    quantizer = faiss.IndexFlatIP(vectors.shape[1])
    index = faiss.IndexIVFScalarQuantizer(
        quantizer, vectors.shape[1], lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
    )
    index.own_fields = True
    quantizer.this.disown()  # type: ignore[attr-defined]  # SWIG owns it otherwise; the index frees it
    index.cp.max_points_per_centroid = _TRAINED_ON
    index.train(vectors)
    index.add(vectors)
    return index
