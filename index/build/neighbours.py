"""The articles of an archive that may be copies of a new one or report what it reports, found by their passages' vectors."""

from collections.abc import Collection

import numpy as np

from index.article import Article
from index.embedders.contract import Vectors
from index.filters import NO_FILTERS
from index.news.joining import ClusteredArticle
from index.news.stories import Clusters, article_vectors
from index.store.archive import Archive
from index.store.dense import AllowedRows

_NEAREST = 30
"""Passages that are looked at for each passage of a new article."""


class ArchiveNeighbours:
    """The articles of an archive but the dropped ones, and those that were added to it here."""

    def __init__(self, archive: Archive, dropped: Collection[int]) -> None:
        """`dropped`: rows of articles that are as if they were not there."""
        self._archive = archive
        present = archive.articles_passing(NO_FILTERS).copy()
        present[list(dropped)] = False
        self._allowed = AllowedRows(present[archive.columns.article_of])
        self._dropped = {article.id for article in archive.catalogue.articles_by_row(sorted(dropped))}
        self._added: list[ClusteredArticle] = []

    def add(self, article: Article, clusters: Clusters, vector: Vectors) -> None:
        """Let an article be found too."""
        self._added.append(ClusteredArticle(article, clusters, vector))

    def near(self, passages: Vectors, vector: Vectors) -> list[ClusteredArticle]:
        """Return the articles with the passages nearest to any of `passages`, shape (passages, dimension), and the added ones.

        `vector` is that of the whole article.
        """
        found = [self._archive.dense.search(passage, _NEAREST, self._allowed)[0] for passage in passages]
        rows = np.unique(self._archive.columns.article_of[np.concatenate(found)]) if found else np.zeros(0, np.int64)
        added = [other for other in self._added if float(other.vector @ vector) > 0]
        return [*(self._clustered(article) for article in self._archive.catalogue.articles_by_row(rows.tolist())), *added]

    def reports_of(self, story: str) -> list[ClusteredArticle]:
        """Return all articles of a story."""
        reports = self._archive.catalogue.reports_of(story, NO_FILTERS)
        of_archive = [self._clustered(article) for article in reports if article.id not in self._dropped]
        return of_archive + [other for other in self._added if other.clusters.story_id == story]

    def _clustered(self, article: Article) -> ClusteredArticle:
        archive = self._archive
        row = archive.catalogue.rows_of_ids([article.id])[article.id]
        passages = np.arange(archive.columns.first_passages[row], archive.columns.first_passages[row + 1])
        vector = article_vectors(archive.dense.vectors_of(passages), [len(passages)])[0]
        return ClusteredArticle(article, archive.catalogue.clusters_of(article.id), vector)
