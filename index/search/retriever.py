"""Finds passages for a query. Filters come first, then a dense and a lexical half, which are fused into one ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.article import Article, Passage
from index.embedders.contract import Embedder
from index.filters import Filters
from index.news.copies import containment, shingles
from index.news.stories import Clusters, publication_order
from index.search.day_preference import DayPreference
from index.search.fusion import CandidateScores, reciprocal_rank_fusion, share_of_best, weighted_sum
from index.search.near_spelling import near_terms
from index.search.pairs import pair_scores
from index.settings import SearchSettings
from index.store.archive import Archive
from index.store.dense import AllowedRows
from index.store.term_statistics import ArticleStatistics, PassageStatistics
from index.text import terms

CandidateRows = NDArray[np.int64]

_SAME_PASSAGE = 0.5
"""The least containment of two passages that are the same part of one text, although their cuts may differ."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its article and its scores from each half. Ranks count from 1; None: not among that half's best."""

    passage: Passage
    article: Article
    rank: int
    score: float
    dense_rank: int | None
    lexical_rank: int | None
    similarity: float
    """The cosine of query and passage."""
    bm25: float
    clusters: Clusters
    is_headline: bool = False
    """True where `article.text` is the headline, which a reader was given in place of the text."""

    @property
    def text(self) -> str:
        return self.article.text[self.passage.start : self.passage.end]

    @classmethod
    def of_whole_article(cls, article: Article, score: float = 1.0) -> "Hit":
        """Return the whole article as a hit, as if it were the only one."""
        passage, clusters = Passage(article.id, 0, len(article.text)), Clusters(article.id, article.id)
        return cls(passage, article, 1, score, 1, 1, score, score, clusters)


@dataclass(frozen=True, slots=True)
class _Scope:
    """The articles that pass the filters and their passages, with term statistics as if no others existed."""

    allowed: AllowedRows | None
    """None: all."""
    passages: PassageStatistics
    articles: ArticleStatistics


@dataclass(frozen=True, slots=True)
class _Found:
    """A query as it is compared, and the rows that each half finds for it."""

    vector: NDArray[np.float32]
    terms: list[str]
    bm25: CandidateScores
    """Of every passage of the archive."""
    nearest: CandidateRows
    cosines: NDArray[np.float32]
    """Of the query with each of `nearest`."""
    matching: CandidateRows
    rows: CandidateRows
    """The candidates of both halves, ascending."""


@dataclass(frozen=True, slots=True)
class _Pool:
    """The candidates of both halves. Each has every score, whichever half found it."""

    rows: CandidateRows
    dense: CandidateScores
    bm25: CandidateScores
    lexical: CandidateScores
    dense_rank: CandidateRows
    """Rank among the dense half's best, from 1; 0 if it is not one of them."""
    lexical_rank: CandidateRows
    """Rank among the lexical half's best by the passage's BM25, from 1; 0 if it is not one of them."""


