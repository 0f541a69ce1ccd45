"""The pins of kept conversations in their file."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from index.errors import PullquoteError
from tui.conversation.pin import Pin, Pins, PinsChange
from tui.conversation.store_connection import StoreConnection

if TYPE_CHECKING:
    import sqlite3

_FIELDS = "pinned, question, note, stored, digest"


class PinTable:
    """Its methods raise `PullquoteError` where the file cannot be read or written."""

    def __init__(self, connection: StoreConnection) -> None:
        self._connection = connection

    def pins(self, session_id: int) -> Pins:
        with self._connection.reading() as connection:
            return tuple(_pins(connection, session_id))

    def change(self, session_id: int, change: PinsChange) -> Pins:
        """Change the pins of a session in one transaction, and return them."""
        with self._connection.writing() as connection:
            pins = change(tuple(_pins(connection, session_id)))
            if not connection.execute("SELECT 1 FROM sessions WHERE id = ?", (session_id,)).fetchone():
                raise PullquoteError("The conversation of this dossier was deleted.")
            connection.execute("DELETE FROM pins WHERE session = ?", (session_id,))
            rows = [(session_id, position, *_row(pin)) for position, pin in enumerate(pins, 1)]
            connection.executemany(f"INSERT INTO pins(session, position, {_FIELDS}) VALUES(?, ?, ?, ?, ?, ?, ?)", rows)
        return pins


def _pins(connection: "sqlite3.Connection", session_id: int) -> Iterator[Pin]:
    query = f"SELECT {_FIELDS} FROM pins WHERE session = ? ORDER BY position"
    for row in connection.execute(query, (session_id,)).fetchall():
        yield _pin(*row)


def _row(pin: Pin) -> tuple[str, ...]:
    from tui.conversation.stored_citation import StoredCitation

    try:
        stored = StoredCitation.from_citation(pin.citation).model_dump_json()
        for text in (pin.question, pin.note):
            text.encode()
    except ValueError as error:
        raise PullquoteError("This cannot be kept: it holds what is no text.") from error
    return pin.pinned.isoformat(), pin.question, pin.note, stored, pin.digest


def _pin(pinned: str, question: str, note: str, stored: str, digest: str) -> Pin:
    from tui.conversation.stored_citation import StoredCitation

    try:
        citation = StoredCitation.model_validate_json(stored).to_citation()
    except ValueError as error:
        raise PullquoteError("A quote of this dossier cannot be read: it is damaged, or of a newer version.") from error
    return Pin(question, citation, digest, datetime.fromisoformat(pinned), note)
