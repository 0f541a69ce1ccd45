"""Conversations on disk: sessions, each over one archive, and their ended turns in order."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.errors import PullquoteError, UsageError
from index.locations import real_place
from index.text import one_line
from tui.conversation.database import folded
from tui.conversation.pin_table import PinTable
from tui.conversation.store_connection import StoreConnection
from tui.conversation.turn import Turn
from tui.conversation.turn_json import turn_from_json, turn_to_json
from tui.conversation.watch_table import WatchTable

_MAX_SESSION_NAME = 60
"""Characters of a question that become a name."""
_MAX_GIVEN_NAME = 100
"""Characters of a name that a person gives."""
_NO_SESSION = "This conversation is not there, or no longer. Choose another with: /conversations"
_TURN_FIELDS = "question, asked, state, stored, digests"
_INSERT_TURN = f"INSERT INTO turns(session, position, {_TURN_FIELDS}) VALUES(?, ?, ?, ?, ?, ?, ?)"
_SESSION = """
SELECT id, name, archive, created, updated, (SELECT count(*) FROM turns WHERE session = s.id) FROM sessions s
"""
_SESSION_LIST = f"""{_SESSION}
WHERE (:archive IS NULL OR archive = :archive)
  AND NOT EXISTS (SELECT 1 FROM json_each(:words) w WHERE NOT instr(folded(s.name), w.value) AND NOT EXISTS (
    SELECT 1 FROM turns t WHERE t.session = s.id AND (instr(folded(t.question), w.value) OR instr(folded(
      CASE WHEN json_valid(t.stored) THEN json_extract(t.stored, '$.answer.answer') END), w.value))))
