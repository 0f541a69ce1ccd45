"""Any object or row: its fields by their usual names, in capitals or not, with “_”, “-” or nothing between the words."""

from collections.abc import Iterable
from functools import cache

from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record, has_words, value_at
from index.loaders.shapes.shape import ContractRecord

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "guid", "article_id", "uri", "uuid"),
    "title": ("title", "headline", "name", "heading"),
    "date": (
        *("date", "published", "published_at", "publishedAt", "datePublished", "date_published", "pubDate", "pub_date"),
        *("date_publish", "publication_date", "publish_date", "published_date", "published_time", "first_published"),
        *("versioncreated", "versionCreated", "timestamp", "datetime", "created", "created_at", "date_created"),
    ),
    "updated": (
        "updated",
        "updated_at",
        "modified",
        "modified_at",
        "date_modified",
        "last_modified",
        "date_updated",
        "last_updated",
    ),
    "source": (
        *("source", "outlet", "publisher", "publication", "sourceName", "source_name", "siteName", "source_domain"),
        *("newspaper", "provider", "site"),
    ),
    "url": ("url", "link", "canonical_url", "permalink", "source_url", "web_url", "article_url", "external_url"),
    "author": ("author", "authors", "byline", "by", "creator", "author_name", "journalist", "writer"),
    "category": ("category", "section", "articleSection", "categories", "section_name", "topic"),
    "text": (
        *("text", "body", "content", "articleBody", "article_body", "body_text", "full_text", "fulltext", "maintext"),
        *("content_html", "content_text", "body_html", "html", "article_text", "main_text", "plain_text", "article", "story"),
    ),
    "summary": (
        *("summary", "description", "abstract", "lead_paragraph", "excerpt", "snippet", "standfirst", "trail_text", "teaser"),
        *("highlights", "dek", "lead"),
    ),
    "language": ("language", "lang", "inLanguage", "language_code"),
    "credit": ("credit", "agency", "creditline", "credit_line"),
}
"""Field of the contract → the names under which it is looked for, its own first."""


def plain_fields(record: Record) -> ContractRecord:
    """Return the record with the names of the contract."""
    by_letters: dict[str, JsonValue] = {}
    for name, value in record.items():
        by_letters.setdefault(_letters(name), value)
    return {field: _first(record, by_letters, field) for field in FIELD_NAMES}


def _first(record: Record, by_letters: dict[str, JsonValue], field: str) -> JsonValue:
    """Return the first value with words in it, under each name as it is written, else by its letters."""
    for name, letters in _known_letters()[field]:
        if letters in by_letters:
            value = record[name] if name in record else by_letters[letters]
            if has_words(value):
                return value
    return None


def mapped_fields(record: Record, field_map: Record) -> ContractRecord:
    """Return the fields that a person has mapped, under any of our names for them: `--map title=meta.headline`."""
    mapped: ContractRecord = {}
    for field, names in FIELD_NAMES.items():
        paths = (str(field_map[name]) for name in names if name in field_map)
        value = next((value for path in paths if has_words(value := value_at(record, path))), None)
        if value is not None:
            mapped[field] = value
    return mapped


def known_fields(names: Iterable[str]) -> set[str]:
    """Return the fields of the contract that are among these names."""
    given = {_letters(name) for name in names}
    return {field for field, known in _known_letters().items() if any(letters in given for _, letters in known)}


@cache
def _known_letters() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the known names of each field with their letters."""
    return {field: tuple((name, _letters(name)) for name in names) for field, names in FIELD_NAMES.items()}


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))
