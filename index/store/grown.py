"""The two indexes of an archive that articles were appended to: a large one of the last whole build, and a small one of the rest.

Passages of the second follow those of the first. Scores are those of one index over both, as statistics are counted over both.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.embedders.contract import Vectors
from index.store.dense import AllowedRows, CosineScores, DenseIndex, VectorRows
from index.store.lexical import LexicalIndex, PostingCounts, PostingRows


class GrownLexicalIndex:
    """Two lexical indexes as one. It has what term statistics need (`Postings`)."""

    def __init__(self, base: LexicalIndex, tail: LexicalIndex) -> None:
        self._base, self._tail = base, tail
        self.k1, self.b = base.k1, base.b
        self.corpus_size = base.corpus_size + tail.corpus_size
        self.doc_len: NDArray[np.int32] = np.concatenate([base.doc_len, tail.doc_len])
        terms_before = base.passage_starts[-1]
        self.passage_starts: NDArray[np.int64] = np.concatenate([base.passage_starts[:-1], tail.passage_starts + terms_before])

    @property
    def parts(self) -> tuple[tuple[int, LexicalIndex], ...]:
        """The row of the first passage of each index, and the index."""
        return (0, self._base), (self._base.corpus_size, self._tail)

    def postings(self, term: str) -> tuple[PostingRows, PostingCounts] | None:
        """Return the rows that hold the term, ascending, with its count in each; None if no passage holds it."""
        base, tail = self._base.postings(term), self._tail.postings(term)
        if tail is None:
            return base
        rows, counts = tail[0] + np.int32(self._base.corpus_size), tail[1]
        return (rows, counts) if base is None else (np.concatenate([base[0], rows]), np.concatenate([base[1], counts]))

    def terms_beginning_with(self, letter: str) -> Iterator[str]:
        """Yield the terms that begin with a letter, each once."""
        yield from self._base.terms_beginning_with(letter)
        yield from (term for term in self._tail.terms_beginning_with(letter) if term not in self._base.vocabulary)


class GrownDenseIndex:
    """Two dense indexes as one."""

    def __init__(self, base: DenseIndex, tail: DenseIndex) -> None:
        self._base, self._tail, self._first = base, tail, len(base)

    def __len__(self) -> int:
        return len(self._base) + len(self._tail)

    def search(self, query: Vectors, k: int, allowed: AllowedRows | None = None) -> tuple[VectorRows, CosineScores]:
        """Return up to `k` nearest passages, best first, among those `allowed` (None: all), with their exact cosines."""
        of_base, of_tail = (None, None) if allowed is None else allowed.split(self._first)
        rows, cosines = self._base.search(query, k, of_base)
        tail_rows, tail_cosines = self._tail.search(query, k, of_tail)
        rows, cosines = np.concatenate([rows, tail_rows + self._first]), np.concatenate([cosines, tail_cosines])
        order = np.lexsort((rows, -cosines))[:k]
        return rows[order], cosines[order]

    def similarities(self, query: Vectors, rows: VectorRows) -> CosineScores:
        """Return the exact cosine of the query with each of `rows`."""
        cosines, in_tail = np.zeros(len(rows), np.float32), rows >= self._first
        cosines[~in_tail] = self._base.similarities(query, rows[~in_tail])
        cosines[in_tail] = self._tail.similarities(query, rows[in_tail] - self._first)
        return cosines

    def vector(self, row: int) -> Vectors:
        """Return the vector of one passage. Shape (dimension,)."""
        return self._base.vector(row) if row < self._first else self._tail.vector(row - self._first)

    def vectors_of(self, rows: VectorRows) -> Vectors:
        """Return the vectors of some passages. Shape (rows, dimension)."""
        in_tail = rows >= self._first
        vectors = np.empty((len(rows), self._base.dimension), np.float32)
        vectors[~in_tail] = self._base.vectors_of(rows[~in_tail])
        vectors[in_tail] = self._tail.vectors_of(rows[in_tail] - self._first)
        return vectors
