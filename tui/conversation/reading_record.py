"""Which articles of an archive were read, and which kept questions cite one. It lies in the file of the conversations."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from index.locations import real_place
from tui.conversation.database import check_version, open_database, storage_errors
from tui.conversation.turn import Turn

_MAX_CITING = 500
"""Questions that cite one article, the newest; more would not be looked through."""
_CITING = """
SELECT t.session, s.name, t.question, t.asked, json_extract(t.stored, '$.answer.answer'),
  (SELECT count(*) FROM turns b WHERE b.session = t.session AND b.position < t.position AND b.state = 'answered')
FROM turns t JOIN sessions s ON s.id = t.session
WHERE s.archive = :archive AND t.state = 'answered'
  AND EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(t.digests) THEN t.digests ELSE '{}' END) d WHERE d.key = :article)
  AND EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(t.stored) THEN t.stored ELSE '{}' END, '$.answer.citations') c
    WHERE json_extract(c.value, '$.article') = :article)
ORDER BY t.asked DESC LIMIT :most
"""
"""The digests are looked at first: they name the articles of a turn in a hundredth of its bytes."""


@dataclass(frozen=True, slots=True)
class CitingTurn:
    """A kept question whose answer cites an article."""

    session_id: int
    session_name: str
    question: str
    asked: datetime
    answer: str
    """The answer; "" where none was found to the whole question."""
    number: int
    """Its number among the answered turns of its conversation, from 0."""

    def among(self, turns: Sequence[Turn]) -> Turn | None:
        """Return this turn among those of its conversation; where turns were deleted meanwhile, the last that asks the same."""
        answered = [turn for turn in turns if turn.answer is not None]
        if self.number < len(answered) and answered[self.number].question == self.question:
            return answered[self.number]
        return next((turn for turn in reversed(answered) if turn.question == self.question), None)


class ReadingRecord:
    """The record for one archive. Without a path it is kept in memory, for this run alone, and knows no questions.

    Several threads may use it; its methods raise `PullquoteError` where the file cannot be read or written.
    """

    def __init__(self, path: Path | None = None, archive: Path = Path()) -> None:
        self._path, self._archive = path, str(real_place(archive))
        self._read: set[str] = set()
        """The articles that were read in this run."""
        self._lock = Lock()
        self._open_connection: sqlite3.Connection | None = None

    def mark_read(self, article: str) -> None:
        with self._lock:
            if article in self._read:
                return
            self._read.add(article)
            if self._path is not None:
                values = self._archive, article, datetime.now(UTC).isoformat(timespec="seconds")
                with storage_errors(self._path), self._connection(self._path) as connection:
                    connection.execute("BEGIN IMMEDIATE")
                    check_version(connection, self._path)
                    connection.execute("INSERT OR REPLACE INTO read_articles VALUES(?, ?, ?)", values)

    def read_among(self, articles: Sequence[str]) -> frozenset[str]:
        """Return those of the articles that were read, in this run or an earlier one."""
        query = "SELECT article FROM read_articles WHERE archive = ? AND article IN (SELECT value FROM json_each(?))"
        with self._lock:
            read = self._read.intersection(articles)
            if self._path is not None:
                with storage_errors(self._path):
                    rows = self._connection(self._path).execute(query, (self._archive, json.dumps(articles)))
                    read |= {article for (article,) in rows}
        return frozenset(read)

    def citing(self, article: str) -> list[CitingTurn]:
        """Return the questions about this archive whose answers cite the article, the newest first."""
        if self._path is None:
            return []
        with self._lock, storage_errors(self._path):
            parameters = {"archive": self._archive, "article": article, "most": _MAX_CITING}
            return [_citing_turn(*row) for row in self._connection(self._path).execute(_CITING, parameters)]

    def close(self) -> None:
        """Close the file for good: who comes late finds and leaves no mark."""
        with self._lock:
            self._path = None
            if self._open_connection is not None:
                self._open_connection.close()
                self._open_connection = None

    def _connection(self, path: Path) -> sqlite3.Connection:
        if self._open_connection is None:
            self._open_connection = open_database(path)
        return self._open_connection


def _citing_turn(session: int, name: str, question: str, asked: str, answer: str | None, number: int) -> CitingTurn:
    return CitingTurn(session, name, question, datetime.fromisoformat(asked), answer or "", number)
