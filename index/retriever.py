"""A query → passages: the dense and the lexical half, filters before either, fused into one ranking."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.archive import Archive
from index.article import Article, Passage
from index.embedders.contract import Embedder
from index.filters import Filters
from index.fusion import Scores, ranks, reciprocal_rank, weighted_sum
from index.settings import SearchSettings
from index.text import terms

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its article and what each half thought of it. Ranks count from 1; None: not among that half's best."""

    passage: Passage
    article: Article
    rank: int
    score: float
    dense_rank: int | None
    lexical_rank: int | None
    similarity: float
    """Cosine of query and passage."""
    bm25: float

    @property
    def text(self) -> str:
        return self.article.text[self.passage.start : self.passage.end]


@dataclass(frozen=True, slots=True)
class _Pool:
    """Candidates of both halves, with both scores for each, whichever half found it."""

    rows: Rows
    dense: Scores
    lexical: Scores
    dense_found: NDArray[np.bool_]
    lexical_found: NDArray[np.bool_]


class Retriever:
    """Holds an archive and the model that it was built with. One call at a time."""

    def __init__(self, archive: Archive, embedder: Embedder, settings: SearchSettings) -> None:
        archive.require(embedder.identity)
        self._archive, self._embedder, self._settings = archive, embedder, settings

    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        """At most `k` passages, best first, all of which pass the filters."""
        allowed = self._archive.catalogue.rows(filters) if filters else None
        if allowed is not None and len(allowed) == 0:
            return []
        pool = self._pool(query, allowed)
        fused = self._fuse(pool)
        return self._hits(pool, fused, np.argsort(-fused, kind="stable")[:k])

    def _pool(self, query: str, allowed: Rows | None) -> _Pool:
        depth, archive = self._settings.depth, self._archive
        vector = self._embedder.query(query)
        bm25 = archive.lexical.get_scores(terms(query))
        nearest, _ = archive.dense.search(vector, depth, allowed)
        matching = _best(bm25, depth, allowed)
        rows = self._asked(nearest, matching)
        dense = archive.dense.similarities(vector, rows).astype(np.float64)
        return _Pool(rows, dense, bm25[rows], np.isin(rows, nearest), np.isin(rows, matching))

    def _asked(self, nearest: Rows, matching: Rows) -> Rows:
        if self._settings.retriever == "dense":
            return np.sort(nearest)
        if self._settings.retriever == "lexical":
            return np.sort(matching)
        return np.union1d(nearest, matching)

    def _fuse(self, pool: _Pool) -> Scores:
        settings = self._settings
        if settings.retriever == "dense":
            return pool.dense
        if settings.retriever == "lexical":
            return pool.lexical
        if settings.fusion == "reciprocal-rank":
            return reciprocal_rank(pool.dense, pool.lexical)
        return weighted_sum(pool.dense, pool.lexical, settings.dense_weight)

    def _hits(self, pool: _Pool, fused: Scores, order: Rows) -> list[Hit]:
        found = self._archive.catalogue.passages(pool.rows[order].tolist())
        dense, lexical = ranks(pool.dense), ranks(pool.lexical)
        return [
            Hit(
                passage,
                article,
                rank,
                float(fused[i]),
                int(dense[i]) if pool.dense_found[i] else None,
                int(lexical[i]) if pool.lexical_found[i] else None,
                float(pool.dense[i]),
                float(pool.lexical[i]),
            )
            for rank, (i, (passage, article)) in enumerate(zip(order, found, strict=True), start=1)
        ]


def _best(scores: Scores, depth: int, allowed: Rows | None) -> Rows:
    """Rows with the `depth` highest scores above 0, among those allowed."""
    rows = np.flatnonzero(scores) if allowed is None else allowed[scores[allowed] > 0.0]
    if len(rows) <= depth:
        return rows
    best: Rows = rows[np.argpartition(-scores[rows], depth)[:depth]]
    return best
