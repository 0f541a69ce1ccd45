"""The SQLite file of conversations. It is created and opened here, and its errors become messages to act on; it is never removed."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from index.errors import PullquoteError
from tui.conversation.migrations import MIGRATIONS, VERSION, columns_of

_BUSY_TIMEOUT = 10.0
"""Seconds to wait for another chat that is writing."""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def open_database(path: Path) -> sqlite3.Connection:
    """Open the file for one person's eyes: a new folder has mode 0700, a new file 0600. Threads may share the connection."""
    with storage_errors(path), ExitStack() as stack:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT, isolation_level=None, check_same_thread=False)
        stack.callback(connection.close)
        _prepare(connection, path)
        stack.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Check the version before anything is written: a newer file stays as it is."""
    connection.create_function("folded", 1, folded, deterministic=True)
    _check_columns(connection, path)
    connection.execute("PRAGMA secure_delete = ON")
    _migrate(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to the current version, each migration in one transaction.

    The version is read again under the write lock: another chat may have been quicker.
    """
    while _version(connection, path) < VERSION:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            version = _version(connection, path)
            if version == 0:
                _refuse_another_programs_file(connection, path)
            if version < VERSION:
                MIGRATIONS[version](connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")


def _refuse_another_programs_file(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise PullquoteError(f"{path} is another program's file. Move it away, or give another place for the conversations.")


def _check_columns(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the columns once, at opening: afterwards a table or column that is missing is a mistake in a statement of ours.

    Version and columns are read in one transaction: another chat may migrate the file between two statements.
    """
    with connection:
        connection.execute("BEGIN")
        version = _version(connection, path)
        for table, columns in columns_of(version).items() if version > 0 else ():
            present = tuple(name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,)))
            if present != columns:
                raise ValueError(f"its table {table} has not the columns that pullquote writes")


def check_version(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `PullquoteError` where a newer pullquote has migrated the file while it was open here. Every writer calls this."""
    _version(connection, path)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise PullquoteError(
            f"The conversations in {path} are of version {version}; this pullquote reads up to version {VERSION}. "
            "Update pullquote, or move the file away to begin anew."
        )
    return version


def folded(text: object) -> str:
    """Return the text for comparing without regard to case in any script; SQLite's own LIKE folds A to Z only."""
    return "" if text is None else str(text).casefold()


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn errors of the block into `PullquoteError`, except that of a statement that SQLite does not accept, which is a bug."""
    try:
        yield
    except (OSError, sqlite3.Error, ValueError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise
        raise PullquoteError(_storage_message(path, error)) from error


def _storage_message(path: Path, error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED or (isinstance(error, ValueError) and not isinstance(error, UnicodeEncodeError)):
        return f"The conversations in {path} cannot be read: {error}. Move the file away to begin anew; nothing was removed."
    if code in _IN_USE:
        return f"Another pullquote is writing to {path}. Try again in a moment."
    reason = getattr(error, "strerror", None) or error
    return f"Conversations cannot be kept in {path}: {reason}. See that the place is writable and has room, then start again."
