"""A query → passages: the dense and the lexical half, filters before either, fused into one ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.article import Article, Passage
from index.embedders.contract import Embedder
from index.filters import Filters
from index.news.copies import containment, shingles
from index.news.stories import Standing, appearance
from index.search.fusion import Scores, reciprocal_rank, share_of_best, weighted_sum
from index.search.pairs import pair_scores
from index.settings import SearchSettings
from index.store.archive import Archive
from index.store.lexical import View
from index.text import terms

Rows = NDArray[np.int64]

_SAME = 0.5
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
    standing: Standing

    @property
    def text(self) -> str:
        return self.article.text[self.passage.start : self.passage.end]

    @classmethod
    def of(cls, article: Article, score: float = 1.0) -> "Hit":
        """The whole of an article as if it were all that there is."""
        place, alone = Passage(article.id, 0, len(article.text)), Standing(article.id, article.id)
        return cls(place, article, 1, score, 1, 1, score, score, alone)


@dataclass(frozen=True, slots=True)
class _Existing:
    """What the filters leave: the rows (None: all), and word statistics as if nothing else existed."""

    rows: Rows | None
    passages: View
    articles: View


@dataclass(frozen=True, slots=True)
class _Pool:
    """Candidates of both halves, with every score for each, whichever half found it."""

    rows: Rows
    dense: Scores
    bm25: Scores
    lexical: Scores
    dense_rank: Rows
    """Among the dense half's best, from 1; 0 where it is not one of them."""
    lexical_rank: Rows
    """The same by the passage's BM25."""


class Retriever:
    """Holds an archive and the model that it was built with. Threads may search at once."""

    def __init__(self, archive: Archive, embedder: Embedder, settings: SearchSettings) -> None:
        archive.require(embedder.identity)
        self.embedder = embedder
        self._archive, self._settings = archive, settings
        self._article_of = archive.catalogue.article_of()
        self._last = (Filters(), self._existing(Filters()))

    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        """At most `k` passages, best first, all of which pass the filters. A text that several articles carry is there once."""
        existing = self._under(filters or Filters())
        if existing.rows is not None and len(existing.rows) == 0:
            return []
        pool = self._pool(query, existing, max(2 * k, self._settings.depth))  # copies fall out
        fused = self._fuse(pool)
        return self._distinct(pool, fused, np.argsort(-fused, kind="stable"), k)

    def weights(self, filters: Filters) -> View:
        """Word statistics under the filters: `weights(filters).weight(term)` is an idf."""
        return self._under(filters).passages

    def holding(self, asked: Sequence[str], filters: Filters) -> list[int]:
        """Numbers of the articles under the filters that hold every one of these terms, in text, headline or date."""
        rows: list[int] = self._under(filters).articles.holding(asked).tolist()
        return rows

    def _under(self, filters: Filters) -> _Existing:
        last = self._last  # read once: another thread may search under other filters
        if last[0] != filters:
            last = self._last = (filters, self._existing(filters))
        return last[1]

    def _existing(self, filters: Filters) -> _Existing:
        lexical, rows, exists = self._archive.lexical, None, None
        if filters:
            rows = self._archive.catalogue.rows(filters)
            exists = np.zeros(lexical.corpus_size, dtype=np.bool_)
            exists[rows] = True
        return _Existing(rows, View(lexical, None, exists), View(lexical, self._article_of, exists))

    def _pool(self, query: str, existing: _Existing, depth: int) -> _Pool:
        archive = self._archive
        vector, asked = self.embedder.query(query), terms(query)
        bm25 = existing.passages.scores(asked)
        nearest, _ = archive.dense.search(vector, depth, existing.rows)
        matching = _best(bm25, depth)
        rows = self._asked(nearest, matching)
        return _Pool(
            rows,
            archive.dense.similarities(vector, rows).astype(np.float64),
            bm25[rows],
            self._lexical(asked, bm25[rows], existing, rows),
            _ranked(rows, nearest, archive.dense.similarities(vector, nearest)),
            _ranked(rows, matching, bm25[matching]),
        )

    def _lexical(self, asked: list[str], bm25: Scores, existing: _Existing, rows: Rows) -> Scores:
        """Words in the passage, in its neighbourhoods, and in the whole article, the last because a passage rarely says it all."""
        pairs = pair_scores(self._archive.lexical, existing.passages, asked, rows)
        articles = existing.articles.scores(asked)[self._article_of[rows]]
        near = share_of_best(bm25 + self._settings.pair_weight * pairs)
        share = self._settings.article_weight
        return (1.0 - share) * near + share * share_of_best(articles)

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

    def _distinct(self, pool: _Pool, fused: Scores, order: Rows, k: int) -> list[Hit]:
        """The first `k` along `order` that do not say again what a copy of their article said before them."""
        kept: list[Hit] = []
        for first in range(0, len(order), k):
            for hit in self._hits(pool, fused, order[first : first + k]):
                said = next((place for place, other in enumerate(kept) if repeats(other, hit)), None)
                if said is None:
                    kept.append(replace(hit, rank=len(kept) + 1))
                elif appearance(hit.article) < appearance(kept[said].article):
                    kept[said] = replace(hit, rank=kept[said].rank, score=kept[said].score)
            if len(kept) >= k:
                break
        return kept[:k]

    def _hits(self, pool: _Pool, fused: Scores, order: Rows) -> list[Hit]:
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


def repeats(first: Hit, second: Hit) -> bool:
    """Whether two articles carry one text, and these passages are the same part of it."""
    if first.standing.copy != second.standing.copy or first.article.id == second.article.id:
        return False
    return containment(shingles(first.text), shingles(second.text)) >= _SAME


def _ranked(rows: Rows, found: Rows, scores: NDArray[np.floating]) -> Rows:
    """The place of each of `rows` among those `found` by a half, from 1, equal scores by row; 0 where it was not found."""
    order = found[np.lexsort((found, -scores))]
    places = {row: place for place, row in enumerate(order.tolist(), start=1)}
    return np.array([places.get(row, 0) for row in rows.tolist()], dtype=np.int64)


def _best(scores: Scores, depth: int) -> Rows:
    """Rows with the `depth` highest scores above 0."""
    rows = np.flatnonzero(scores)
    if len(rows) <= depth:
        return rows
    best: Rows = rows[np.argpartition(-scores[rows], depth)[:depth]]
    return best
