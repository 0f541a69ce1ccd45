"""The archive's SQLite file: articles, passages and the files they came from. It is read-only once it is published."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

import numpy as np

from index.article import Article, ArticleKind, Passage
from index.errors import ArticleMissing
from index.filters import NO_FILTERS, Filters
from index.languages import ENGLISH
from index.loaders.fields.names import split_authors
from index.loaders.source import Skipped
from index.news.copies import Shingles
from index.news.stories import Clusters
from index.store.columns import ArticleRows
from index.store.conditions import folded_name, holds_phrase, is_by_one_of, sql_condition
from index.store.counts import ArchiveCounts, read_counts
from index.store.field_gaps import FieldGaps
from index.store.headlines import Headlines
from index.urls import canonical_url

_ARTICLE_COLUMNS = "id, title, text, published, outlet, author, url, category, path, updated, language, credit, kind, locator"


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """An article with its passages, as the build made them. Passages are numbered from 0 over all articles in order."""

    article: Article
    passages: Sequence[Passage]
    file: str = ""
    """The corpus path of the file that it stands in."""


@dataclass(frozen=True, slots=True)
class DerivedFields:
    """The derived fields of one article: its clusters, and the sketch that finds copies."""

    clusters: Clusters
    sketch: Shingles


class Catalogue:
    """The catalogue of one generation, for reading. Threads may share it: SQLite serialises, and nothing is ever written."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._connection.create_function("folded", 1, folded_name, deterministic=True)
        self._connection.create_function("is_by_one_of", 2, is_by_one_of, deterministic=True)
        self._connection.create_function("holds_phrase", 3, holds_phrase, deterministic=True)
        self.headlines = Headlines(path)
        """What lists of articles show. Opened with the catalogue: after the next build its file may have gone."""

    def close(self) -> None:
        self._connection.close()
        self.headlines.close()

    def article(self, identity: str) -> Article:
        """Return the article with this id. Raises `ArticleMissing`."""
        row = self._connection.execute(f"SELECT {_ARTICLE_COLUMNS} FROM articles WHERE id = ?", (identity,)).fetchone()
        if row is None:
            raise ArticleMissing(identity)
        return _article(row)

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were indexed."""
        for row in self._connection.execute(f"SELECT {_ARTICLE_COLUMNS} FROM articles ORDER BY row"):
            yield _article(row)

    def articles_by_row(self, rows: Sequence[int]) -> list[Article]:
        """Return the articles with these numbers, counted from 0 in the order in which they were indexed."""
        query = f"SELECT {_ARTICLE_COLUMNS} FROM articles WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row"
        return [_article(fields) for fields in self._connection.execute(query, [json.dumps([int(row) for row in rows])])]

    def passages(self, rows: Sequence[int]) -> list[tuple[Passage, Article, Clusters]]:
        """Return the passage of each row with its article and clusters, in the order of `rows`."""
        records = self._connection.execute(
            f"SELECT p.row, p.start, p.end, a.copy, a.story, "
            f"{', '.join('a.' + f for f in _ARTICLE_COLUMNS.split(', '))} FROM passages p "
            f"JOIN articles a ON a.row = p.article WHERE p.row IN (SELECT value FROM json_each(?))",
            [json.dumps([int(row) + 1 for row in rows])],
        )
        by_row = {
            row - 1: (Passage(fields[0], start, end), _article(fields), Clusters(copy, story))
            for row, start, end, copy, story, *fields in records
        }
        return [by_row[row] for row in rows]

    def clusters_of(self, identity: str) -> Clusters:
        """Return the clusters of the article with this id. Raises `ArticleMissing`."""
        row = self._connection.execute("SELECT copy, story FROM articles WHERE id = ?", (identity,)).fetchone()
        if row is None:
            raise ArticleMissing(identity)
        return Clusters(*row)

    def copies_of(self, copy_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters with one text, the earliest first."""
        return self._articles_with("copy", copy_id, filters)

    def reports_of(self, story_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters that report one event, the earliest first."""
        return self._articles_with("story", story_id, filters)

    def later_reports(self, story_id: str, article: Article, filters: Filters) -> list[Article]:
        """Return the reports of one event that `article`'s outlet printed on a later day, the earliest first.

        None where the article's outlet or day is not known. Selected here: a story may have forty reports, each with its text.
        """
        if not article.outlet or article.published is None:
            return []
        condition, values = sql_condition(filters)
        query = (
            f"SELECT {_ARTICLE_COLUMNS} FROM articles a WHERE story = ? AND outlet = ? AND published > ? AND {condition} "
            "ORDER BY published, id"
        )
        own = [story_id, article.outlet, article.published.isoformat()]
        return [_article(fields) for fields in self._connection.execute(query, [*own, *values])]

    def versions_of(self, url: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters from one address, the earliest first; none if it is no web address."""
        return self._articles_with("address", canonical_url(url), filters) if canonical_url(url) else []

    def _articles_with(self, column: str, value: str, filters: Filters) -> list[Article]:
        condition, values = sql_condition(filters)
        query = (
            f"SELECT {_ARTICLE_COLUMNS} FROM articles a WHERE {column} = ? AND {condition} ORDER BY "
            f"published IS NULL, published, id"
        )
        return [_article(fields) for fields in self._connection.execute(query, [value, *values])]

    def sketches(self) -> dict[str, Shingles]:
        """Return article digest → sketch of its text."""
        records = self._connection.execute("SELECT digest, sketch FROM articles")
        return {digest: np.frombuffer(sketch, np.uint32) for digest, sketch in records}

    def article_rows(self, filters: Filters) -> ArticleRows:
        """Return the rows of the articles that pass the filters, counted from 0, in no order."""
        condition, values = sql_condition(filters)
        query = f"SELECT a.row FROM articles a WHERE {condition}"
        return np.array(self._connection.execute(query, values).fetchall(), dtype=np.int64).reshape(-1)

    def indexed_articles(self) -> Iterator[tuple[IndexedArticle, str, int]]:
        """Yield every article with its passages, its digest, and the row of its first passage."""
        for row, digest, *fields in self._connection.execute(
            f"SELECT row, digest, {_ARTICLE_COLUMNS} FROM articles ORDER BY row"
        ):
            article = _article(fields)
            spans = self._connection.execute(
                "SELECT row - 1, start, end FROM passages WHERE article = ? ORDER BY row", (row,)
            ).fetchall()
            passages = [Passage(article.id, start, end) for _, start, end in spans]
            yield IndexedArticle(article, passages), digest, spans[0][0] if spans else 0

    def articles_with_clusters(self) -> Iterator[tuple[Article, Clusters]]:
        """Yield every article with its clusters, in the order in which they were indexed."""
        for copy, story, *fields in self._connection.execute(
            f"SELECT copy, story, {_ARTICLE_COLUMNS} FROM articles ORDER BY row"
        ):
            yield _article(fields), Clusters(copy, story)

    def files(self) -> dict[str, str]:
        """Return corpus path → digest of the file's bytes and format."""
        return dict(self._connection.execute("SELECT path, digest FROM files"))

    def whole_files(self) -> dict[str, str]:
        """Return what `files` does, for the files of which every article is in the archive or listed as skipped."""
        return dict(self._connection.execute("SELECT path, digest FROM files WHERE is_whole"))

    def articles_of_files(self) -> Iterator[tuple[str, Article]]:
        """Yield corpus path and article, in the order in which they were indexed."""
        for file, *fields in self._connection.execute(f"SELECT file, {_ARTICLE_COLUMNS} FROM articles ORDER BY row"):
            yield file, _article(fields)

    def skipped(self) -> list[Skipped]:
        """Return the files that were not indexed, with the reasons."""
        return [skipped for _, skipped in self.skipped_of_files()]

    def skipped_of_files(self) -> list[tuple[str, Skipped]]:
        """Return the corpus path of its file and what was not indexed."""
        records = self._connection.execute("SELECT file, path, reason FROM skipped ORDER BY rowid")
        return [(file, Skipped(path, reason)) for file, path, reason in records]

    def outlets(self) -> list[str]:
        """Return outlet names by falling number of articles."""
        query = "SELECT outlet FROM articles WHERE outlet != '' GROUP BY outlet ORDER BY count(*) DESC, outlet"
        return [outlet for (outlet,) in self._connection.execute(query)]

    def authors(self) -> list[str]:
        """Return each author's name once, in alphabetical order; those of one article singly."""
        query = "SELECT DISTINCT author FROM articles WHERE author != ''"
        return sorted({name for (author,) in self._connection.execute(query) for name in split_authors(author)})

    def sections(self) -> list[str]:
        """Return each section's name once, in alphabetical order."""
        query = "SELECT DISTINCT category FROM articles WHERE category != '' ORDER BY category"
        return [section for (section,) in self._connection.execute(query)]

    def other_languages(self) -> dict[str, int]:
        """Return code → number of articles, for the languages other than English."""
        query = "SELECT language, count(*) FROM articles WHERE language NOT IN ('', ?) GROUP BY language ORDER BY language"
        return dict(self._connection.execute(query, [ENGLISH]))

    def monthly_counts(self, last: date) -> list[tuple[str, str | None, int]]:
        """Return outlet, month of publication as `2024-08`, and number of articles. The month is None for no day or one after `last`."""
        query = (
            "SELECT outlet, CASE WHEN published <= ? THEN substr(published, 1, 7) END AS month, count(*) FROM articles "
            "GROUP BY outlet, month"
        )
        return self._connection.execute(query, [last.isoformat()]).fetchall()

    def counts(self) -> ArchiveCounts:
        """Return the numbers of articles, passages, authors and groups; no text is read."""
        return read_counts(self._connection)

    def field_gaps(self) -> FieldGaps:
        """Count the articles without a date, an author and an outlet; no text is read."""
        query = (
            "SELECT coalesce(sum(published IS NULL), 0), coalesce(sum(author = '' AND credit = ''), "
            "0), coalesce(sum(outlet = ''), 0) FROM articles"
        )
        return FieldGaps(*self._connection.execute(query).fetchone())

    def days(self, filters: Filters = NO_FILTERS) -> tuple[date, date] | None:
        """Return the first and last day of publication under the filters; None if no article has a date."""
        condition, values = sql_condition(filters)
        first, last = self._connection.execute(
            f"SELECT min(published), max(published) FROM articles a WHERE {condition}", values
        ).fetchone()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def _article(fields: Sequence[str | None]) -> Article:
    identity, title, text, published, *rest = fields
    outlet, author, url, category, path, updated, language, credit, kind, locator = (value or "" for value in rest)
    day, later = _day(published), _day(updated)
    own = (identity or "", title or "", text or "", day, outlet, author, url, category, path)
    return Article(*own, later, language, credit, cast(ArticleKind, kind), locator)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
