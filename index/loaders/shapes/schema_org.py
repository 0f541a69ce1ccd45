"""Articles as schema.org describes them, in JSON-LD."""

from collections.abc import Iterator

from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record, value_at, value_line
from index.loaders.shapes.shape import ContractRecord, NoArticle
from index.patterns import lazy_pattern

_ARTICLE = lazy_pattern(r"\w*(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting)")
_DEPTH = 4
"""Levels of `@graph`, `mainEntity` and `itemListElement` in which articles are looked for."""
_HOLDERS = ("@graph", "mainEntity", "itemListElement", "item", "hasPart", "liveBlogUpdate")


def is_schema_record(record: Record) -> bool:
    """Return whether an object is one of schema.org."""
    return "@type" in record or "schema.org" in value_line(record.get("@context"))


def schema_fields(record: Record) -> ContractRecord | NoArticle:
    """Return the article with the names of the contract."""
    kinds = schema_types(record)
    if kinds and not any(_ARTICLE.fullmatch(kind) for kind in kinds):
        return NoArticle(f"{kinds[0]} of schema.org, not an article")
    page = record.get("mainEntityOfPage")
    return {
        "id": record.get("@id") or record.get("identifier"),
        "title": record.get("headline") or record.get("name"),
        "text": record.get("articleBody") or record.get("text"),
        "summary": record.get("description") or record.get("abstract"),
        "date": record.get("datePublished") or record.get("dateCreated"),
        "updated": record.get("dateModified"),
        "source": record.get("publisher") or record.get("isPartOf"),
        "url": record.get("url") or (page.get("@id") if isinstance(page, dict) else page),
        "author": record.get("author") or record.get("creator"),
        "credit": record.get("creditText") or record.get("sourceOrganization"),
        "category": record.get("articleSection"),
        "language": record.get("inLanguage"),
        "kind": record.get("kind"),
    }


def schema_types(record: Record) -> list[str]:
    """Return the types of an object without the address of the vocabulary."""
    kinds = record.get("@type")
    return [str(kind).rpartition("/")[2].rpartition(":")[2] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def schema_articles(value: JsonValue) -> list[JsonValue]:
    """Return the articles in JSON-LD: of a graph, a list, the page about them; a live blog's entries after it.

    Authors and publishers that stand elsewhere in the graph are put in their place.
    """
    named = {str(node["@id"]): node for node in _nodes(value, 0) if len(node) > 1 and isinstance(node.get("@id"), str)}
    articles: list[JsonValue] = []
    for node in _nodes(value, 0):
        if any(_ARTICLE.fullmatch(kind) for kind in schema_types(node)):
            articles.append({name: _resolved(part, named) for name, part in node.items()})
    return articles


def _nodes(value: JsonValue, depth: int) -> Iterator[dict[str, JsonValue]]:
    if isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth)
    elif isinstance(value, dict) and depth <= _DEPTH:
        yield value
        for holder in _HOLDERS:
            for node in _nodes(value.get(holder), depth + 1):
                yield {**node, "kind": "entry"} if holder == "liveBlogUpdate" else node


def _resolved(value: JsonValue, named: dict[str, dict[str, JsonValue]]) -> JsonValue:
    """Return what a reference such as `{"@id": "#jane"}` refers to."""
    if isinstance(value, list):
        return [_resolved(part, named) for part in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return dict(named.get(str(value_at(value, "@id")), value))
    return value
