"""Turns a JSON object into an article, whatever its fields are called. This module knows nothing of files."""

from collections.abc import Iterator, Mapping
from datetime import date

from index.article import Article
from index.loaders.draft import Draft
from index.loaders.fields import dates
from index.loaders.fields.json_value import JsonValue

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "guid", "article_id", "uri"),
    "title": ("title", "headline", "name"),
    "date": (
        *("date", "published", "published_at", "publishedAt", "datePublished", "date_published", "pubDate", "pub_date"),
        *("date_publish", "publication_date", "publish_date", "versioncreated", "versionCreated", "timestamp"),
    ),
    "source": ("source", "outlet", "publisher", "publication", "sourceName", "source_name", "siteName", "source_domain"),
    "url": ("url", "link", "canonical_url", "permalink", "source_url"),
    "author": ("author", "authors", "byline", "by", "creator"),
    "category": ("category", "section", "articleSection", "categories"),
    "text": ("text", "body", "content", "articleBody", "article_body", "body_text", "full_text", "fulltext", "maintext"),
}
"""Field of the contract → the names under which it is looked for, its own first."""


def article_from_record(
    record: Mapping[str, JsonValue], field_map: Mapping[str, str], path: str, number: int | None
) -> Article | None:
    """Return the article of a record, None without text. `number` is its position in the file, from 1."""
    values = {field: _value(record, field, field_map) for field in FIELD_NAMES}
    return Draft(
        id=_line(values["id"]),
        title=_line(values["title"]),
        text="\n\n".join(_words(values["text"])),
        published=_date(values["date"]),
        outlet=_line(values["source"]),
        author=_line(values["author"]),
        url=_line(values["url"]),
        category=_line(values["category"]),
    ).to_article(path, number)


def _value(record: Mapping[str, JsonValue], field: str, field_map: Mapping[str, str]) -> JsonValue:
    """Return the first value with words in it: under the mapped name, then under each name of `FIELD_NAMES`."""
    names_in_map = (field_map[name] for name in FIELD_NAMES[field] if name in field_map)
    values = (_at(record, name) for name in (*names_in_map, *FIELD_NAMES[field]))
    return next((value for value in values if any(_words(value))), None)


def _at(record: Mapping[str, JsonValue], name: str) -> JsonValue:
    """Return the value of a name, or of a dotted path such as "meta.headline" or "bodies.0.value"."""
    if name in record:
        return record[name]
    value: JsonValue = dict(record)
    for step in name.split("."):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def _words(value: JsonValue) -> Iterator[str]:
    """Yield the strings of a value: itself, those of a list, or the name of an object (`{"@type": "Person", "name": "Jane Roe"}`)."""
    for part in value if isinstance(value, list) else [value]:
        word = part.get("name") if isinstance(part, dict) else part
        if isinstance(word, str | int | float) and not isinstance(word, bool) and str(word).strip():
            yield str(word)


def _line(value: JsonValue) -> str:
    return ", ".join(_words(value))


def _date(value: JsonValue) -> date | None:
    return dates.parse_date(next(_words(value), ""))
