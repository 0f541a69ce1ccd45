"""Loads JSON lines, with one article per line. A bad line is skipped alone."""

from collections.abc import Iterator
from dataclasses import replace

from index.article import Article
from index.loaders import decode
from index.loaders.fields import json_value, records
from index.loaders.fields.json_value import NotJson
from index.loaders.source import CorpusFile, Skipped


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each line that is not blank, in order. Lines count from 1."""
    text = decode.decode_file(source)
    if isinstance(text, Skipped):
        yield text
        return
    lines = text.split("\n")  # not splitlines: a JSON string may hold U+2028
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _article(line, source, number, is_unended=number == len(lines))


def _article(line: str, source: CorpusFile, number: int, is_unended: bool) -> Article | Skipped:
    where = f"{source.name}:{number}"
    value = json_value.parse_json(line.strip())
    if isinstance(value, NotJson):
        return Skipped(where, "not valid JSON (cut off?)" if is_unended else value.reason)
    if not isinstance(value, dict):
        return Skipped(where, "not a JSON object")
    article = records.article_from_record(value, source.field_map, source.name, number)
    return replace(article, locator=f"line {number}") if article else Skipped(where, "no text")
