"""A query → passages: the dense and the lexical half, filters before either, fused into one ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.article import Article, Passage
from index.embedders.contract import Embedder
from index.filters import Filters
from index.news.copies import containment, shingles
from index.news.stories import Clusters, publication_order
from index.search.fusion import CandidateScores, reciprocal_rank_fusion, share_of_best, weighted_sum
from index.search.pairs import pair_scores
from index.settings import SearchSettings
from index.store.archive import Archive
from index.store.lexical import TermStatistics
from index.text import terms

CandidateRows = NDArray[np.int64]

_SAME_PASSAGE = 0.5
"""Containment from which two passages of one text are the same part of it: their cuts need not agree."""


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
    clusters: Clusters

    @property
    def text(self) -> str:
        return self.article.text[self.passage.start : self.passage.end]

    @classmethod
    def of_whole_article(cls, article: Article, score: float = 1.0) -> "Hit":
        """The whole of an article as if it were all that there is."""
        place, alone = Passage(article.id, 0, len(article.text)), Clusters(article.id, article.id)
        return cls(place, article, 1, score, 1, 1, score, score, alone)


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the filters leave: the rows (None: all), and word statistics as if nothing else existed."""

    rows: CandidateRows | None
    passages: TermStatistics
    articles: TermStatistics


@dataclass(frozen=True, slots=True)
class _Pool:
    """Candidates of both halves, with every score for each, whichever half found it."""

    rows: CandidateRows
    dense: CandidateScores
    bm25: CandidateScores
    lexical: CandidateScores
    dense_rank: CandidateRows
    """Among the dense half's best, from 1; 0 where it is not one of them."""
    lexical_rank: CandidateRows
    """The same by the passage's BM25."""


