"""The recorder of this run's conversation. It also opens earlier ones, for the chat and for the plain dialogue."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from index.errors import PullquoteError, UsageError
from index.text import one_line
from tui.conversation.recheck import ArticleLookup, quoted_digests, recheck
from tui.conversation.store import RecordedTurn, Session, SessionStore, session_name
from tui.conversation.turn import Turn


@dataclass(slots=True, eq=False)
class CurrentSession:
    """The conversation that goes on, and its session once an answer was recorded."""

    session: Session | None = None
    name: str = ""
    """The name that was given before there was a session."""


class SessionRecorder:
    """A recorder that opens its store at first use. Several threads may use it, and every method may raise `PullquoteError`."""

    def __init__(self, open_store: Callable[[], SessionStore], archive: Path) -> None:
        self._store_factory, self._archive = open_store, archive.resolve()
        self._open_store: SessionStore | None = None
        self._closed = False
        self._lock = Lock()
        self._write_lock = Lock()
        self.current = CurrentSession()
        """The conversation that goes on. A question belongs to the conversation in which it was asked."""

    def change_archive(self, archive: Path) -> None:
        """Record conversations about another archive from now on."""
        self._archive = archive.resolve()
        self.begin_new()

    @property
    def session(self) -> Session | None:
        """Return the session of the conversation that goes on; None before its first answer."""
        return self.current.session

    @property
    def _store(self) -> SessionStore:
        with self._lock:
            if self._closed:
                raise PullquoteError("The chat has ended; this is not kept any more.")
            if self._open_store is None:
                self._open_store = self._store_factory()
            return self._open_store

    def record(self, current: CurrentSession, turn: Turn, articles: ArticleLookup) -> None:
        """Add an answered turn to the conversation in which it was asked; the first begins its session."""
        recorded_turn = RecordedTurn(turn, datetime.now(UTC), quoted_digests(turn, articles))
        with self._write_lock:
            if current.session is None:
                current.session = self._store.begin(self._archive, current.name or session_name(turn.question))
            self._store.append(current.session.id, recorded_turn)

    def begin_new(self) -> None:
        self.current = CurrentSession()

    def rename(self, name: str) -> None:
        with self._write_lock:
            self.current.name = one_line(name)
            session = self.current.session
        if session is not None:
            self.rename_session(session.id, name)

    def rename_session(self, identity: int, name: str) -> None:
        self._store.rename(identity, one_line(name))
        if self.session is not None and self.session.id == identity:
            self.current.session = self._store.session(identity)

    def sessions(self, words: str = "") -> list[Session]:
        """Return the sessions about this archive, the one used last first."""
        return self._store.sessions(self._archive, words)

    def delete(self, identity: int) -> None:
        self._store.delete(identity)
        if self.session is not None and self.session.id == identity:
            self.begin_new()

    def resume(self, identity: int, articles: ArticleLookup) -> tuple[Session, list[Turn]]:
        """Open a conversation, 0 for the last, and return its turns, each with the changes of the articles that it quotes.

        Raise `UsageError` for one about another archive.
        """
        session = self._store.session(identity) if identity else self._latest()
        if session.archive != self._archive:
            raise UsageError(
                f"That conversation is about the archive {one_line(str(session.archive))}. "
                f"Go on with it there: pullquote chat --index {one_line(str(session.archive))} --resume {session.id}"
            )
        recorded_turns = self._store.turns(session.id)
        for each in recorded_turns:
            each.turn.changes, each.turn.digests = dict(recheck(each, articles)), each.digests
        self.current = CurrentSession(session)
        return session, [each.turn for each in recorded_turns]

    def _latest(self) -> Session:
        sessions = self.sessions()
        if not sessions:
            raise UsageError("There is no earlier conversation about this archive yet.")
        return sessions[0]

    def close(self) -> None:
        """Close the store for good: a worker that comes late must not open it again, for nobody would close it."""
        with self._lock:
            self._closed = True
            if self._open_store is not None:
                self._open_store.close()
                self._open_store = None
