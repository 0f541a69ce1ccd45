"""Finds the articles in a JSON value: a list, an object that holds one at some depth, or a single article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from index.loaders.draft import Draft
from index.loaders.feeds.channel import outlet_of_feed
from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record, value_line
from index.loaders.shapes.records import draft_from_record, has_whole_text
from index.loaders.shapes.schema_org import schema_articles, schema_types

_LISTS = (
    *("articles", "items", "docs", "data", "results", "posts", "stories", "news", "entries", "records", "documents", "hits"),
    *("response", "value", "feed", "entry", "result", "rows", "edges", "nodes", "content", "list", "channel", "item"),
)
"""The names under which an object may hold its articles, or an object that holds them."""
_DEPTH = 4
"""Levels of objects in which a list of articles is looked for, as in `{"response": {"results": […]}}`."""


@dataclass(frozen=True, slots=True)
class RecordList:
    """The records of a file, and what it says about all of them."""

    records: list[JsonValue]
    defaults: dict[str, JsonValue] = field(default_factory=dict)
    """Fields of the contract for records that do not say otherwise."""


def record_list(value: JsonValue, field_map: Mapping[str, str]) -> RecordList | None:
    """Return the list of records in a value, None where the value itself is the record."""
    if isinstance(value, list):
        return _with_schema(value)
    if not isinstance(value, dict) or has_whole_text(value, field_map):
        return None
    if "@graph" in value or schema_types(value):
        articles = schema_articles(value)
        if articles and articles != [value]:
            return RecordList(articles)
    nested = _nested_list(value)
    found = nested or _by_key(value, field_map) or nested
    if found is None or (not found and _is_article(value, field_map)):
        return None
    return RecordList(found, _feed_fields(value))


def _with_schema(items: list[JsonValue]) -> RecordList:
    """Return a list, or, where all of it is JSON-LD, the articles in it."""
    if items and all(isinstance(item, dict) and ("@type" in item or "@graph" in item) for item in items):
        return RecordList(schema_articles(items) or items)
    return RecordList(items)


def _nested_list(value: Record) -> list[JsonValue] | None:
    """Return the nearest list of objects under the known names, else an empty one that was found there."""
    empty: list[JsonValue] | None = None
    for items in _lists(value):
        if any(isinstance(item, dict) for item in items):
            return items
        empty = items if not items and empty is None else empty
    return empty


def _lists(value: Record) -> Iterator[list[JsonValue]]:
    """Yield the lists under the known names, those of the nearest level first."""
    level = [value]
    for _ in range(_DEPTH):
        held = [part for one in level for name in _LISTS if (part := one.get(name)) is not None]
        yield from (part for part in held if isinstance(part, list))
        level = [part for part in held if isinstance(part, dict)]


def _by_key(value: Record, field_map: Mapping[str, str]) -> list[JsonValue] | None:
    """Return the members of an object whose members are all articles: `{"12": {…}, "13": {…}}`, perhaps below a known name."""
    for part in (value, *(value.get(name) for name in _LISTS)):
        if isinstance(part, dict) and part and all(isinstance(member, dict) for member in part.values()):
            first = next(iter(part.values()))
            if isinstance(first, dict) and has_whole_text(first, field_map):
                return list(part.values())
    return None


def _is_article(value: Record, field_map: Mapping[str, str]) -> bool:
    draft = draft_from_record(value, field_map)
    return isinstance(draft, Draft) and bool(draft.text)


def _feed_fields(value: Record) -> dict[str, JsonValue]:
    """Return what a JSON Feed says about its items."""
    if "jsonfeed.org" not in value_line(value.get("version")):
        return {}
    outlet = outlet_of_feed(value_line(value.get("title")), value_line(value.get("home_page_url")))
    return {"source": outlet, "author": value.get("authors") or value.get("author"), "language": value.get("language")}
