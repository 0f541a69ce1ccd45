"""Writes the archive's SQLite file, once, before the generation is published."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.loaders.source import Skipped
from index.store.catalogue import DerivedFields, IndexedArticle
from index.store.catalogue_parts import CATALOGUE_FILE, TAIL_FOLDER
from index.store.conditions import folded_name
from index.store.counts import keep_counts
from index.store.headlines import headline_table, keep_places
from index.urls import canonical_url

_SCHEMA = """
CREATE TABLE articles(row INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  published TEXT, outlet TEXT NOT NULL, author TEXT NOT NULL, url TEXT NOT NULL, category TEXT NOT NULL, path TEXT NOT NULL,
  updated TEXT, language TEXT NOT NULL, credit TEXT NOT NULL, kind TEXT NOT NULL, locator TEXT NOT NULL,
  file TEXT NOT NULL, digest TEXT NOT NULL, address TEXT NOT NULL, copy TEXT NOT NULL, story TEXT NOT NULL, sketch BLOB NOT NULL);
CREATE TABLE passages(row INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(row), start INTEGER NOT NULL,
  end INTEGER NOT NULL);
CREATE TABLE files(path TEXT PRIMARY KEY, digest TEXT NOT NULL, is_whole INTEGER NOT NULL);
CREATE TABLE skipped(path TEXT NOT NULL, reason TEXT NOT NULL, file TEXT NOT NULL);
CREATE INDEX passages_by_article ON passages(article);
CREATE INDEX articles_by_copy ON articles(copy);
CREATE INDEX articles_by_story ON articles(story);
CREATE INDEX articles_by_address ON articles(address);
CREATE INDEX articles_by_file ON articles(file);
CREATE INDEX articles_by_category ON articles(category);
CREATE INDEX articles_by_language ON articles(language);
CREATE INDEX articles_by_outlet ON articles(outlet, published, author, credit);
"""


def write_catalogue(
    path: Path,
    indexed: Iterable[IndexedArticle],
    derived: Iterable[DerivedFields],
    files: Mapping[str, str],
    skipped: Iterable[tuple[str, Skipped]],
    incomplete: Collection[str] = (),
) -> None:
    """Write a new catalogue at `path`.

    `files`: corpus path → digest of the file's bytes and format. `skipped`: the corpus path of its file and what was skipped.
    `incomplete`: files of which an article was left out because its id was in use.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        for number, (entry, group) in enumerate(zip(indexed, derived, strict=True)):
            connection.execute(f"INSERT INTO articles VALUES({','.join('?' * 21)})", _values(number, entry, group))
            connection.executemany(
                "INSERT INTO passages(article, start, end) VALUES(?, ?, ?)",
                [(number, passage.start, passage.end) for passage in entry.passages],
            )
        connection.executemany(
            "INSERT INTO files VALUES(?, ?, ?)",
            [(name, digest, name not in incomplete) for name, digest in sorted(files.items())],
        )
        connection.executemany("INSERT INTO skipped VALUES(?, ?, ?)", [(s.path, s.reason, file) for file, s in skipped])
        connection.create_function("folded", 1, folded_name, deterministic=True)
        connection.executescript(headline_table("main"))
        keep_counts(connection)


@dataclass(frozen=True, slots=True)
class CorpusRecord:
    """The files of a whole corpus, as a catalogue lists them."""

    files: Mapping[str, str]
    """Corpus path → digest of the file's bytes and format."""
    skipped: Sequence[tuple[str, Skipped]] = ()
    """The corpus path of its file and what was skipped."""
    incomplete: Collection[str] = ()
    """Files of which an article was left out because its id was in use."""


def write_tail_catalogue(
    folder: Path,
    indexed: Iterable[IndexedArticle],
    derived: Iterable[DerivedFields],
    corpus: CorpusRecord,
    removed: Collection[int],
) -> None:
    """Write the catalogue of appended articles beside the one that the generation `folder` holds already.

    `removed` are rows of the first catalogue that are no longer in the archive.
    """
    path = folder / TAIL_FOLDER / CATALOGUE_FILE
    write_catalogue(path, indexed, derived, corpus.files, corpus.skipped, corpus.incomplete)
    with closing(sqlite3.connect(path, uri=True)) as connection, connection:
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE removed(row INTEGER PRIMARY KEY);"
        )
        connection.executemany("INSERT INTO removed VALUES(?)", [(row,) for row in removed])
        connection.execute("ATTACH ? AS base", (f"{(folder / CATALOGUE_FILE).resolve().as_uri()}?mode=ro&immutable=1",))
        connection.execute(
            "CREATE TABLE base AS SELECT (SELECT count(*) FROM base.articles) AS articles, "
            "(SELECT count(*) FROM base.passages) AS passages"
        )
        keep_places(connection)
        keep_counts(connection, "base")


def _values(row: int, entry: IndexedArticle, group: DerivedFields) -> tuple[object, ...]:
    a = entry.article
    own = (a.id, a.title, a.text, _iso(a.published), a.outlet, a.author, a.url, a.category, a.path)
    more = (_iso(a.updated), a.language, a.credit, a.kind, a.locator)
    return (
        row,
        *own,
        *more,
        entry.file,
        a.digest,
        canonical_url(a.url),
        group.clusters.copy_id,
        group.clusters.story_id,
        group.sketch.tobytes(),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
