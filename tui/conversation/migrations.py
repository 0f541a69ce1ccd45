"""The migrations of a file of conversations from each version to the next. A migration is frozen once it was released: it
knows the names of its own versions only, nothing of today's classes."""

import json
import sqlite3
from collections.abc import Callable

TableColumns = dict[str, tuple[str, ...]]

_FIRST_COLUMNS: TableColumns = {
    "sessions": ("id", "name", "archive", "created", "updated"),
    "turns": ("session", "position", "question", "asked", "state", "stored", "digests"),
}
_COLUMNS: TableColumns = {
    "sessions": (*_FIRST_COLUMNS["sessions"], "last_position"),
    "turns": _FIRST_COLUMNS["turns"],
    "pins": ("session", "position", "pinned", "question", "note", "stored", "digest"),
    "watches": ("id", "archive", "question", "filters", "created", "generation", "told"),
    "read_articles": ("archive", "article", "read"),
}


def columns_of(version: int) -> TableColumns:
    """Return table → its columns, in a file of this version."""
    return _FIRST_COLUMNS if version < 4 else _COLUMNS


# AUTOINCREMENT: the number of a deleted session is not given again, so that a chat which still has it open cannot write
# into another one's.
_TABLES = (
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, archive TEXT NOT NULL,"
    " created TEXT NOT NULL, updated TEXT NOT NULL)",
    "CREATE TABLE turns(session INTEGER NOT NULL REFERENCES sessions(id), position INTEGER NOT NULL, question TEXT NOT NULL,"
    " asked TEXT NOT NULL, state TEXT NOT NULL, stored TEXT NOT NULL, digests TEXT NOT NULL, PRIMARY KEY(session, position))",
)
_VERSION_2_NAMES = {
    "missing": "reasons",
    "concerns": "about_quote",
    "reports": "independent_reports",
    "carriers": "printed_in",
    "without": "exclude_ids",
}
"""Names in `stored` of version 1, which were those of internal classes, and of version 2."""


def create_tables(connection: sqlite3.Connection) -> None:
    """Migrate 0 → 1."""
    for statement in _TABLES:
        connection.execute(statement)


def use_public_names(connection: sqlite3.Connection) -> None:
    """Migrate 1 → 2. A turn that is no JSON stays as it is, and opens as a failed one. Memory holds one turn at a time."""
    for row in connection.execute("SELECT rowid FROM turns").fetchall():
        (stored,) = connection.execute("SELECT stored FROM turns WHERE rowid = ?", row).fetchone()
        connection.execute("UPDATE turns SET stored = ? WHERE rowid = ?", (_with_public_names(stored), *row))


def remember_read_articles(connection: sqlite3.Connection) -> None:
    """Migrate 2 → 3: archive and id of each article that was read, and when it was read last."""
    connection.execute(
        "CREATE TABLE read_articles(archive TEXT NOT NULL, article TEXT NOT NULL, read TEXT NOT NULL,"
        " PRIMARY KEY(archive, article)) WITHOUT ROWID"
    )


# last_position: a deleted turn can be brought back to its place only if no later one was given its number.
_VERSION_4 = (
    "ALTER TABLE sessions ADD COLUMN last_position INTEGER NOT NULL DEFAULT 0",
    "UPDATE sessions SET last_position = (SELECT coalesce(max(position), 0) FROM turns WHERE session = sessions.id)",
    "CREATE TABLE pins(session INTEGER NOT NULL REFERENCES sessions(id), position INTEGER NOT NULL, pinned TEXT NOT NULL,"
    " question TEXT NOT NULL, note TEXT NOT NULL, stored TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY(session, position))",
    "CREATE TABLE watches(id INTEGER PRIMARY KEY AUTOINCREMENT, archive TEXT NOT NULL, question TEXT NOT NULL,"
    " filters TEXT NOT NULL, created TEXT NOT NULL, generation INTEGER NOT NULL, told TEXT NOT NULL)",
)


def add_pins_and_watches(connection: sqlite3.Connection) -> None:
    """Migrate 3 → 4."""
    for statement in _VERSION_4:
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    create_tables,
    use_public_names,
    remember_read_articles,
    add_pins_and_watches,
)
"""The migration at index N brings a file of version N to N + 1, inside a transaction of its caller."""
VERSION = len(MIGRATIONS)


def _with_public_names(stored: str) -> str:
    try:
        text = json.dumps(_rename_keys(json.loads(stored)), ensure_ascii=False, separators=(",", ":"))
        text.encode()  # what UTF-8 cannot hold, SQLite cannot either
    except (ValueError, TypeError, RecursionError):
        return stored
    return text


def _rename_keys(value: object) -> object:
    """Rename the keys, which are field names at every depth; no dictionary in `stored` is keyed by what a person or an article gave."""
    if isinstance(value, dict):
        return {_VERSION_2_NAMES.get(name, name): _rename_keys(inner) for name, inner in value.items()}
    return [_rename_keys(inner) for inner in value] if isinstance(value, list) else value