ORDER BY updated DESC, id DESC
"""
"""Every word must occur in the name, a question or an answer."""


@dataclass(frozen=True, slots=True)
class Session:
    id: int
    name: str
    archive: Path
    """The absolute path of the index that was asked."""
    created: datetime
    updated: datetime
    """When the last turn was kept. Both in UTC."""
    turns: int


@dataclass(frozen=True, slots=True)
class RecordedTurn:
    """An ended turn, the time at which it was asked, and article id → digest of the articles that it quotes."""

    turn: Turn
    asked: datetime
    digests: dict[str, str]
    position: int = 0
    """The place in its session, from 1; 0 before it has one."""


@dataclass(frozen=True, slots=True)
class DeletedTurnRow:
    """A turn that was deleted, as it was written: what brings it back."""

    session_id: int
    position: int
    fields: tuple[str, ...]


def session_name(question: str) -> str:
    """Return the name that a session gets from its first question: at most 60 characters on one line."""
    line = one_line(question)
    return line if len(line) <= _MAX_SESSION_NAME else line[: _MAX_SESSION_NAME - 1].rstrip() + "…"


class SessionStore:
    """A store of sessions, for several threads, and for several programs on one file. Every method raises `PullquoteError`
    where the file cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self._connection = StoreConnection(path)
        self._reading, self._writing = self._connection.reading, self._connection.writing
        self.pins = PinTable(self._connection)
        self.watches = WatchTable(self._connection)

    def close(self) -> None:
        self._connection.close()

    def begin(self, archive: Path, name: str) -> Session:
        name, now, folder = _check_name(name), datetime.now(UTC), _archive_text(archive)
        values = name, folder, _stamp(now), _stamp(now)
        with self._writing() as connection:
            cursor = connection.execute("INSERT INTO sessions(name, archive, created, updated) VALUES(?, ?, ?, ?)", values)
        return Session(cursor.lastrowid or 0, name, Path(folder), now, now, 0)

    def append(self, session_id: int, recorded_turn: RecordedTurn) -> int:
        """Store a turn and return its position in its session, from 1. Raise `PullquoteError` for a turn that has not ended, and
        for a deleted session."""
        stored, digests = turn_to_json(recorded_turn.turn), json.dumps(recorded_turn.digests)
        values = recorded_turn.turn.question, _stamp(recorded_turn.asked), recorded_turn.turn.state, stored, digests
        with self._writing() as connection:
            now = _stamp(datetime.now(UTC))
            _change(
                connection, "UPDATE sessions SET updated = ?, last_position = last_position + 1 WHERE id = ?", (now, session_id)
            )
            last = connection.execute("SELECT last_position FROM sessions WHERE id = ?", (session_id,)).fetchone()
            position = int(last[0])
            connection.execute(_INSERT_TURN, (session_id, position, *values))
        return position

    def delete_turn(self, session_id: int, position: int) -> DeletedTurnRow:
        """Delete a turn, whose bytes are overwritten in the file, and return what `restore_turn` brings it back from."""
        place = session_id, position
        with self._writing() as connection:
            row = connection.execute(f"SELECT {_TURN_FIELDS} FROM turns WHERE session = ? AND position = ?", place).fetchone()
            if row is None:
                raise PullquoteError("This turn is not there any more.")
            connection.execute("DELETE FROM turns WHERE session = ? AND position = ?", place)
        return DeletedTurnRow(session_id, position, row)

    def restore_turn(self, deleted: DeletedTurnRow) -> None:
        """Bring a deleted turn back to its place. Raise `PullquoteError` where its session was deleted since."""
        with self._writing() as connection:
            _change(connection, "UPDATE sessions SET updated = updated WHERE id = ?", (deleted.session_id,))
            connection.execute(_INSERT_TURN, (deleted.session_id, deleted.position, *deleted.fields))

    def sessions(self, archive: Path | None = None, words: str = "") -> list[Session]:
        """Return the sessions of one archive or of all, the newest first, that hold every word in name, questions or answers."""
        parameters = {
            "archive": _archive_text(archive) if archive else None,
            "words": json.dumps(folded(one_line(words)).split()),
        }
        with self._reading() as connection:
            return [_session(*row) for row in connection.execute(_SESSION_LIST, parameters)]

    def session(self, session_id: int) -> Session:
        with self._reading() as connection:  # as text: a number of any length may have been typed
            row = connection.execute(f"{_SESSION} WHERE id = ?", (str(session_id),)).fetchone()
            if row is None:
                raise PullquoteError(_NO_SESSION)
            return _session(*row)

    def turns(self, session_id: int) -> list[RecordedTurn]:
        """Return the turns in order. One that cannot be read comes back as failed, with its question, so that the others are seen."""
        query = "SELECT question, asked, stored, digests, position FROM turns WHERE session = ? ORDER BY position"
        with self._reading() as connection:
            return [_recorded_turn(*row) for row in connection.execute(query, (session_id,))]

    def rename(self, session_id: int, name: str) -> None:
        values = _check_name(name), session_id
        with self._writing() as connection:
            _change(connection, "UPDATE sessions SET name = ? WHERE id = ?", values)

    def delete(self, session_id: int) -> None:
        """Delete a session with its turns and pins, whose bytes are overwritten in the file."""
        with self._writing() as connection:
            connection.execute("DELETE FROM pins WHERE session = ?", (session_id,))
            connection.execute("DELETE FROM turns WHERE session = ?", (session_id,))
            connection.execute("DELETE FROM sessions WHERE id = ?", (session_id,))


def _change(connection: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> None:
    if not connection.execute(statement, values).rowcount:
        raise PullquoteError(_NO_SESSION)


def _check_name(name: str) -> str:
    line = one_line(name)
    if not line:
        raise UsageError("A conversation needs a name. Give one with at least one letter.")
    if len(line) > _MAX_GIVEN_NAME:
        raise UsageError(f"That name has {len(line)} characters. Give one with at most {_MAX_GIVEN_NAME}.")
    return line


def _archive_text(archive: Path) -> str:
    return str(real_place(archive))


def _stamp(moment: datetime) -> str:
    """Return a text of fixed length, so that the order of the texts is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _session(*row: str) -> Session:
    identity, name, archive, created, updated, turns = row
    moments = datetime.fromisoformat(created), datetime.fromisoformat(updated)
    return Session(int(identity), name, Path(archive), *moments, int(turns))


def _recorded_turn(question: str, asked: str, stored: str, digests: str, position: int) -> RecordedTurn:
    return RecordedTurn(_turn(question, stored), datetime.fromisoformat(asked), dict(json.loads(digests)), position)


def _turn(question: str, stored: str) -> Turn:
    try:
        return turn_from_json(stored)
    except PullquoteError as error:
        return Turn(question, state="failed", error=str(error))
