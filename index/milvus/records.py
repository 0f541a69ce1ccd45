"""An article with its clusters as one text, and back: the engine keeps it whole, whatever fields an article has."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from index.article import Article
from index.news.stories import Clusters

_DAYS = ("published", "updated")

ArticleRecord = tuple[Article, Clusters]


def record_text(article: Article, clusters: Clusters) -> str:
    """Return the article as JSON. Its days are written as 2024-08-31."""
    fields = {**asdict(article), **{name: _iso(getattr(article, name)) for name in _DAYS}}
    return json.dumps({"article": fields, "copy": clusters.copy_id, "story": clusters.story_id}, ensure_ascii=False)


def read_record(text: str) -> ArticleRecord:
    """Return the article and the clusters that `record_text` wrote."""
    record: Mapping[str, Any] = json.loads(text)
    fields = record["article"]
    days = {name: date.fromisoformat(fields[name]) if fields[name] else None for name in _DAYS}
    return Article(**{**fields, **days}), Clusters(record["copy"], record["story"])


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
