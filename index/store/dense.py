"""Vectors in FAISS. The index is exact while that is fast, and approximate above; the recall that this costs is measured and stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedders.contract import Vectors

if TYPE_CHECKING:
    import faiss

VectorRows = NDArray[np.int64]
CosineScores = NDArray[np.float32]

FLAT_LIMIT = 200_000
"""Up to so many passages the index is exact: a flat scan of 200,000 takes 20 ms on one core, and loses nothing."""

_PROBED = 64
_SAMPLED = 200
_RECALL_AT = 50


class DenseIndex:
    """An index of unit vectors, compared by inner product, that is cosine."""

    def __init__(self, index: "faiss.Index", recall: float) -> None:
        self._index = index
        self.recall = recall
        """The share of the exact 50 nearest that this index finds, over 200 sampled passages; 1.0 if it is exact."""

    @classmethod
    def build(cls, vectors: Vectors, flat_limit: int = FLAT_LIMIT) -> "DenseIndex":
        import faiss

        flat = faiss.IndexFlatIP(vectors.shape[1])
        flat.add(vectors)
        if len(vectors) <= flat_limit:
            return cls(flat, 1.0)
        approximate = _inverted_file(vectors)
        return cls(approximate, _recall(approximate, flat, vectors))

    @classmethod
    def load(cls, path: Path, recall: float) -> "DenseIndex":
        import faiss

        return cls(faiss.read_index(str(path)), recall)

    def save(self, path: Path) -> None:
        """Write the file and read it again: FAISS does not say that its last bytes found no room. Raises `OSError`."""
        import faiss

        try:
            faiss.write_index(self._index, str(path))
            faiss.read_index(str(path), faiss.IO_FLAG_SKIP_PRECOMPUTE_TABLE)
        except RuntimeError as error:
            raise OSError(f"{path.name} cannot be written whole") from error

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(self, query: Vectors, k: int, allowed: VectorRows | None = None) -> tuple[VectorRows, CosineScores]:
        """Return up to `k` nearest passages, best first, among the rows `allowed` (None: all)."""
        import faiss

        parameters: faiss.SearchParameters | None = None
        if allowed is not None:
            selector = faiss.IDSelectorBatch(allowed)
            if isinstance(self._index, faiss.IndexIVF):
                parameters = faiss.SearchParametersIVF(sel=selector, nprobe=self._index.nlist)  # type: ignore[call-arg]
            else:
                parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        with _one_thread():
            similarities, rows = self._index.search(query[np.newaxis], k, params=parameters)
        valid = rows[0] >= 0
        return rows[0][valid], similarities[0][valid]

    def similarities(self, query: Vectors, rows: VectorRows) -> CosineScores:
        """Return the exact cosine of the query with each of `rows`."""
        if len(rows) == 0:
            return np.zeros(0, dtype=np.float32)
        with _one_thread():
            vectors: Vectors = self._index.reconstruct_batch(rows)
        return vectors @ query


def write_vectors(path: Path, vectors: Vectors) -> None:
    """Write `vectors.npy` and look at its size: numpy does not say that its last bytes found no room. Raises `OSError`."""
    np.save(path, vectors)
    try:
        np.load(path, mmap_mode="r", allow_pickle=False)
    except ValueError as error:
        raise OSError(f"{path.name} cannot be written whole") from error


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


def _inverted_file(vectors: Vectors) -> "faiss.IndexIVFFlat":
    import faiss

    lists = int(4 * np.sqrt(len(vectors)))
    quantizer = faiss.IndexFlatIP(vectors.shape[1])
    index = faiss.IndexIVFFlat(quantizer, vectors.shape[1], lists, faiss.METRIC_INNER_PRODUCT)
    index.own_fields = True
    quantizer.this.disown()  # type: ignore[attr-defined]  # SWIG owns it otherwise; the index frees it
    index.train(vectors)
    index.add(vectors)
    index.nprobe = min(_PROBED, lists)
    index.make_direct_map()
    return index


def _recall(approximate: "faiss.Index", flat: "faiss.Index", vectors: Vectors) -> float:
    sample = vectors[np.linspace(0, len(vectors) - 1, min(_SAMPLED, len(vectors))).astype(np.int64)]
    k = min(_RECALL_AT, len(vectors))
    truth, nearest = flat.search(sample, k)[1], approximate.search(sample, k)[1]
    return float(np.mean([len(set(t) & set(f)) / k for t, f in zip(truth.tolist(), nearest.tolist(), strict=True)]))