class Retriever:
    """Holds an archive and the model that it was built with. Threads may search at once."""

    def __init__(self, archive: Archive, embedder: Embedder, settings: SearchSettings) -> None:
        archive.check_model(embedder.identity)
        self.embedder = embedder
        self._archive, self._settings = archive, settings
        self._article_of = archive.catalogue.article_rows()
        self._cached_scope = (Filters(), self._make_scope(Filters()))

    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        """At most `k` passages, best first, all of which pass the filters. A text that several articles carry is there once."""
        existing = self._scope(filters or Filters())
        if existing.rows is not None and len(existing.rows) == 0:
            return []
        pool = self._pool(query, existing, max(2 * k, self._settings.depth))  # copies fall out
        fused = self._fuse(pool)
        return self._distinct_hits(pool, fused, np.argsort(-fused, kind="stable"), k)

    def term_statistics(self, filters: Filters) -> TermStatistics:
        """Word statistics under the filters: `weights(filters).weight(term)` is an idf."""
        return self._scope(filters).passages

    def articles_matching_all(self, query_terms: Sequence[str], filters: Filters) -> list[int]:
        """Numbers of the articles under the filters that hold every one of these terms, in text, headline or date."""
        rows: list[int] = self._scope(filters).articles.units_matching_all(query_terms).tolist()
        return rows

    def _scope(self, filters: Filters) -> _Scope:
        last = self._cached_scope  # read once: another thread may search under other filters
        if last[0] != filters:
            last = self._cached_scope = (filters, self._make_scope(filters))
        return last[1]

    def _make_scope(self, filters: Filters) -> _Scope:
        lexical, rows, exists = self._archive.lexical, None, None
        if filters:
            rows = self._archive.catalogue.passage_rows(filters)
            exists = np.zeros(lexical.corpus_size, dtype=np.bool_)
            exists[rows] = True
        return _Scope(rows, TermStatistics(lexical, None, exists), TermStatistics(lexical, self._article_of, exists))

    def _pool(self, query: str, existing: _Scope, depth: int) -> _Pool:
        archive = self._archive
        vector, asked = self.embedder.query(query), terms(query)
        bm25 = existing.passages.scores(asked)
        nearest, _ = archive.dense.search(vector, depth, existing.rows)
        matching = _best_rows(bm25, depth)
        rows = self._pool_rows(nearest, matching)
        return _Pool(
            rows,
            archive.dense.similarities(vector, rows).astype(np.float64),
            bm25[rows],
            self._lexical(asked, bm25[rows], existing, rows),
            _half_ranks(rows, nearest, archive.dense.similarities(vector, nearest)),
            _half_ranks(rows, matching, bm25[matching]),
        )

    def _lexical(self, asked: list[str], bm25: CandidateScores, existing: _Scope, rows: CandidateRows) -> CandidateScores:
        """Words in the passage, in its neighbourhoods, and in the whole article, the last because a passage rarely says it all."""
        pairs = pair_scores(self._archive.lexical, existing.passages, asked, rows)
        articles = existing.articles.scores(asked)[self._article_of[rows]]
        near = share_of_best(bm25 + self._settings.pair_weight * pairs)
        share = self._settings.article_weight
        return (1.0 - share) * near + share * share_of_best(articles)

    def _pool_rows(self, nearest: CandidateRows, matching: CandidateRows) -> CandidateRows:
        if self._settings.retriever == "dense":
            return np.sort(nearest)
        if self._settings.retriever == "lexical":
            return np.sort(matching)
        return np.union1d(nearest, matching)

    def _fuse(self, pool: _Pool) -> CandidateScores:
        settings = self._settings
        if settings.retriever == "dense":
            return pool.dense
        if settings.retriever == "lexical":
            return pool.lexical
        if settings.fusion == "reciprocal-rank":
            return reciprocal_rank_fusion(pool.dense, pool.lexical)
        return weighted_sum(pool.dense, pool.lexical, settings.dense_weight)

    def _distinct_hits(self, pool: _Pool, fused: CandidateScores, order: CandidateRows, k: int) -> list[Hit]:
        """The first `k` along `order` that do not say again what a copy of their article said before them."""
        kept: list[Hit] = []
        for first in range(0, len(order), k):
            for hit in self._hits(pool, fused, order[first : first + k]):
                said = next((place for place, other in enumerate(kept) if is_same_passage(other, hit)), None)
                if said is None:
                    kept.append(replace(hit, rank=len(kept) + 1))
                elif publication_order(hit.article) < publication_order(kept[said].article):
                    kept[said] = replace(hit, rank=kept[said].rank, score=kept[said].score)
            if len(kept) >= k:
                break
        return kept[:k]

    def _hits(self, pool: _Pool, fused: CandidateScores, order: CandidateRows) -> list[Hit]:
        found = self._archive.catalogue.passages(pool.rows[order].tolist())
        return [
            Hit(
                passage,
                article,
                0,
                float(fused[i]),
                int(pool.dense_rank[i]) or None,
                int(pool.lexical_rank[i]) or None,
                float(pool.dense[i]),
                float(pool.bm25[i]),
                standing,
            )
            for i, (passage, article, standing) in zip(order, found, strict=True)
        ]


def is_same_passage(first: Hit, second: Hit) -> bool:
    """Whether two articles carry one text, and these passages are the same part of it."""
    if first.clusters.copy_id != second.clusters.copy_id or first.article.id == second.article.id:
        return False
    return containment(shingles(first.text), shingles(second.text)) >= _SAME_PASSAGE


def _half_ranks(rows: CandidateRows, found: CandidateRows, scores: NDArray[np.floating]) -> CandidateRows:
    """The place of each of `rows` among those `found` by a half, from 1, equal scores by row; 0 where it was not found."""
    order = found[np.lexsort((found, -scores))]
    places = {row: place for place, row in enumerate(order.tolist(), start=1)}
    return np.array([places.get(row, 0) for row in rows.tolist()], dtype=np.int64)


def _best_rows(scores: CandidateScores, depth: int) -> CandidateRows:
    """Rows with the `depth` highest scores above 0."""
    rows = np.flatnonzero(scores)
    if len(rows) <= depth:
        return rows
    best: CandidateRows = rows[np.argpartition(-scores[rows], depth)[:depth]]
    return best
