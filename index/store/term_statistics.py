"""Term statistics and BM25 as if only some articles of an archive existed: of their passages, and of the articles as wholes.

Other articles change neither idf nor average length, so that an as-of date leaks nothing from later ones.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.store.columns import ArticleMask, ArticleRows, Columns

Bm25Scores = NDArray[np.float64]
PassageMask = NDArray[np.bool_]
HoldingRows = NDArray[np.integer]
TermCounts = NDArray[np.integer]


class Postings(Protocol):
    """The part of an inverted index that statistics are made from."""

    k1: float
    b: float
    corpus_size: int
    doc_len: NDArray[np.int32]
    """Shape (passages,)."""
    passage_starts: NDArray[np.int64]
    """Where the terms of each passage begin, and at the end the number of all terms. Shape (passages + 1,)."""

    def postings(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.uint16]] | None:
        """Return the rows that hold the term, ascending, with its count in each; None if no passage holds it."""


_TERMS_KEPT = 64
"""Terms whose postings under the filters are kept: those of a question are asked for several times."""


def inverse_document_frequency(units: int, with_term: int) -> float:
    """Return `log(1 + (N - n + 0.5) / (n + 0.5))`, Lucene's idf."""
    return float(np.log1p((units - with_term + 0.5) / (with_term + 0.5)))


class PassageStatistics:
    """Statistics of the passages that exist."""

    def __init__(self, index: Postings, exists: PassageMask | None) -> None:
        """`exists`: shape (passages,); None for all."""
        self._index, self._exists = index, exists
        self._weights: dict[str, float] = {}
        lengths = index.doc_len
        self.unit_count = index.corpus_size if exists is None else int(np.count_nonzero(exists))
        total = float(lengths.sum(dtype=np.int64) if exists is None else lengths.sum(dtype=np.int64, where=exists))
        average = total / self.unit_count if self.unit_count else 0.0
        self._norms: Bm25Scores = float(index.k1) * (1 - index.b + index.b * lengths.astype(np.float64) / (average or 1.0))
        self.postings = lru_cache(_TERMS_KEPT)(self._postings)
        """Term → the rows that exist and hold it, ascending, with its count in each."""

    def scores(self, query: Iterable[str]) -> Bm25Scores:
        """Return the BM25 score of each passage, shape (passages,); 0 for one that does not exist."""
        scores = np.zeros(len(self._norms))
        k1 = self._index.k1
        for term in query:
            rows, counts = self.postings(term)
            if len(rows):
                scores[rows] += (self.weight(term) * (k1 + 1)) * (counts / (counts + self._norms[rows]))
        return scores

    def weight(self, term: str) -> float:
        """Return the term's idf, the highest one for a term in no passage. It is cached: a reader asks for every sentence."""
        if term not in self._weights:
            self._weights[term] = inverse_document_frequency(self.unit_count, len(self.postings(term)[0]))
        return self._weights[term]

    def _postings(self, term: str) -> tuple[HoldingRows, TermCounts]:
        found = self._index.postings(term)
        if found is None:
            return np.zeros(0, np.int32), np.zeros(0, np.uint16)
        if self._exists is None:
            return found
        existing = self._exists[found[0]]
        return found[0][existing], found[1][existing]


class ArticleStatistics:
    """Statistics of the articles that exist, each with the terms of all its passages."""

    def __init__(self, passages: PassageStatistics, index: Postings, columns: Columns, exists: ArticleMask | None) -> None:
        """`passages`: those of the same articles. `exists`: shape (articles,); None for all."""
        self._passages, self._index, self._columns, self._exists = passages, index, columns, exists
        self.unit_count = columns.articles if exists is None else int(np.count_nonzero(exists))
        self._lengths = np.diff(index.passage_starts[columns.first_passages])
        total = float(self._lengths.sum() if exists is None else self._lengths.sum(where=exists))
        self._average = total / self.unit_count if self.unit_count else 0.0

    def scores(self, query: Iterable[str], articles: ArticleRows) -> Bm25Scores:
        """Return the BM25 score of each of `articles`, shape as these. They must exist."""
        index, scores = self._index, np.zeros(len(articles))
        norms = index.k1 * (1 - index.b + index.b * self._lengths[articles] / (self._average or 1.0))
        for term in query:
            counts = self._counts(term, articles)
            idf = inverse_document_frequency(self.unit_count, len(self._holding(term)))
            scores += idf * (counts * (index.k1 + 1) / (counts + norms))
        return scores

    def matching_all(self, query: Iterable[str]) -> ArticleRows:
        """Return the articles that hold every one of these terms, ascending; all that exist if there are no terms."""
        found: ArticleRows | None = None
        for term in query:
            holding = self._holding(term)
            found = holding if found is None else np.intersect1d(found, holding, assume_unique=True)
        if found is not None:
            return found
        return np.arange(self._columns.articles) if self._exists is None else np.flatnonzero(self._exists)

    def _counts(self, term: str, articles: ArticleRows) -> Bm25Scores:
        """Return how often each article holds the term; the passages of an article stand side by side."""
        rows, counts = self._passages.postings(term)
        before = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
        edges = (self._columns.first_passages[articles + end].astype(rows.dtype) for end in (0, 1))
        first, last = (before[np.searchsorted(rows, edge)] for edge in edges)
        counted: Bm25Scores = (last - first).astype(np.float64)
        return counted

    def _holding(self, term: str) -> ArticleRows:
        """Return the articles that hold the term, ascending."""
        articles: ArticleRows = self._columns.article_of[self._passages.postings(term)[0]].astype(np.int64)
        if not len(articles):
            return articles
        distinct: ArticleRows = articles[np.concatenate([[True], articles[1:] != articles[:-1]])]
        return distinct
