"""Loads a JSON file: one article, an array of them, or an object that holds an array at some depth."""

from collections.abc import Iterator, Mapping

from index.article import Article
from index.loaders import decode, jsonl_file
from index.loaders.draft import default_id
from index.loaders.fields import json_value
from index.loaders.fields.json_value import JsonValue, NotJson
from index.loaders.shapes import listing
from index.loaders.shapes.records import article_from_record, with_defaults
from index.loaders.shapes.shape import NoArticle
from index.loaders.skipping import at_most
from index.loaders.source import CorpusFile, Skipped


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield each article, in file order. A large array is read item by item."""
    text = decode.decode_file(source)
    if isinstance(text, Skipped):
        yield text
        return
    if json_value.is_plain_array(text):
        yield from at_most(_items(json_value.array_items(text), source, {}), source.name)
        return
    value = json_value.parse_json(text)
    if isinstance(value, NotJson):
        yield from jsonl_file.load(source) if json_value.are_json_lines(text) else [Skipped(source.name, value.reason)]
        return
    del text
    yield from at_most(_articles(value, source), source.name)


def _articles(value: JsonValue, source: CorpusFile) -> Iterator[Article | Skipped]:
    found = listing.record_list(value, source.field_map)
    if found is not None:
        yield from _items(found.records, source, found.defaults)
    elif isinstance(value, dict):
        article = article_from_record(value, source.field_map, source.name, None)
        yield Skipped(source.name, article.reason) if isinstance(article, NoArticle) else article
    else:
        yield Skipped(source.name, "JSON that is neither an object nor an array")


def _items(
    items: "Iterator[JsonValue | NotJson] | list[JsonValue]", source: CorpusFile, defaults: Mapping[str, JsonValue]
) -> Iterator[Article | Skipped]:
    number = 0
    for number, item in enumerate(items, start=1):
        yield _article(item, source, number, defaults)
    if not number:
        yield Skipped(source.name, "an empty array")


def _article(
    item: JsonValue | NotJson, source: CorpusFile, number: int, defaults: Mapping[str, JsonValue]
) -> Article | Skipped:
    place = default_id(source.name, number)
    if isinstance(item, NotJson):
        return Skipped(source.name if number == 1 else place, item.reason)
    if not isinstance(item, dict):
        return Skipped(place, "not a JSON object")
    record = with_defaults(item, defaults) if defaults else item
    article = article_from_record(record, source.field_map, source.name, number, f"record {number}")
    return Skipped(place, article.reason) if isinstance(article, NoArticle) else article
