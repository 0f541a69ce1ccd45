"""The archive's SQLite file: articles, passages and the files they came from. It is read-only once it is published."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from index.article import Article, Passage
from index.errors import ArticleMissing
from index.filters import NO_FILTERS, Filters
from index.languages import ENGLISH
from index.loaders.fields.names import split_authors
from index.loaders.source import Skipped
from index.news.copies import Shingles
from index.news.stories import Clusters, publication_order
from index.store.article_row import ARTICLE_COLUMNS, article_of_row
from index.store.catalogue_parts import CataloguePart, connect_catalogue
from index.store.columns import ArticleRows
from index.store.conditions import sql_condition
from index.store.counts import ArchiveCounts, read_counts
from index.store.field_gaps import FieldGaps
from index.store.headlines import Headlines
from index.urls import canonical_url


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
        self._connection, self._parts = connect_catalogue(path)
        self.headlines = Headlines(path)
        """What lists of articles show. Opened with the catalogue: after the next build its file may have gone."""

    def close(self) -> None:
        self._connection.close()
        self.headlines.close()

    def removed_rows(self) -> list[int]:
        """Return the rows of articles that were changed or removed since the last whole build: they are not in the archive."""
        if len(self._parts) == 1:
            return []
        return [row for (row,) in self._connection.execute("SELECT row FROM tail.removed ORDER BY row")]

    def article(self, identity: str) -> Article:
        """Return the article with this id. Raises `ArticleMissing`."""
        for fields in self._select(ARTICLE_COLUMNS, "a.id = ?", (identity,)):
            return article_of_row(fields)
        raise ArticleMissing(identity)

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were indexed."""
        return (article_of_row(fields) for fields in self._select(ARTICLE_COLUMNS, "1 ORDER BY a.row"))

    def articles_by_row(self, rows: Sequence[int]) -> list[Article]:
        """Return the articles with these numbers, counted from 0 in the order in which they were indexed."""
        found = []
        for part in self._parts:
            of_part = json.dumps([int(row) - part.first_article for row in rows])
            condition = f"{part.present} AND a.row IN (SELECT value FROM json_each(?)) ORDER BY a.row"
            found += [article_of_row(fields) for fields in self._select_from(part, ARTICLE_COLUMNS, condition, (of_part,))]
        return found

    def passages(self, rows: Sequence[int]) -> list[tuple[Passage, Article, Clusters]]:
        """Return the passage of each row with its article and clusters, in the order of `rows`."""
        by_row = {}
        for part in self._parts:
            schema, columns = part.schema, ", ".join(f"a.{field}" for field in ARTICLE_COLUMNS.split(", "))
            records = self._connection.execute(
                f"SELECT p.row, p.start, p.end, a.copy, a.story, {columns} FROM {schema}.passages p "
                f"JOIN {schema}.articles a ON a.row = p.article WHERE p.row IN (SELECT value FROM json_each(?))",
                [json.dumps([int(row) - part.first_passage + 1 for row in rows])],
            )
            for row, start, end, copy, story, *fields in records:
                article = Passage(fields[0], start, end), article_of_row(fields), Clusters(copy, story)
                by_row[row - 1 + part.first_passage] = article
        return [by_row[row] for row in rows]

    def clusters_of(self, identity: str) -> Clusters:
        """Return the clusters of the article with this id. Raises `ArticleMissing`."""
        for copy, story in self._select("copy, story", "a.id = ?", (identity,)):
            return Clusters(copy, story)
        raise ArticleMissing(identity)

    def copies_of(self, copy_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters with one text, the earliest first."""
        return self._articles_with("copy = ?", (copy_id,), filters)

    def reports_of(self, story_id: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters that report one event, the earliest first."""
        return self._articles_with("story = ?", (story_id,), filters)

    def later_reports(self, story_id: str, article: Article, filters: Filters) -> list[Article]:
        """Return the reports of one event that `article`'s outlet printed on a later day, the earliest first.

        None where the article's outlet or day is not known. Selected here: a story may have forty reports, each with its text.
        """
        if not article.outlet or article.published is None:
            return []
        own = story_id, article.outlet, article.published.isoformat()
        return self._articles_with("story = ? AND outlet = ? AND published > ?", own, filters)

    def versions_of(self, url: str, filters: Filters) -> list[Article]:
        """Return the articles under the filters from one address, the earliest first; none if it is no web address."""
        return self._articles_with("address = ?", (canonical_url(url),), filters) if canonical_url(url) else []

    def _articles_with(self, condition: str, values: Sequence[str], filters: Filters) -> list[Article]:
        """Return the articles under the filters that meet a condition, the earliest first."""
        found = []
        for part in self._parts:
            filtered, of_filters = sql_condition(filters, part.schema)
            every = f"{condition} AND {part.present} AND {filtered}"
            found += [
                article_of_row(fields) for fields in self._select_from(part, ARTICLE_COLUMNS, every, [*values, *of_filters])
            ]
        return sorted(found, key=publication_order)

    def _select(self, columns: str, condition: str, values: Sequence[str] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield columns of the articles of the archive that meet a condition, which may end with an order within one file."""
        for part in self._parts:
            yield from self._select_from(part, columns, f"{part.present} AND {condition}", values)

    def _select_from(
        self, part: CataloguePart, columns: str, condition: str, values: Sequence[str] = ()
    ) -> Iterator[tuple[Any, ...]]:
        return self._connection.execute(f"SELECT {columns} FROM {part.schema}.articles a WHERE {condition}", values)

    def sketches(self) -> dict[str, Shingles]:
        """Return article digest → sketch of its text."""
        return {digest: np.frombuffer(sketch, np.uint32) for digest, sketch in self._select("digest, sketch", "1")}

    def article_rows(self, filters: Filters) -> ArticleRows:
        """Return the rows of the articles that pass the filters, counted from 0, in no order."""
        rows = []
        for part in self._parts:
            condition, values = sql_condition(filters, part.schema)
            found = self._select_from(part, "a.row", f"{part.present} AND {condition}", values)
            rows += [row + part.first_article for (row,) in found]
        return np.array(rows, dtype=np.int64)

    def indexed_articles(self) -> Iterator[tuple[IndexedArticle, str, int]]:
        """Yield every article with its passages, its digest, and the row of its first passage."""
        for part in self._parts:
            columns = f"a.row, digest, file, {ARTICLE_COLUMNS}"
            for row, digest, file, *fields in self._select_from(part, columns, f"{part.present} ORDER BY a.row"):
                yield self._indexed_article(part, row, file, article_of_row(fields), digest)

    def rows_of_files(self, files: Collection[str]) -> dict[str, int]:
        """Return article id → row of the articles that stand in some files of the corpus."""
        return self._rows_where("file", files)

    def rows_of_ids(self, ids: Collection[str]) -> dict[str, int]:
        """Return article id → row, of those ids that are in the archive."""
        return self._rows_where("id", ids)

    def _rows_where(self, column: str, values: Collection[str]) -> dict[str, int]:
        condition, rows = f"a.{column} IN (SELECT value FROM json_each(?))", dict[str, int]()
        for part in self._parts:
            found = self._select_from(part, "a.id, a.row", f"{part.present} AND {condition}", (json.dumps(sorted(values)),))
            rows |= {identity: row + part.first_article for identity, row in found}
        return rows

    def digests_of(self, ids: Collection[str]) -> dict[str, str]:
        """Return article id → digest, of those ids that are in the archive."""
        condition = "a.id IN (SELECT value FROM json_each(?))"
        return dict(self._select("id, digest", condition, (json.dumps(sorted(ids)),)))

    def appended_articles(self) -> Iterator[tuple[IndexedArticle, DerivedFields, int]]:
        """Yield the articles that were appended since the last whole build, with the row of the first passage of each."""
        for part in self._parts[1:]:
            columns = f"a.row, copy, story, sketch, file, {ARTICLE_COLUMNS}"
            for row, copy, story, sketched, file, *fields in self._select_from(part, columns, "1 ORDER BY a.row"):
                entry, _, first = self._indexed_article(part, row, file, article_of_row(fields), "")
                yield entry, DerivedFields(Clusters(copy, story), np.frombuffer(sketched, np.uint32)), first

    @property
    def appended_from(self) -> int | None:
        """The row of the first appended article; None where none was appended since the last whole build."""
        return self._parts[1].first_article if len(self._parts) > 1 else None

    def _indexed_article(
        self, part: CataloguePart, row: int, file: str, article: Article, digest: str
    ) -> tuple[IndexedArticle, str, int]:
        query = f"SELECT row - 1, start, end FROM {part.schema}.passages WHERE article = ? ORDER BY row"
        spans = self._connection.execute(query, (row,)).fetchall()
        passages = [Passage(article.id, start, end) for _, start, end in spans]
        return IndexedArticle(article, passages, file), digest, part.first_passage + spans[0][0] if spans else 0

    def articles_with_clusters(self) -> Iterator[tuple[Article, Clusters]]:
        """Yield every article with its clusters, in the order in which they were indexed."""
        for copy, story, *fields in self._select(f"copy, story, {ARTICLE_COLUMNS}", "1 ORDER BY a.row"):
            yield article_of_row(fields), Clusters(copy, story)

    def files(self) -> dict[str, str]:
        """Return corpus path → digest of the file's bytes and format."""
        return dict(self._connection.execute(f"SELECT path, digest FROM {self._newest}.files"))

    def whole_files(self) -> dict[str, str]:
        """Return what `files` does, for the files of which every article is in the archive or listed as skipped."""
        return dict(self._connection.execute(f"SELECT path, digest FROM {self._newest}.files WHERE is_whole"))

    @property
    def _newest(self) -> str:
        """The schema of the file that was written last: it lists the files of the whole corpus."""
        return self._parts[-1].schema

    def articles_of_files(self) -> Iterator[tuple[str, Article]]:
        """Yield corpus path and article, in the order in which they were indexed."""
        for file, *fields in self._select(f"file, {ARTICLE_COLUMNS}", "1 ORDER BY a.row"):
            yield file, article_of_row(fields)

    def skipped(self) -> list[Skipped]:
        """Return the files that were not indexed, with the reasons."""
        return [skipped for _, skipped in self.skipped_of_files()]

    def skipped_of_files(self) -> list[tuple[str, Skipped]]:
        """Return the corpus path of its file and what was not indexed."""
        records = self._connection.execute(f"SELECT file, path, reason FROM {self._newest}.skipped ORDER BY rowid")
        return [(file, Skipped(path, reason)) for file, path, reason in records]

    def outlets(self) -> list[str]:
        """Return outlet names by falling number of articles."""
        counts: Counter[str] = Counter()
        for outlet, number in self._select("outlet, count(*)", "outlet != '' GROUP BY outlet"):
            counts[outlet] += number
        return sorted(counts, key=lambda outlet: (-counts[outlet], outlet))

    def authors(self) -> list[str]:
        """Return each author's name once, in alphabetical order; those of one article singly."""
        credits = self._select("DISTINCT author", "author != ''")
        return sorted({name for (author,) in credits for name in split_authors(author)})

    def sections(self) -> list[str]:
        """Return each section's name once, in alphabetical order."""
        return sorted({section for (section,) in self._select("DISTINCT category", "category != ''")})

    def other_languages(self) -> dict[str, int]:
        """Return code → number of articles, for the languages other than English."""
        counts: Counter[str] = Counter()
        for language, number in self._select("language, count(*)", "language NOT IN ('', ?) GROUP BY language", (ENGLISH,)):
            counts[language] += number
        return dict(sorted(counts.items()))

    def monthly_counts(self, last: date) -> list[tuple[str, str | None, int]]:
        """Return outlet, month of publication as `2024-08`, and number of articles. The month is None for no day or one after `last`."""
        counts: Counter[tuple[str, str | None]] = Counter()
        month = "CASE WHEN published <= ? THEN substr(published, 1, 7) END AS month"
        for part in self._parts:
            grouped = f"{part.present} GROUP BY outlet, month"
            for outlet, of_month, number in self._select_from(part, f"outlet, {month}, count(*)", grouped, [last.isoformat()]):
                counts[outlet, of_month] += number
        return [(outlet, of_month, number) for (outlet, of_month), number in counts.items()]

    def counts(self) -> ArchiveCounts:
        """Return the numbers of articles, passages, authors and groups; no text is read."""
        return read_counts(self._connection, self._newest)

    def field_gaps(self) -> FieldGaps:
        """Count the articles without a date, an author and an outlet; no text is read."""
        lacking = "published IS NULL", "author = '' AND credit = ''", "outlet = ''"
        columns = ", ".join(f"coalesce(sum({one}), 0)" for one in lacking)
        return FieldGaps(*(sum(numbers) for numbers in zip(*self._select(columns, "1"), strict=True)))

    def days(self, filters: Filters = NO_FILTERS) -> tuple[date, date] | None:
        """Return the first and last day of publication under the filters; None if no article has a date."""
        ends = []
        for part in self._parts:
            condition, values = sql_condition(filters, part.schema)
            columns, every = "min(published), max(published)", f"{part.present} AND {condition}"
            ends += [day for day in next(self._select_from(part, columns, every, values)) if day]
        return (date.fromisoformat(min(ends)), date.fromisoformat(max(ends))) if ends else None
