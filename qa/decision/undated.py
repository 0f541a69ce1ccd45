"""Says where articles without a date, which fail every filter on dates, would have mentioned what the question names."""

from collections.abc import Iterable
from dataclasses import replace

from index.filters import Filters
from index.search.retriever import Retriever
from index.store.contract import CatalogueReader
from index.text import terms

_MAX_READ = 50
"""The most articles with a name whose dates are looked at."""


def undated_mentions(name: str, filters: Filters, retriever: Retriever, catalogue: CatalogueReader) -> int:
    """Return the number of articles without a date that hold the words of `name`, and would pass the filters if they had one."""
    if not (filters.since or filters.until or filters.as_of):
        return 0
    without_days = replace(filters, since=None, until=None, as_of=None)
    rows = sorted(retriever.scope(without_days).articles_matching_all(terms(name)))[:_MAX_READ]
    return sum(article.published is None for article in catalogue.articles_by_row(rows))


def undated_facts(names: Iterable[str], filters: Filters, retriever: Retriever, catalogue: CatalogueReader) -> dict[str, str]:
    """Return name → the fact about its articles without a date, for the names that have such articles."""
    counts = {name: undated_mentions(name, filters, retriever, catalogue) for name in names}
    return {name: _fact(name, count) for name, count in counts.items() if count}


def _fact(name: str, count: int) -> str:
    articles = "1 article that mentions" if count == 1 else f"{count:,} articles that mention"
    verb = "has no date and fails" if count == 1 else "have no date and fail"
    return f"{articles} “{name}” {verb} every filter on dates"
