"""Turns a JSON object, or a row of a table, into an article, whatever system wrote it. This module knows nothing of files."""

from collections.abc import Mapping
from dataclasses import replace

from index.article import Article, ArticleKind
from index.loaders.draft import Draft
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.language import language_code
from index.loaders.fields.record_ids import global_id
from index.loaders.fields.record_values import Record, has_words, value_line, value_names, value_text
from index.loaders.fields.wire_dates import first_day, later_day
from index.loaders.shapes.plain_record import FIELD_NAMES, known_fields, mapped_fields, plain_fields
from index.loaders.shapes.shape import ContractRecord, NoArticle
from index.loaders.shapes.table import SHAPES
from index.patterns import lazy_pattern

_CUT_MARK = lazy_pattern(r"\[\+\s?\d{1,9} chars\]\s*\Z")
"""How NewsAPI ends the texts that it cuts off."""
_NAMES_SHOWN = 12
_WRAPPERS = ("_source", "node", "article", "attributes", "fields", "item")
"""Names under which search engines and interfaces keep the article itself."""


def article_from_record(
    record: Record, field_map: Mapping[str, str], path: str, number: int | None, locator: str = ""
) -> Article | NoArticle:
    """Return the article of a record, or why it is none. `number` is its position in the file, from 1."""
    draft = draft_from_record(record, field_map)
    if isinstance(draft, NoArticle):
        return draft
    return replace(draft, locator=locator).to_article(path, number) or NoArticle(no_text_reason(record))


def draft_from_record(record: Record, field_map: Mapping[str, str]) -> Draft | NoArticle:
    """Return the draft of a record, without text where none is found, or why it is no article."""
    fields = _fields(record, field_map)
    if isinstance(fields, NoArticle) or has_words(fields["text"]):
        return fields if isinstance(fields, NoArticle) else _draft(fields)
    inner = next((part for name in _WRAPPERS if isinstance(part := record.get(name), dict)), None)
    if inner is not None:
        draft = draft_from_record({**{name: record[name] for name in ("id", "_id") if name in record}, **inner}, field_map)
        if isinstance(draft, NoArticle) or draft.text:
            return draft
    return _draft(fields)


def with_defaults(record: Record, defaults: Record) -> Record:
    """Return the record with what its file says of all records, where it does not say otherwise itself."""
    own = plain_fields(record)
    return {**record, **{name: value for name, value in defaults.items() if not has_words(own[name])}}


def has_whole_text(record: Record, field_map: Mapping[str, str]) -> bool:
    """Return whether a record is an article with more than a summary."""
    draft = draft_from_record(record, field_map)
    return isinstance(draft, Draft) and bool(draft.text) and draft.kind != "summary"


def no_text_reason(record: Record) -> str:
    """Say under which names a text was looked for, and which names there are; only “no text” where one of them is empty."""
    if not record or "text" in known_fields(record):
        return "no text"
    names = ", ".join(list(record)[:_NAMES_SHOWN]) + (", …" if len(record) > _NAMES_SHOWN else "")
    looked = ", ".join(FIELD_NAMES["text"])
    return f"no text: looked for {looked}; the fields are {names}; another is named by --map text=NAME"


def _fields(record: Record, field_map: Mapping[str, str]) -> ContractRecord | NoArticle:
    """Return the fields: those that a person mapped, then those of the system's shape, then those with usual names."""
    shape = next((shape for shape in SHAPES if shape.fits(record)), None)
    own = shape.fields(record) if shape else {}
    mapped = mapped_fields(record, field_map)
    if isinstance(own, NoArticle):
        return own if "text" not in mapped else {**plain_fields(record), **mapped}
    found = {**plain_fields(record), **{name: value for name, value in own.items() if has_words(value)}}
    if shape:
        found["id"] = global_id(value_line(own.get("id")))
    return {**found, **mapped}


def _draft(fields: ContractRecord) -> Draft:
    whole = value_text(fields["text"])
    text, kind = _cut(whole) if whole else _summary(fields)
    published = first_day(value_line(one) for one in _each(fields["date"]))
    outlet = ", ".join(value_names(fields["source"]))
    return Draft(
        id=value_line(fields["id"]),
        title=value_line(fields["title"]),
        text=text,
        published=published,
        updated=later_day(first_day(value_line(one) for one in _each(fields["updated"])), published),
        outlet=outlet,
        author=join_authors(value_names(fields["author"]), outlet),
        url=value_line(fields["url"]),
        category=", ".join(value_names(fields["category"])),
        language=language_code(value_line(fields["language"])),
        credit=", ".join(value_names(fields["credit"])),
        kind="entry" if fields.get("kind") == "entry" else kind,
    )


def _cut(text: str) -> tuple[str, ArticleKind]:
    """Return the text without the mark at its end that says how much was cut off."""
    above = _CUT_MARK.sub("", text)
    return above.rstrip(), "" if above == text else "cut"


def _summary(fields: ContractRecord) -> tuple[str, ArticleKind]:
    return value_text(fields["summary"]), "summary"


def _each(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]
