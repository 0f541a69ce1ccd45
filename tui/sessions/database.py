"""The SQLite file of conversations: made, opened, and its errors said so that a person can act on them. Never removed."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from index.errors import PullquoteError

VERSION = 1
_PATIENCE = 10.0
"""Seconds to wait for another chat that is writing."""
# AUTOINCREMENT: the number of a deleted session is not given again, so that a chat which still has it open cannot write
# into another one's.
_SCHEMA = (
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, archive TEXT NOT NULL,"
    " created TEXT NOT NULL, updated TEXT NOT NULL)",
    "CREATE TABLE turns(session INTEGER NOT NULL REFERENCES sessions(id), position INTEGER NOT NULL, question TEXT NOT NULL,"
    " asked TEXT NOT NULL, state TEXT NOT NULL, stored TEXT NOT NULL, digests TEXT NOT NULL, PRIMARY KEY(session, position))",
    f"PRAGMA user_version = {VERSION}",
)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""SQLITE_ERROR: a table or column is missing."""
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def opened(path: Path) -> sqlite3.Connection:
    """For one person's eyes: a new folder has mode 0700, a new file 0600. The connection may be shared between threads."""
    with guarded(path), ExitStack() as stack:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        stack.callback(connection.close)
        _prepare(connection, path)
        stack.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """The version is looked at before anything is written: a newer file stays as it is."""
    connection.create_function("folded", 1, folded, deterministic=True)
    if _version(connection, path) == 0:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            _create(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("SELECT session, position, question, asked, state, stored, digests FROM turns LIMIT 1")
    connection.execute("SELECT id, name, archive, created, updated FROM sessions LIMIT 1")


def _create(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection, path) != 0:  # another chat was quicker
        return
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise PullquoteError(f"{path} is another program's file. Move it away, or give another place for the conversations.")
    for statement in _SCHEMA:
        connection.execute(statement)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise PullquoteError(
            f"The conversations in {path} are of version {version}; this pullquote reads up to version {VERSION}. "
            "Update pullquote, or move the file away to begin anew."
        )
    return version


def folded(text: object) -> str:
    """For comparing without regard to case in any script; SQLite's own LIKE folds A to Z only."""
    return "" if text is None else str(text).casefold()


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """What fails inside is told as a `PullquoteError`."""
    try:
        yield
    except (OSError, sqlite3.Error, ValueError) as error:
        raise PullquoteError(_told(path, error)) from error


def _told(path: Path, error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED or (isinstance(error, ValueError) and not isinstance(error, UnicodeEncodeError)):
        return f"The conversations in {path} cannot be read: {error}. Move the file away to begin anew; nothing was removed."
    if code in _IN_USE:
        return f"Another pullquote is writing to {path}. Try again in a moment."
    reason = getattr(error, "strerror", None) or error
    return f"Conversations cannot be kept in {path}: {reason}. See that the place is writable and has room, then start again."
