"""The scope of an archive on Milvus: filters become a condition of numbers. The idf of terms is that of the whole archive.

The engine finds the candidates of both halves. Their scores are computed here, from their vectors and terms, as a local archive does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from index.embedders.contract import Vectors
from index.milvus.engine import batches, one_of
from index.milvus.pair_counts import pair_score
from index.milvus.searching import EngineSearch
from index.milvus.weights import query_vector
from index.store.columns import PublicationDays
from index.store.contract import KeyScores, PassageKeys, QueryScores
from index.store.near_spelling import near_terms

_PASSAGE_FIELDS = ("key", "article", "day", "dense", "terms")
_QUERIES_KEPT = 4
"""Queries whose passages are kept: a question's, and that of the turns before it."""


class EngineScope:
    """The articles that meet a condition, and their passages. A key is that of a passage in its collection."""

    def __init__(self, search: EngineSearch, condition: str) -> None:
        self.search, self.condition = search, condition
        self.passages_of = lru_cache(_QUERIES_KEPT)(self._passages_of)
        """Keys as a tuple → their passages, in this order."""
        everything = not condition
        self.article_count = (
            search.state.manifest.articles if everything else search.engine.count(search.slot.articles, condition)
        )

    def query(self, vector: Vectors, terms: Sequence[str]) -> "EngineQuery":
        return EngineQuery(self, vector, terms)

    def published(self, keys: PassageKeys) -> PublicationDays:
        return self.passages_of(tuple(keys.tolist())).days

    def weight(self, term: str) -> float:
        return self.search.passage_idf(term)

    def articles_matching_all(self, terms: Sequence[str]) -> list[int]:
        return self.search.articles_with_all(terms, self.condition)

    def terms_near(self, term: str, most: int) -> list[str]:
        near = near_terms(term, self.search.frequencies.beginning_with(term[0]), most)
        counts = {other: self._holding(other) for other in near}
        return sorted((other for other in near if counts[other]), key=lambda other: (near[other], -counts[other]))

    def _holding(self, term: str) -> int:
        return len(self.articles_matching_all([term])) if self.condition else self.search.frequencies.of(term)[1]

    def _passages_of(self, keys: tuple[int, ...]) -> "FetchedPassages":
        search = self.search
        fetched = search.engine.every_row_with(search.slot.passages, "key", keys, _PASSAGE_FIELDS)
        rows = [fetched[key] for key in keys]
        return FetchedPassages(
            np.array([row["article"] for row in rows], np.int64),
            np.array([row["day"] for row in rows], np.int32),
            np.array([row["dense"] for row in rows], np.float32).reshape(len(rows), -1),
            [row["terms"].split() for row in rows],
        )


@dataclass(frozen=True, slots=True)
class FetchedPassages:
    """What scoring needs of some passages."""

    articles: PassageKeys
    days: PublicationDays
    vectors: Vectors
    """Shape (passages, dimension)."""
    terms: list[list[str]]


class EngineQuery:
    """One query in a scope."""

    def __init__(self, scope: EngineScope, vector: Vectors, terms: Sequence[str]) -> None:
        self._scope, self._vector, self._terms = scope, vector, terms

    def nearest(self, k: int) -> tuple[PassageKeys, KeyScores]:
        return self._found("dense", self._vector, k)

    def matching(self, k: int) -> tuple[PassageKeys, KeyScores]:
        weights = query_vector(self._terms, self._scope.search.found_idf)
        return self._found("weights", weights, k) if weights else _arrays([])

    def _found(self, field: str, vector: object, k: int) -> tuple[PassageKeys, KeyScores]:
        search = self._scope.search
        return _arrays(search.engine.nearest(search.slot.passages, field, vector, k, self._scope.condition))  # type: ignore[arg-type]

    def scores(self, keys: PassageKeys) -> QueryScores:
        if not len(keys):
            none = np.zeros(0)
            return QueryScores(none, none, none, none)
        search, passages = self._scope.search, self._scope.passages_of(tuple(keys.tolist()))
        shape, k1 = search.passage_shape, search.state.k1
        return QueryScores(
            (passages.vectors @ self._vector).astype(np.float64),
            np.array([shape.score(terms, self._terms, search.passage_idf) for terms in passages.terms], np.float64),
            np.array([pair_score(terms, self._terms, search.passage_idf, k1) for terms in passages.terms], np.float64),
            self._article_scores(passages.articles),
        )

    def _article_scores(self, articles: PassageKeys) -> KeyScores:
        """Return the BM25 of each of these articles, one of which may stand there several times."""
        search, weights = self._scope.search, query_vector(self._terms, self._scope.search.article_idf)
        of_article: dict[int, float] = {}
        for some in batches(np.unique(articles).tolist() if weights else [], search.engine.most_rows):
            condition = one_of("article", some)
            of_article.update(search.engine.nearest(search.slot.articles, "weights", weights, len(some), condition, "article"))
        return np.array([of_article.get(article, 0.0) for article in articles.tolist()], np.float64)


def _arrays(found: list[tuple[int, float]]) -> tuple[PassageKeys, KeyScores]:
    keys, scores = [key for key, _ in found], [score for _, score in found]
    return np.array(keys, np.int64), np.array(scores, np.float64)
