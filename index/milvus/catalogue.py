"""The articles of an archive on Milvus as records. Articles that were read are kept for a while."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from index.article import Article, Passage
from index.errors import ArticleMissing
from index.filters import NO_FILTERS, Filters
from index.loaders.fields.names import split_authors
from index.loaders.source import Skipped
from index.milvus.engine import all_of
from index.milvus.headlines import EngineHeadlines
from index.milvus.kept import KeptRecords
from index.milvus.narrowing import Narrowing
from index.milvus.numbers import number_of, ordinal_of
from index.milvus.records import ArticleRecord
from index.milvus.searching import EngineSearch
from index.milvus.state import MetaTexts
from index.news.stories import Clusters, publication_order
from index.store.counts import ArchiveCounts
from index.urls import canonical_url

_LISTED = 200
_FILTERS_KEPT = 16


class EngineCatalogue:
    """The catalogue of one published archive. Several threads may use it."""

    def __init__(self, search: EngineSearch, meta: MetaTexts) -> None:
        self._engine, self._slot, self._state, self._meta = search.engine, search.slot, search.state, meta
        self._records = KeptRecords(search.engine, search.slot.texts)
        narrowing = Narrowing(search, meta, self._records)
        self.condition = lru_cache(_FILTERS_KEPT)(narrowing.condition)
        """Filters → the condition that stands for them."""
        self.headlines = EngineHeadlines(meta)

    def article(self, identity: str) -> Article:
        return self._record(identity)[0]

    def clusters_of(self, identity: str) -> Clusters:
        return self._record(identity)[1]

    def _record(self, identity: str) -> ArticleRecord:
        rows = self._engine.rows(self._slot.articles, f"identity == {number_of(identity)}", ("article",))
        for article, clusters in self._records.of(row["article"] for row in rows).values():
            if article.id == identity:
                return article, clusters
        raise ArticleMissing(identity)

    def articles(self) -> Iterator[Article]:
        return (article for article, _ in self.articles_with_clusters())

    def articles_with_clusters(self) -> Iterator[ArticleRecord]:
        for first in range(0, self._state.next_article, _LISTED):
            records = self._records.of(range(first, first + _LISTED), keep=False)
            yield from (records[article] for article in sorted(records))

    def articles_by_row(self, rows: Sequence[int]) -> list[Article]:
        records = self._records.of(rows)
        return [records[article][0] for article in sorted(records)]

    def passages(self, rows: Sequence[int]) -> list[tuple[Passage, Article, Clusters]]:
        fields = ("key", "article", "start", "end")
        found = self._engine.every_row_with(self._slot.passages, "key", rows, fields)
        records = self._records.every_one_of(row["article"] for row in found.values())
        return [self._passage(found[key]["start"], found[key]["end"], records[found[key]["article"]]) for key in rows]

    def _passage(self, start: int, end: int, record: ArticleRecord) -> tuple[Passage, Article, Clusters]:
        article, clusters = record
        return Passage(article.id, start, end), article, clusters

    def copies_of(self, copy_id: str, filters: Filters) -> list[Article]:
        return self._articles_with(f"copy == {number_of(copy_id)}", filters)

    def reports_of(self, story_id: str, filters: Filters) -> list[Article]:
        return self._articles_with(f"story == {number_of(story_id)}", filters)

    def later_reports(self, story_id: str, article: Article, filters: Filters) -> list[Article]:
        if not article.outlet or article.published is None:
            return []
        own = f"outlet == {number_of(article.outlet)} and day > {ordinal_of(article.published)}"
        return self._articles_with(f"story == {number_of(story_id)} and {own}", filters)

    def versions_of(self, url: str, filters: Filters) -> list[Article]:
        address = canonical_url(url)
        return self._articles_with(f"address == {number_of(address)}", filters) if address else []

    def _articles_with(self, condition: str, filters: Filters) -> list[Article]:
        rows = self._engine.rows(self._slot.articles, all_of(condition, self.condition(filters)), ("article",))
        return sorted(
            (article for article, _ in self._records.of(row["article"] for row in rows).values()), key=publication_order
        )

    def days(self, filters: Filters = NO_FILTERS) -> tuple[date, date] | None:
        since, last = filters.since, filters.last_day
        within = self._meta.calendar.days(since, last)
        if within is None or filters == Filters(since, filters.until, filters.as_of):
            return within
        return self._days_among(all_of(self.condition(filters), "day > 0"), within)

    def _days_among(self, condition: str, within: tuple[date, date]) -> tuple[date, date] | None:
        """Return the ends of the days of the articles under a condition, by halving: no list of them is fetched."""
        if not self._is_any(condition):
            return None
        first, last = (day.toordinal() for day in within)
        earliest = _least(first, last, lambda day: self._is_any(all_of(condition, f"day <= {day}")))
        latest = _least(earliest, last, lambda day: not self._is_any(all_of(condition, f"day > {day}")))
        return date.fromordinal(earliest), date.fromordinal(latest)

    def _is_any(self, condition: str) -> bool:
        return bool(self._engine.rows(self._slot.articles, condition, ("article",), 1))

    def outlets(self) -> list[str]:
        return self._meta.calendar.outlets()

    def authors(self) -> list[str]:
        return sorted({name for credit in self._meta.names.credits for name in split_authors(credit)})

    def sections(self) -> list[str]:
        return self._meta.names.sections

    def other_languages(self) -> dict[str, int]:
        return self._meta.names.languages

    def skipped(self) -> list[Skipped]:
        return self._meta.skipped()

    def counts(self) -> ArchiveCounts:
        return self._state.archive_counts

    def monthly_counts(self, last: date) -> list[tuple[str, str | None, int]]:
        return self._meta.calendar.months(last)


def _least(first: int, last: int, holds: Callable[[int], bool]) -> int:
    """Return the least number from `first` to `last` for which something holds that holds for all above it, as for the last."""
    while first < last:
        middle = (first + last) // 2
        first, last = (first, middle) if holds(middle) else (middle + 1, last)
    return first
