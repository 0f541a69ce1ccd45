"""Loads a large web page in a process of its own: trafilatura takes two minutes for a megabyte of tiny tables."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from index.article import Article
from index.loaders import html
from index.loaders.apart import ParserStopped, parse_apart
from index.loaders.fields.json_value import JsonValue
from index.loaders.found_json import found_as_json, found_from_json
from index.loaders.source import CorpusFile, Skipped

LARGE_PAGE = 2**18
"""Bytes of a page that is loaded apart: a hostile one that is smaller takes some eight seconds, and a process costs half a second."""


def load_page(content: bytes, name: str) -> Iterator[Article | Skipped]:
    """Yield the articles of a page as `html.load` does for a file of that name; in a process of its own if it is large."""
    if len(content) < LARGE_PAGE:
        yield from html.load(CorpusFile(Path(), name, data=content))
        return
    value = parse_apart(f"{__name__}:parse", name.encode() + b"\n" + content)
    if isinstance(value, ParserStopped):
        yield Skipped(name, value.reason)
        return
    for fields in value if isinstance(value, list) else []:
        if isinstance(fields, dict):
            found = found_from_json(fields)
            yield replace(found, path=name) if isinstance(found, Skipped) else found


def parse(content: bytes) -> JsonValue:
    """Return the fields of each article, or a reason, of a page behind a line with its name."""
    name, _, page = content.partition(b"\n")
    return [found_as_json(one) for one in html.load(CorpusFile(Path(), name.decode(), data=page))]
