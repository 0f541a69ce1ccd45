"""Partitions of articles: what passes from one stage to the next, as bytes that are the same wherever they are written."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np

from index.article import Article, Passage
from index.embedders.contract import Vectors
from index.loaders.found_json import found_as_json, found_from_json
from index.loaders.source import Skipped
from index.news.copies import Shingles

_ARTICLES = 64
_CHARACTERS = 400_000
"""A partition has at most so many articles, and ends with the one that brings it to so many characters: seconds of embedding."""


@dataclass(frozen=True, slots=True)
class FoundIn:
    """An article, or the reason why there is none, with the corpus path of its file."""

    file: str
    found: Article | Skipped


@dataclass(frozen=True, slots=True)
class ArticlePartition:
    """What was found, in the order in which it stands in the files."""

    entries: Sequence[FoundIn]

    @property
    def articles(self) -> list[Article]:
        """Return the articles alone."""
        return [entry.found for entry in self.entries if isinstance(entry.found, Article)]

    def to_bytes(self) -> bytes:
        """Return a line of JSON for each entry."""
        return b"".join(json.dumps([entry.file, found_as_json(entry.found)]).encode("ascii") + b"\n" for entry in self.entries)

    @classmethod
    def from_bytes(cls, body: bytes) -> "ArticlePartition":
        """Return what `to_bytes` was called of."""
        pairs = map(json.loads, body.splitlines())
        return cls([FoundIn(file, found_from_json(fields)) for file, fields in pairs])


def partitioned(entries: Iterable[FoundIn]) -> Iterator[ArticlePartition]:
    """Yield the entries in partitions; none where there is no entry."""
    waiting: list[FoundIn] = []
    characters = 0
    for entry in entries:
        waiting.append(entry)
        characters += len(entry.found.text) if isinstance(entry.found, Article) else 0
        if len(waiting) >= _ARTICLES or characters >= _CHARACTERS:
            yield ArticlePartition(waiting)
            waiting, characters = [], 0
    if waiting:
        yield ArticlePartition(waiting)


def passages_to_bytes(passages: Sequence[Sequence[Passage]]) -> bytes:
    """Return the offsets of each article's passages as JSON."""
    return json.dumps([[(p.start, p.end) for p in own] for own in passages]).encode("ascii")


def passages_from_bytes(body: bytes, articles: Sequence[Article]) -> list[list[Passage]]:
    """Return the passages of these articles."""
    return [
        [Passage(article.id, start, end) for start, end in own] for article, own in zip(articles, json.loads(body), strict=True)
    ]


def vectors_to_bytes(vectors: Vectors) -> bytes:
    """Return the vectors as numpy writes them to a file."""
    stream = BytesIO()
    np.save(stream, vectors, allow_pickle=False)
    return stream.getvalue()


def vectors_from_bytes(body: bytes) -> Vectors:
    """Return what `vectors_to_bytes` was given."""
    vectors: Vectors = np.load(BytesIO(body), allow_pickle=False)
    return vectors


def sketches_to_bytes(sketches: Sequence[Shingles]) -> bytes:
    """Return the length of each sketch, then all hashes, as numpy writes them to files."""
    stream = BytesIO()
    np.save(stream, np.array([len(one) for one in sketches], np.int64), allow_pickle=False)
    np.save(stream, np.concatenate([np.array([], np.uint32), *sketches]), allow_pickle=False)
    return stream.getvalue()


def sketches_from_bytes(body: bytes) -> list[Shingles]:
    """Return what `sketches_to_bytes` was given."""
    stream = BytesIO(body)
    lengths, hashes = np.load(stream, allow_pickle=False), np.load(stream, allow_pickle=False)
    return np.split(hashes, np.cumsum(lengths)[:-1]) if len(lengths) else []
