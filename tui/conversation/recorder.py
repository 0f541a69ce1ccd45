"""The recorder of this run's conversation. It also opens earlier ones, for the chat and for the plain dialogue."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from index.errors import PullquoteError, UsageError
from index.locations import real_place
from index.text import one_line
from tui.conversation.pin import Pins, PinsChange
from tui.conversation.recheck import ArticleLookup, quoted_digests, recheck
from tui.conversation.store import DeletedTurnRow, RecordedTurn, Session, SessionStore, session_name
from tui.conversation.turn import Turn
from tui.conversation.watch_table import WatchTable


@dataclass(slots=True, eq=False)
class CurrentSession:
    """The conversation that goes on, and its session once an answer was recorded."""

    session: Session | None = None
    name: str = ""
    """The name that was given before there was a session."""
    unkept_pins: Pins = ()
    """Its dossier, where conversations are not kept."""

    def is_same(self, other: "CurrentSession") -> bool:
        """Return True where both are one conversation, though it was opened twice."""
        return self is other or (self.session is not None and other.session is not None and self.session.id == other.session.id)


class SessionRecorder:
    """A recorder that opens its store at first use. Several threads may use it, and every method may raise `PullquoteError`."""

    def __init__(self, open_store: Callable[[], SessionStore], archive: Path) -> None:
        self._store_factory, self._archive = open_store, real_place(archive)
        self._open_store: SessionStore | None = None
        self._closed = False
        self._lock = Lock()
        self._write_lock = Lock()
        self.current = CurrentSession()
        """The conversation that goes on. A question belongs to the conversation in which it was asked."""

    def change_archive(self, archive: Path) -> None:
        """Record conversations about another archive from now on."""
        self._archive = real_place(archive)
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

    def record(self, current: CurrentSession, turn: Turn, articles: ArticleLookup) -> int:
        """Add an answered turn to the conversation in which it was asked, and return its place. The first begins its session."""
        recorded_turn = RecordedTurn(turn, datetime.now(UTC), quoted_digests(turn, articles))
        with self._write_lock:
            position = self._store.append(self._begun(current, turn.question).id, recorded_turn)
            if turn.answer is not None:
                self._store.watches.set_seen(self._archive, (turn.question, turn.question_of(0)), turn.filters, turn.answer)
        return position

    def _begun(self, current: CurrentSession, question: str) -> Session:
        """Return the session of a conversation, which begins with this question where there is none."""
        if current.session is None:
            current.session = self._store.begin(self._archive, current.name or session_name(question))
        return current.session

    def delete_turn(self, current: CurrentSession, turn: Turn) -> DeletedTurnRow | None:
        """Delete a turn from its conversation, and return what brings it back; None where it was not kept."""
        if current.session is None or not turn.position:
            return None
        return self._store.delete_turn(current.session.id, turn.position)

    def restore_turn(self, deleted: DeletedTurnRow) -> None:
        self._store.restore_turn(deleted)

    def pins(self, current: CurrentSession) -> Pins:
        """Return the dossier of a conversation."""
        return self._store.pins.pins(current.session.id) if current.session is not None else ()

    def change_pins(self, current: CurrentSession, change: PinsChange, question: str = "") -> Pins:
        """Change the dossier of a conversation; `question` names it where nothing of it was recorded yet."""
        with self._write_lock:
            return self._store.pins.change(self._begun(current, question or "Dossier").id, change)

    @property
    def archive(self) -> Path:
        return self._archive

    @property
    def watches(self) -> WatchTable:
        return self._store.watches

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
        session = self.open_session(identity)
        recorded_turns = self._store.turns(session.id)
        for each in recorded_turns:
            each.turn.changes, each.turn.position = dict(recheck(each, articles)), each.position
            each.turn.digests = each.digests
        self.current = CurrentSession(session)
        return session, [each.turn for each in recorded_turns]

    def open_session(self, identity: int) -> Session:
        """Return an earlier conversation, 0 for the last. Raise `UsageError` for one about another archive."""
        session = self._store.session(identity) if identity else self._latest()
        if session.archive != self._archive:
            raise UsageError(
                f"That conversation is about the archive {one_line(str(session.archive))}. "
                f"Go on with it there: pullquote chat --index {one_line(str(session.archive))} --resume {session.id}"
            )
        return session

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
