"""Filters as a condition of numbers, on passages as on articles."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.filters import Filters
from index.milvus.engine import all_of, one_of
from index.milvus.kept import KeptRecords
from index.milvus.numbers import number_of, ordinal_of
from index.milvus.searching import EngineSearch
from index.milvus.state import MetaTexts
from index.store.conditions import folded_name, holds_words, is_by_one_of
from index.text import terms

NOTHING = "article < 0"
"""The condition that no article meets."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Turns filters into conditions. What needs an article's words is looked up first, among the articles that hold their terms."""

    search: EngineSearch
    meta: MetaTexts
    records: KeptRecords

    def condition(self, filters: Filters) -> str:
        """Return the condition that articles, and their passages, meet if they pass the filters; "" for all."""
        condition = self._scalar(replace(filters, phrases=(), excluded_words=()))
        for phrase in filters.phrases:
            condition = all_of(condition, _among(self._holding(phrase, condition)))
        for word in filters.excluded_words:
            condition = all_of(condition, _not_among(self._holding(word, condition)))
        return condition

    def _scalar(self, filters: Filters) -> str:
        conditions = [f"day >= {ordinal_of(filters.since)}"] if filters.since else []
        if filters.last_day:
            conditions.append(f"day > 0 and day <= {ordinal_of(filters.last_day)}")
        if filters.outlets:
            conditions.append(_named("outlet", _alike(self.meta.calendar.outlets(), filters.outlets)))
        if filters.sections:
            conditions.append(_named("section", _alike(self.meta.names.sections, filters.sections)))
        if filters.authors:
            wanted = json.dumps(filters.authors)
            conditions.append(_named("author", [credit for credit in self.meta.names.credits if is_by_one_of(credit, wanted)]))
        if filters.languages:
            conditions.append(_named("language", ["", *filters.languages]))
        if filters.exclude_ids:
            identities = map(number_of, filters.exclude_ids)
            rows = self.search.engine.rows_with(self.search.slot.articles, "identity", identities, ("article",))
            conditions.append(_not_among([row["article"] for row in rows]))
        return all_of(*conditions)

    def _holding(self, words: str, condition: str) -> list[int]:
        """Return the articles whose headline or text holds a phrase or a word."""
        records = self.records.of(self.search.articles_with_all(terms(words), condition), keep=False)
        return [number for number, (article, _) in records.items() if holds_words(article.title, article.text, words)]


def _alike(names: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """Return the names that read like one of those wanted, without regard to case and diacritics."""
    folded = {folded_name(name) for name in wanted}
    return [name for name in names if folded_name(name) in folded]


def _named(field: str, names: Iterable[str]) -> str:
    return _among([number_of(name) for name in names], field)


def _among(numbers: Sequence[int], field: str = "article") -> str:
    return one_of(field, numbers) if numbers else NOTHING


def _not_among(articles: Sequence[int]) -> str:
    return f"article not in [{', '.join(map(str, articles))}]" if articles else ""
