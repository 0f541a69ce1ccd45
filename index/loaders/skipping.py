"""Limits what one file can make a build say about it."""

from collections.abc import Iterator

from index.article import Article
from index.loaders.source import Skipped

MOST_SKIPPED = 10_000
"""After so many entries of one file that are no articles the rest is not read: their reasons would fill the memory."""


def at_most(entries: Iterator[Article | Skipped], path: str, limit: int = MOST_SKIPPED) -> Iterator[Article | Skipped]:
    """Yield the entries of a file until `limit` are skipped, then say so."""
    skipped = 0
    for entry in entries:
        yield entry
        skipped += isinstance(entry, Skipped)
        if skipped >= limit:
            yield Skipped(path, f"{limit} entries of it are no articles; the rest was not read")
            return