class Retriever:
    """Searches an archive with the model that it was built with. Several threads may search at once."""

    def __init__(self, archive: Archive, embedder: Embedder, settings: SearchSettings) -> None:
        archive.check_model(embedder.identity)
        self.embedder = embedder
        self._archive, self._settings = archive, settings
        self._cached_scope = (Filters(), self._make_scope(Filters()))

    def search(
        self,
        query: str,
        k: int,
        filters: Filters | None = None,
        prefer: DayPreference | None = None,
        context: str = "",
    ) -> list[Hit]:
        """Return at most `k` passages that pass the filters, best first. A text in several articles comes once.

        `context` is what was asked and answered before: passages about it gain `context_weight` of the score that it gives them.
        """
        scope = self._scope(filters or Filters())
        if scope.articles.unit_count == 0:
            return []
        depth = max(2 * k, self._settings.depth)  # copies are dropped
        found, found_before = self._find(query, scope, depth), self._find(context, scope, depth) if context else None
        rows = found.rows if found_before is None else np.union1d(found.rows, found_before.rows)
        pool = self._pool(found, scope, rows)
        fused = self._fuse(pool)
        if found_before is not None:
            fused = fused + self._settings.context_weight * self._fuse(self._pool(found_before, scope, rows))
        if prefer is not None:
            fused = fused + prefer.boosts(self._archive.columns.days[self._archive.columns.article_of[rows]])
        return self._distinct_hits(pool, fused, np.argsort(-fused, kind="stable"), k)

    def term_statistics(self, filters: Filters) -> PassageStatistics:
        """Return term statistics under the filters: `term_statistics(filters).weight(term)` is an idf."""
        return self._scope(filters).passages

    def has_articles(self, filters: Filters) -> bool:
        """Return whether any article passes the filters."""
        return self._scope(filters).articles.unit_count > 0

    def articles_matching_all(self, query_terms: Sequence[str], filters: Filters) -> list[int]:
        """Return the rows of articles under the filters that hold every one of these terms, in text, headline or date."""
        rows: list[int] = self._scope(filters).articles.matching_all(query_terms).tolist()
        return rows

    def terms_near(self, term: str, most: int, filters: Filters) -> list[str]:
        """Return the terms of articles under the filters that are within `most` errors of `term`, nearest and most frequent first."""
        near = near_terms(term, self._archive.lexical.vocabulary.beginning_with(term[0]), most)
        counts = {other: len(self.articles_matching_all([other], filters)) for other in near}
        return sorted((other for other in near if counts[other]), key=lambda other: (near[other], -counts[other]))

    def _scope(self, filters: Filters) -> _Scope:
        cached = self._cached_scope  # read once: another thread may search under other filters
        if cached[0] != filters:
            cached = self._cached_scope = (filters, self._make_scope(filters))
        return cached[1]

    def _make_scope(self, filters: Filters) -> _Scope:
        lexical, columns = self._archive.lexical, self._archive.columns
        if not filters:
            passages = PassageStatistics(lexical, None)
            return _Scope(None, passages, ArticleStatistics(passages, lexical, columns, None))
        articles = self._archive.articles_passing(filters)
        exists = articles[columns.article_of]
        passages = PassageStatistics(lexical, exists)
        return _Scope(AllowedRows(exists), passages, ArticleStatistics(passages, lexical, columns, articles))

    def _find(self, query: str, scope: _Scope, depth: int) -> _Found:
        """Find the candidates of both halves for a query."""
        vector, query_terms = self.embedder.query(query), terms(query)
        bm25 = scope.passages.scores(query_terms)
        nearest, cosines = self._archive.dense.search(vector, depth, scope.allowed)
        matching = _best_rows(bm25, depth)
        return _Found(vector, query_terms, bm25, nearest, cosines, matching, self._pool_rows(nearest, matching))

    def _pool(self, found: _Found, scope: _Scope, rows: CandidateRows) -> _Pool:
        """Score `rows` for the query that `found` is of."""
        dense, bm25 = self._archive.dense, found.bm25[rows]
        return _Pool(
            rows,
            dense.similarities(found.vector, rows).astype(np.float64),
            bm25,
            self._lexical(found.terms, bm25, scope, rows),
            _half_ranks(rows, found.nearest, found.cosines),
            _half_ranks(rows, found.matching, found.bm25[found.matching]),
        )

    def _lexical(self, query_terms: list[str], bm25: CandidateScores, scope: _Scope, rows: CandidateRows) -> CandidateScores:
        """Score words in the passage, in its neighbourhoods, and in the whole article, as a passage rarely says it all."""
        pairs = pair_scores(self._archive.lexical, scope.passages, query_terms, rows)
        articles, places = np.unique(self._archive.columns.article_of[rows].astype(np.int64), return_inverse=True)
        near = share_of_best(bm25 + self._settings.pair_weight * pairs)
        share = self._settings.article_weight
        return (1.0 - share) * near + share * share_of_best(scope.articles.scores(query_terms, articles)[places])

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
        """Return the best `k` hits in `order`, one per text: of two copies the earlier article is shown."""
        hits: list[Hit] = []
        for first in range(0, len(order), k):
            for hit in self._hits(pool, fused, order[first : first + k]):
                same = next((position for position, other in enumerate(hits) if is_same_passage(other, hit)), None)
                if same is None:
                    hits.append(replace(hit, rank=len(hits) + 1))
                elif publication_order(hit.article) < publication_order(hits[same].article):
                    hits[same] = replace(hit, rank=hits[same].rank, score=hits[same].score)
            if len(hits) >= k:
                break
        return hits[:k]

    def _hits(self, pool: _Pool, fused: CandidateScores, order: CandidateRows) -> list[Hit]:
        entries = self._archive.catalogue.passages(pool.rows[order].tolist())
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
                clusters,
            )
            for i, (passage, article, clusters) in zip(order, entries, strict=True)
        ]


def is_same_passage(first: Hit, second: Hit) -> bool:
    """Return whether two articles have one text, and these passages are the same part of it."""
    if first.clusters.copy_id != second.clusters.copy_id or first.article.id == second.article.id:
        return False
    return containment(shingles(first.text), shingles(second.text)) >= _SAME_PASSAGE


def _half_ranks(rows: CandidateRows, best: CandidateRows, scores: NDArray[np.floating]) -> CandidateRows:
    """Return the rank of each of `rows` among the `best` of a half, from 1, equal scores by row; 0 if it is not among them."""
    order = best[np.lexsort((best, -scores))]
    ranks = {row: rank for rank, row in enumerate(order.tolist(), start=1)}
    return np.array([ranks.get(row, 0) for row in rows.tolist()], dtype=np.int64)


def _best_rows(scores: CandidateScores, depth: int) -> CandidateRows:
    """Return the rows with the `depth` highest scores above 0."""
    rows = np.flatnonzero(scores)
    if len(rows) <= depth:
        return rows
    best: CandidateRows = rows[np.argpartition(-scores[rows], depth)[:depth]]
    return best
