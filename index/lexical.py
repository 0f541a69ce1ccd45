"""BM25: rank-bm25's model over an inverted index, so that a query touches only the passages that hold its terms."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

Scores = NDArray[np.float64]
"""Shape (passages,)."""


class LexicalIndex(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """`BM25Okapi` with postings in compressed sparse columns, one column a term.

    Two things differ from the parent, and a test holds the rest equal to 1e-9: `idf` is `log(1 + (N - n + 0.5) / (n + 0.5))`
    (Lucene's, never 0 or negative; the parent gives a term in half of the passages no weight), and scoring takes time in the
    length of the query's postings, not in the number of passages.
    """

    def __init__(self, corpus: Iterable[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        """`corpus`: the terms of each passage, in row order."""
        super().__init__(corpus, k1=k1, b=b)

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> NDArray[np.int64]:
        self.vocabulary: dict[str, int] = {}
        columns, rows, counts, lengths = array("i"), array("i"), array("i"), array("i")
        for row, passage in enumerate(corpus):
            lengths.append(len(passage))
            for term, count in Counter(passage).items():
                columns.append(self.vocabulary.setdefault(term, len(self.vocabulary)))
                rows.append(row)
                counts.append(count)
        self._index_postings(*(np.frombuffer(a, dtype=np.int32) for a in (columns, rows, counts)))
        self._measure(np.array(lengths, dtype=np.int32))
        return np.diff(self._starts)

    def _index_postings(self, columns: NDArray[np.int32], rows: NDArray[np.int32], counts: NDArray[np.int32]) -> None:
        order = np.argsort(columns, kind="stable")
        self._rows, self._counts = rows[order], counts[order]
        self._starts = np.searchsorted(columns[order], np.arange(len(self.vocabulary) + 1)).astype(np.int64)

    def _measure(self, lengths: NDArray[np.int32]) -> None:
        """Sizes, and each passage's length norm: the part of the denominator that no query changes."""
        self.doc_len = lengths
        self.corpus_size = len(lengths)
        self.avgdl = float(lengths.mean()) if len(lengths) else 0.0
        self._norms = self.k1 * (1 - self.b + self.b * lengths.astype(np.float64) / (self.avgdl or 1.0))

    def _calc_idf(self, nd: NDArray[np.int64]) -> None:
        self.idf: NDArray[np.float64] = np.log1p((self.corpus_size - nd + 0.5) / (nd + 0.5))

    def weight(self, term: str) -> float:
        """The term's idf; that of a term in no passage where the archive does not hold it."""
        column = self.vocabulary.get(term)
        return float(self.idf[column]) if column is not None else float(np.log1p((self.corpus_size + 0.5) / 0.5))

    def get_scores(self, query: Iterable[str]) -> Scores:
        """The BM25 score of every passage; a term asked twice counts twice, as in the parent."""
        scores = np.zeros(self.corpus_size)
        for term in query:
            column = self.vocabulary.get(term)
            if column is None:
                continue
            postings = slice(self._starts[column], self._starts[column + 1])
            rows, counts = self._rows[postings], self._counts[postings].astype(np.float64)
            scores[rows] += self.idf[column] * (counts * (self.k1 + 1) / (counts + self._norms[rows]))
        return scores

    def get_batch_scores(self, query: Iterable[str], doc_ids: Sequence[int]) -> list[float]:
        scores: list[float] = self.get_scores(query)[list(doc_ids)].tolist()
        return scores

    def save(self, path: Path) -> None:
        """`.npz` without pickle; the vocabulary as one UTF-8 blob, a term a line, in column order."""
        vocabulary = np.frombuffer("\n".join(self.vocabulary).encode(), dtype=np.uint8)
        np.savez(
            path,
            vocabulary=vocabulary,
            starts=self._starts,
            rows=self._rows,
            counts=self._counts,
            lengths=self.doc_len,
            parameters=np.array([self.k1, self.b]),
        )

    @classmethod
    def load(cls, path: Path) -> "LexicalIndex":
        """The index as it was saved. The caller has compared the file's SHA-256 with the manifest's."""
        index = cls.__new__(cls)
        with np.load(path, allow_pickle=False) as arrays:
            index.k1, index.b = (float(value) for value in arrays["parameters"])
            blob = arrays["vocabulary"].tobytes().decode()
            index.vocabulary = {term: column for column, term in enumerate(blob.split("\n"))} if blob else {}
            index._starts, index._rows, index._counts = arrays["starts"], arrays["rows"], arrays["counts"]
            index._measure(arrays["lengths"])
        index._calc_idf(np.diff(index._starts))
        return index
