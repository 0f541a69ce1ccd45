"""Posts as the REST interface of WordPress gives them."""

from collections.abc import Iterator

from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record, value_at, value_line
from index.loaders.shapes.shape import ContractRecord, NoArticle


def is_wordpress_record(record: Record) -> bool:
    """Return whether an object is a post."""
    return any(isinstance(part := record.get(name), dict) and "rendered" in part for name in ("title", "content"))


def wordpress_fields(record: Record) -> ContractRecord | NoArticle:
    """Return the post with the names of the contract. Numbers of authors and categories mean nothing outside the site."""
    if value_at(record, "content.protected") is True:
        return NoArticle("a post that is protected by a password")
    return {
        "id": value_at(record, "guid.rendered") or record.get("link"),
        "title": value_at(record, "title.rendered"),
        "text": value_at(record, "content.rendered"),
        "summary": value_at(record, "excerpt.rendered"),
        "date": record.get("date"),
        "updated": record.get("modified"),
        "source": value_at(record, "yoast_head_json.og_site_name") or record.get("site_name"),
        "url": record.get("link"),
        "author": list(_authors(record)),
        "category": next(_categories(record), None),
        "language": record.get("lang"),
    }


def _authors(record: Record) -> Iterator[JsonValue]:
    embedded = value_at(record, "_embedded.author")
    named = embedded if isinstance(embedded, list) else []
    found: list[JsonValue] = [one for one in named if isinstance(one, dict) and value_line(one.get("name"))]
    yield from found or [value_at(record, "yoast_head_json.author") or value_at(record, "author_name")]


def _categories(record: Record) -> Iterator[JsonValue]:
    """Yield the names of the embedded categories."""
    terms = value_at(record, "_embedded.wp:term")
    for group in terms if isinstance(terms, list) else []:
        for term in group if isinstance(group, list) else []:
            if isinstance(term, dict) and term.get("taxonomy") == "category":
                yield term.get("name")
