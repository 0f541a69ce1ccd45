"""The SQLite files of one generation: the catalogue of the last whole build, and that of the articles appended since.

Appending leaves the first file as it is. What was changed or removed since is listed in the second, and every question asks both.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from index.store.conditions import folded_name, holds_phrase, is_by_one_of

CATALOGUE_FILE = "catalogue.sqlite"
TAIL_FOLDER = "tail"
"""The folder in a generation that holds, in files of the same names, the articles appended since the last whole build."""


@dataclass(frozen=True, slots=True)
class CataloguePart:
    """One of the files. Its rows count from 0; in the archive they follow those of the file before it."""

    schema: str = "main"
    """The name by which SQL tells the file's tables from the other file's."""
    first_article: int = 0
    first_passage: int = 0
    present: str = "1"
    """The condition on articles `a` that they are still in the archive."""


def connect_catalogue(path: Path) -> tuple[sqlite3.Connection, tuple[CataloguePart, ...]]:
    """Open the catalogue at `path` for reading, with the appended one beside it where there is one."""
    connection = sqlite3.connect(_uri(path), uri=True, check_same_thread=False)
    connection.create_function("folded", 1, folded_name, deterministic=True)
    connection.create_function("is_by_one_of", 2, is_by_one_of, deterministic=True)
    connection.create_function("holds_phrase", 3, holds_phrase, deterministic=True)
    tail = path.parent / TAIL_FOLDER / path.name
    if not tail.is_file():
        return connection, (CataloguePart(),)
    connection.execute("ATTACH ? AS tail", (_uri(tail),))
    articles, passages = connection.execute("SELECT articles, passages FROM tail.base").fetchone()
    base = CataloguePart(present="a.row NOT IN (SELECT row FROM tail.removed)")
    return connection, (base, CataloguePart("tail", articles, passages))


def _uri(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"
