"""What an archive offers for reading, whatever keeps it: files of this machine, or an engine on others.

A passage has a number, its key, which nothing outside a backend interprets. Keys and article rows of one generation stay valid while
it is open. `tests/index/store/test_archive_contract.py` holds every backend to this.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.article import Article, Passage, SourceRef
from index.embedders.contract import ModelIdentity, Vectors
from index.filters import NO_FILTERS, Filters
from index.loaders.source import Skipped
from index.news.stories import Clusters
from index.store.columns import PublicationDays
from index.store.counts import ArchiveCounts
from index.store.headlines import HeadlineQuery
from index.store.manifest import Manifest

PassageKeys = NDArray[np.int64]
KeyScores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class QueryScores:
    """What one query makes of some passages, in the order of their keys; each array has the shape (keys,)."""

    cosine: KeyScores
    bm25: KeyScores
    pairs: KeyScores
    """The score of neighbouring words of the query that are near each other in the passage (`index/store/pairs.py`)."""
    article_bm25: KeyScores
    """BM25 of the passage's whole article, among whole articles."""


class ScopedQuery(Protocol):
    """One query among the passages of a scope."""

    def nearest(self, k: int) -> tuple[PassageKeys, KeyScores]:
        """Return up to `k` passages with the highest cosine, best first, and the cosines."""

    def matching(self, k: int) -> tuple[PassageKeys, KeyScores]:
        """Return up to `k` passages with the highest BM25 above 0, in any order, and their BM25."""

    def scores(self, keys: PassageKeys) -> QueryScores:
        """Score these passages of the scope."""


class Scope(Protocol):
    """The articles that pass one set of filters, as if no others existed. Several threads may use it at once."""

    @property
    def article_count(self) -> int: ...

    def query(self, vector: Vectors, terms: Sequence[str]) -> ScopedQuery:
        """Return a query of this unit vector, shape (dimension,), and these terms (`index.text.terms`)."""

    def published(self, keys: PassageKeys) -> PublicationDays:
        """Return the day on which the article of each passage was published."""

    def weight(self, term: str) -> float:
        """Return the idf of a term among passages, the highest one for a term of none.

        A backend may take it from the whole archive; its manifest says so then (`idf_ignores_filters`).
        """

    def articles_matching_all(self, terms: Sequence[str]) -> list[int]:
        """Return the rows of the articles that hold every one of these terms, in text, headline or date, ascending."""

    def terms_near(self, term: str, most: int) -> list[str]:
        """Return the terms within `most` errors of `term` (`index/store/near_spelling.py`), nearest and most frequent first."""


class HeadlineReader(Protocol):
    """The headlines in pages."""

    def count(self, query: HeadlineQuery) -> int:
        """Return how many articles meet the query."""

    def page(self, query: HeadlineQuery, first: int, size: int) -> list[SourceRef]:
        """Return at most `size` articles in the order of the query, from number `first` on, counted from 0."""


class CatalogueReader(Protocol):
    """The articles as records: what is cited, compared and listed. Lists of articles go from the earliest to the latest."""

    def article(self, identity: str) -> Article:
        """Return the article with this id. Raises `ArticleMissing`."""

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were indexed."""

    def articles_with_clusters(self) -> Iterator[tuple[Article, Clusters]]:
        """Yield every article with its clusters, in the order in which they were indexed."""

    def articles_by_row(self, rows: Sequence[int]) -> list[Article]:
        """Return the articles with these rows, by ascending row."""

    def passages(self, rows: Sequence[int]) -> list[tuple[Passage, Article, Clusters]]:
        """Return the passage of each key with its article and clusters, in the order of the keys."""

    def clusters_of(self, identity: str) -> Clusters:
        """Return the clusters of the article with this id. Raises `ArticleMissing`."""

    def copies_of(self, copy_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters with one text."""

    def reports_of(self, story_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters that report one event."""

    def later_reports(self, story_id: str, article: Article, filters: Filters) -> list[Article]:
        """Return the reports of one event that the outlet of `article` printed on a later day; none without outlet or day."""

    def versions_of(self, url: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters from one address; none if it is no web address."""

    def days(self, filters: Filters = NO_FILTERS) -> tuple[date, date] | None:
        """Return the first and last day of publication under the filters; None if no article has a date."""

    def outlets(self) -> list[str]:
        """Return outlet names by falling number of articles."""

    def authors(self) -> list[str]:
        """Return each author's name once, in alphabetical order."""

    def sections(self) -> list[str]:
        """Return each section's name once, in alphabetical order."""

    def other_languages(self) -> dict[str, int]:
        """Return code → number of articles, for the languages other than English."""

    def skipped(self) -> list[Skipped]:
        """Return the files that were not indexed, with the reasons."""

    def counts(self) -> ArchiveCounts:
        """Return the numbers of articles, passages, authors and groups."""

    def monthly_counts(self, last: date) -> list[tuple[str, str | None, int]]:
        """Return outlet, month of publication as `2024-08`, and number of articles; None for no day or one after `last`."""

    @property
    def headlines(self) -> HeadlineReader: ...


class ArchiveReader(Protocol):
    """One published generation, open for reading. It stays valid while newer ones are published."""

    @property
    def path(self) -> Path: ...
    @property
    def manifest(self) -> Manifest: ...
    @property
    def catalogue(self) -> CatalogueReader: ...

    @property
    def generation_name(self) -> str:
        """The name of this generation."""

    def current_name(self) -> str:
        """Return the name of the generation that is current now; "" if there is none. Raises what opening raises."""

    def scope(self, filters: Filters) -> Scope:
        """Return the articles that pass the filters, and their passages."""

    def check_model(self, identity: ModelIdentity) -> None:
        """Raise `IndexOfAnotherModel` unless the archive was built with this model."""

    def close(self) -> None: ...
