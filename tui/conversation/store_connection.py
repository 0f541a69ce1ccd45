"""The one connection to the file of conversations that its tables share, for several threads."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from tui.conversation.database import check_version, open_database, storage_errors


class StoreConnection:
    """A connection whose blocks run one after the other. Errors of the file become `PullquoteError`."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._connection = open_database(path)

    def close(self) -> None:
        with self.reading() as connection:
            connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, storage_errors(self._path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run the block as one transaction. It takes the write lock at once: a reader that turns writer could not wait for it."""
        with self.reading() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            check_version(connection, self._path)
            yield connection
