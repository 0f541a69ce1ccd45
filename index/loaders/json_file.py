"""Loads a JSON file: an array of articles, one article, or an object that holds an array of them."""

from collections.abc import Iterator

from index.article import Article
from index.loaders import decode
from index.loaders.draft import default_id
from index.loaders.fields import json_value, records
from index.loaders.fields.json_value import JsonValue, NotJson
from index.loaders.source import CorpusFile, Skipped

_LISTS = ("articles", "items", "docs", "data")
"""The names under which an object may hold its articles."""


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield each article, in file order."""
    text = decode.decode_file(source)
    if isinstance(text, Skipped):
        yield text
        return
    value = json_value.parse_json(text)
    if isinstance(value, NotJson):
        yield Skipped(source.name, value.reason)
        return
    yield from _articles(value, source)


def _articles(value: JsonValue, source: CorpusFile) -> Iterator[Article | Skipped]:
    if isinstance(value, dict):
        listed = next((items for name in _LISTS if isinstance(items := value.get(name), list)), None)
        single = records.article_from_record(value, source.field_map, source.name, None)
        if single or listed is None:
            yield single or Skipped(source.name, "no text")
            return
        value = listed
    if not isinstance(value, list):
        yield Skipped(source.name, "JSON that is neither an object nor an array")
    elif not value:
        yield Skipped(source.name, "an empty array")
    else:
        yield from (_article(item, source, number) for number, item in enumerate(value, start=1))


def _article(item: JsonValue, source: CorpusFile, number: int) -> Article | Skipped:
    if not isinstance(item, dict):
        return Skipped(default_id(source.name, number), "not a JSON object")
    article = records.article_from_record(item, source.field_map, source.name, number)
    return article or Skipped(default_id(source.name, number), "no text")
