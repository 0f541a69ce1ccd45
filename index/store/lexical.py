"""BM25 as rank-bm25 models it, over an inverted index: a query touches only the passages that hold its terms."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.store.mapped import map_array, save_array
from index.store.term_statistics import Bm25Scores, PassageStatistics
from index.store.vocabulary import VOCABULARY_FILES, Vocabulary

PostingRows = NDArray[np.int32]
PostingCounts = NDArray[np.uint16]
Int32Array = NDArray[np.int32]

_ARRAYS = ("sequence", "passage-starts", "posting-starts", "posting-rows", "posting-counts", "parameters")
LEXICAL_FILES = (*VOCABULARY_FILES, *(f"lexical-{name}.npy" for name in _ARRAYS))
_MOST_COUNTED = np.iinfo(np.uint16).max
"""How often a term may count in one passage; a passage has some hundred terms."""


class LexicalIndex(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """`BM25Okapi` with postings in compressed sparse columns, one column per term, in the order of the terms' bytes.

    Two things differ from the parent, and a test holds the rest equal to 1e-9: `idf` is `log(1 + (N - n + 0.5) / (n + 0.5))`
    (Lucene's, never 0 or negative; the parent gives a term in half of the passages no weight), and scoring takes time in the
    length of the query's postings, not in the number of passages.
    """

    def __init__(self, corpus: Iterable[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        """Index the corpus, which gives the terms of each passage in row order."""
        super().__init__(corpus, k1=k1, b=b)

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> NDArray[np.int64]:
        numbers: dict[str, int] = {}
        sequence, lengths = array("i"), array("i")
        for passage in corpus:
            lengths.append(len(passage))
            sequence.extend(numbers.setdefault(term, len(numbers)) for term in passage)
        self.vocabulary = Vocabulary.of_terms(numbers)
        column_of = {term: column for column, term in enumerate(self.vocabulary)}
        columns = np.array([column_of[term] for term in numbers], dtype=np.int32)
        in_order = columns[np.frombuffer(sequence, np.int32)] if len(sequence) else np.zeros(0, np.int32)
        self._set_passages(in_order, np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]))
        self._index_postings()
        return np.diff(self._starts)

    def _set_passages(self, term_sequence: Int32Array, passage_starts: NDArray[np.int64]) -> None:
        self.sequence, self.passage_starts = term_sequence, passage_starts
        self.corpus_size = len(passage_starts) - 1
        self.avgdl = float(passage_starts[-1]) / self.corpus_size if self.corpus_size else 0.0
        self.doc_len: Int32Array = np.diff(passage_starts).astype(np.int32)

    def _index_postings(self) -> None:
        """Make compressed sparse columns from the terms in reading order: one entry per term and passage, with its count."""
        size = max(1, self.corpus_size)
        rows_of_terms = np.repeat(np.arange(self.corpus_size, dtype=np.int64), self.doc_len)
        entries, counts = np.unique(self.sequence * np.int64(size) + rows_of_terms, return_counts=True)
        columns, rows = np.divmod(entries, size)
        self._starts: NDArray[np.int64] = np.searchsorted(columns, np.arange(len(self.vocabulary) + 1))
        self._rows: PostingRows = rows.astype(np.int32)
        self._counts: PostingCounts = np.minimum(counts, _MOST_COUNTED).astype(np.uint16)

    def _calc_idf(self, nd: NDArray[np.int64]) -> None:
        self.idf: NDArray[np.float64] = np.log1p((self.corpus_size - nd + 0.5) / (nd + 0.5))

    @cached_property
    def _whole(self) -> PassageStatistics:
        return PassageStatistics(self, None)

    def postings(self, term: str) -> tuple[PostingRows, PostingCounts] | None:
        """Return the rows that hold the term, ascending, with its count in each; None if no passage holds it."""
        column = self.vocabulary.get(term)
        if column is None:
            return None
        entries = slice(self._starts[column], self._starts[column + 1])
        return self._rows[entries], self._counts[entries]

    @property
    def parts(self) -> "tuple[tuple[int, LexicalIndex], ...]":
        """The row of the first passage of each index that this one is made of, and the index: 0 and this one."""
        return ((0, self),)

    def terms_beginning_with(self, letter: str) -> Iterator[str]:
        """Yield the terms that begin with a letter, in order."""
        return self.vocabulary.beginning_with(letter)

    def get_scores(self, query: Iterable[str]) -> Bm25Scores:
        """Return the BM25 score of every passage. A term that the query holds twice counts twice, as in the parent."""
        return self._whole.scores(query)

    def get_batch_scores(self, query: Iterable[str], doc_ids: Sequence[int]) -> list[float]:
        scores: list[float] = self.get_scores(query)[list(doc_ids)].tolist()
        return scores

    def save(self, folder: Path) -> None:
        """Write `LEXICAL_FILES` into a folder, without pickle."""
        self.vocabulary.save(folder)
        parameters = np.array([self.k1, self.b])
        parts = (self.passage_starts, self._starts, self._rows, self._counts, parameters)
        arrays: list[NDArray[Any]] = [self.sequence, *parts]
        for name, values in zip(_ARRAYS, arrays, strict=True):
            save_array(folder / f"lexical-{name}.npy", values)

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Return the index as it was saved, mapped. The caller has compared the files' SHA-256 with the manifest's."""
        index = cls.__new__(cls)
        arrays = {name: map_array(folder / f"lexical-{name}.npy") for name in _ARRAYS}
        index.k1, index.b = (float(value) for value in arrays["parameters"])
        index.vocabulary = Vocabulary.load(folder)
        index._set_passages(arrays["sequence"], arrays["passage-starts"])
        index._starts, index._rows, index._counts = (arrays[f"posting-{part}"] for part in ("starts", "rows", "counts"))
        index._calc_idf(np.diff(index._starts))
        return index
