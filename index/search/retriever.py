"""Finds passages for a query. Filters come first, then a dense and a lexical half, which are fused into one ranking."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.article import Article, Passage
from index.embedders.contract import Embedder
from index.filters import NO_FILTERS, Filters
from index.news.copies import containment, shingles
from index.news.stories import Clusters, publication_order
from index.search.day_preference import DayPreference
from index.search.fusion import CandidateScores, reciprocal_rank_fusion, share_of_best, weighted_sum
from index.settings import SearchSettings
from index.store.contract import ArchiveReader, KeyScores, PassageKeys, QueryScores, Scope, ScopedQuery
from index.text import terms

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
class _Found:
    """A query, and the passages that each half finds for it."""

    query: ScopedQuery
    nearest: PassageKeys
    cosines: KeyScores
    """Of the query with each of `nearest`."""
    matching: PassageKeys
    bm25: KeyScores
    """Of each of `matching`."""
    keys: PassageKeys
    """The candidates of both halves, ascending."""


@dataclass(frozen=True, slots=True)
class _Pool:
    """The candidates of both halves. Each has every score, whichever half found it."""

    keys: PassageKeys
    dense: CandidateScores
    bm25: CandidateScores
    lexical: CandidateScores
    dense_rank: NDArray[np.int64]
    """Rank among the dense half's best, from 1; 0 if it is not one of them."""
    lexical_rank: NDArray[np.int64]
    """Rank among the lexical half's best by the passage's BM25, from 1; 0 if it is not one of them."""


class Retriever:
    """Searches an archive with the model that it was built with. Several threads may search at once."""

    def __init__(self, archive: ArchiveReader, embedder: Embedder, settings: SearchSettings) -> None:
        archive.check_model(embedder.identity)
        self.embedder = embedder
        self._archive, self._settings = archive, settings
        self._cached_scope = (NO_FILTERS, archive.scope(NO_FILTERS))

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
        scope = self.scope(filters or NO_FILTERS)
        if scope.article_count == 0:
            return []
        depth = max(2 * k, self._settings.depth)  # copies are dropped
        found, found_before = self._find(query, scope, depth), self._find(context, scope, depth) if context else None
        keys = found.keys if found_before is None else np.union1d(found.keys, found_before.keys)
        pool = self._pool(found, keys)
        fused = self._fuse(pool)
        if found_before is not None:
            fused = fused + self._settings.context_weight * self._fuse(self._pool(found_before, keys))
        if prefer is not None:
            fused = fused + prefer.boosts(scope.published(keys))
        return self._distinct_hits(pool, fused, np.argsort(-fused, kind="stable"), k)

    def has_articles(self, filters: Filters) -> bool:
        """Return whether any article passes the filters."""
        return self.scope(filters).article_count > 0

    def scope(self, filters: Filters) -> Scope:
        """Return the articles under the filters. That of the last filters is kept."""
        cached = self._cached_scope  # read once: another thread may search under other filters
        if cached[0] != filters:
            cached = self._cached_scope = (filters, self._archive.scope(filters))
        return cached[1]

    def _find(self, query: str, scope: Scope, depth: int) -> _Found:
        """Find the candidates of both halves for a query."""
        scoped = scope.query(self.embedder.query(query), terms(query))
        nearest, cosines = scoped.nearest(depth)
        matching, bm25 = scoped.matching(depth)
        return _Found(scoped, nearest, cosines, matching, bm25, self._pool_keys(nearest, matching))

    def _pool(self, found: _Found, keys: PassageKeys) -> _Pool:
        """Score `keys` for the query that `found` is of."""
        scores = found.query.scores(keys)
        return _Pool(
            keys,
            scores.cosine,
            scores.bm25,
            self._lexical(scores),
            _half_ranks(keys, found.nearest, found.cosines),
            _half_ranks(keys, found.matching, found.bm25),
        )

    def _lexical(self, scores: QueryScores) -> CandidateScores:
        """Score words in the passage, in its neighbourhoods, and in the whole article, as a passage rarely says it all."""
        near = share_of_best(scores.bm25 + self._settings.pair_weight * scores.pairs)
        share = self._settings.article_weight
        return (1.0 - share) * near + share * share_of_best(scores.article_bm25)

    def _pool_keys(self, nearest: PassageKeys, matching: PassageKeys) -> PassageKeys:
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

    def _distinct_hits(self, pool: _Pool, fused: CandidateScores, order: NDArray[np.int64], k: int) -> list[Hit]:
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

    def _hits(self, pool: _Pool, fused: CandidateScores, order: NDArray[np.int64]) -> list[Hit]:
        entries = self._archive.catalogue.passages(pool.keys[order].tolist())
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


def _half_ranks(keys: PassageKeys, best: PassageKeys, scores: KeyScores) -> NDArray[np.int64]:
    """Return the rank of each of `keys` among the `best` of a half, from 1, equal scores by key; 0 if it is not among them."""
    order = best[np.lexsort((best, -scores))]
    ranks = {key: rank for rank, key in enumerate(order.tolist(), start=1)}
    return np.array([ranks.get(key, 0) for key in keys.tolist()], dtype=np.int64)
