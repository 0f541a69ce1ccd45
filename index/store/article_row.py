"""The columns of an article in SQLite, and the article that their values make."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from index.article import Article, ArticleKind

ARTICLE_COLUMNS = "id, title, text, published, outlet, author, url, category, path, updated, language, credit, kind, locator"


def article_of_row(fields: Sequence[str | None]) -> Article:
    """Return the article with these values of `ARTICLE_COLUMNS`."""
    identity, title, text, published, *rest = fields
    outlet, author, url, category, path, updated, language, credit, kind, locator = (value or "" for value in rest)
    day, later = _day(published), _day(updated)
    own = (identity or "", title or "", text or "", day, outlet, author, url, category, path)
    return Article(*own, later, language, credit, cast(ArticleKind, kind), locator)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
