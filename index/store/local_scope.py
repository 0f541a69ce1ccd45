"""The scope of an archive of this machine: filters become masks, and term statistics are those of the articles that pass."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from index.embedders.contract import Vectors
from index.store.columns import ArticleMask, Columns, PublicationDays
from index.store.contract import KeyScores, PassageKeys, QueryScores
from index.store.dense import AllowedRows, DenseIndex
from index.store.grown import GrownDenseIndex, GrownLexicalIndex
from index.store.lexical import LexicalIndex
from index.store.near_spelling import near_terms
from index.store.pairs import pair_scores
from index.store.term_statistics import ArticleStatistics, PassageStatistics


class LocalScope:
    """The articles of a mask and their passages. A key is a passage's row."""

    def __init__(
        self,
        columns: Columns,
        lexical: LexicalIndex | GrownLexicalIndex,
        dense: DenseIndex | GrownDenseIndex,
        articles: ArticleMask | None,
    ) -> None:
        """`articles`: shape (articles,); None for all."""
        exists = None if articles is None else articles[columns.article_of]
        self._columns, self.lexical, self.dense = columns, lexical, dense
        self.allowed = None if exists is None else AllowedRows(exists)
        """The passages of the scope; None: all."""
        self.passage_statistics = PassageStatistics(lexical, exists)
        self._articles = ArticleStatistics(self.passage_statistics, lexical, columns, articles)

    @property
    def article_count(self) -> int:
        return self._articles.unit_count

    def query(self, vector: Vectors, terms: Sequence[str]) -> "LocalQuery":
        return LocalQuery(self, vector, terms)

    def published(self, keys: PassageKeys) -> PublicationDays:
        days: PublicationDays = self._columns.days[self._columns.article_of[keys]]
        return days

    def weight(self, term: str) -> float:
        return self.passage_statistics.weight(term)

    def articles_matching_all(self, terms: Sequence[str]) -> list[int]:
        rows: list[int] = self._articles.matching_all(terms).tolist()
        return rows

    def terms_near(self, term: str, most: int) -> list[str]:
        near = near_terms(term, self.lexical.terms_beginning_with(term[0]), most)
        counts = {other: len(self.articles_matching_all([other])) for other in near}
        return sorted((other for other in near if counts[other]), key=lambda other: (near[other], -counts[other]))

    def article_scores(self, terms: Sequence[str], keys: PassageKeys) -> KeyScores:
        """Return the BM25 of each passage's whole article; several passages may be of one."""
        articles, places = np.unique(self._columns.article_of[keys].astype(np.int64), return_inverse=True)
        scores: KeyScores = self._articles.scores(terms, articles)[places]
        return scores


class LocalQuery:
    """One query in a local scope. Every passage's BM25 is computed once."""

    def __init__(self, scope: LocalScope, vector: Vectors, terms: Sequence[str]) -> None:
        self._scope, self._vector, self._terms = scope, vector, terms

    @cached_property
    def _bm25(self) -> KeyScores:
        """The BM25 of every passage of the archive; 0 outside the scope."""
        return self._scope.passage_statistics.scores(self._terms)

    def nearest(self, k: int) -> tuple[PassageKeys, KeyScores]:
        keys, cosines = self._scope.dense.search(self._vector, k, self._scope.allowed)
        return keys, cosines.astype(np.float64)

    def matching(self, k: int) -> tuple[PassageKeys, KeyScores]:
        keys = _best_keys(self._bm25, k)
        return keys, self._bm25[keys]

    def scores(self, keys: PassageKeys) -> QueryScores:
        scope = self._scope
        return QueryScores(
            scope.dense.similarities(self._vector, keys).astype(np.float64),
            self._bm25[keys],
            pair_scores(scope.lexical.parts, scope.passage_statistics, self._terms, keys),
            scope.article_scores(self._terms, keys),
        )


def _best_keys(scores: KeyScores, k: int) -> PassageKeys:
    """Return the keys with the `k` highest scores above 0."""
    keys = np.flatnonzero(scores)
    if len(keys) <= k:
        return keys
    best: PassageKeys = keys[np.argpartition(-scores[keys], k)[:k]]
    return best
