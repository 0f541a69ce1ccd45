"""Keeps the conversation of this run, and brings back earlier ones, for the chat and for its plain twin."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from index.errors import PullquoteError, UsageError
from index.text import one_line
from tui.conversation.recheck import Shelf, digests, recheck
from tui.conversation.store import Kept, Session, Store, named
from tui.conversation.turn import Turn


@dataclass(slots=True, eq=False)
class Ongoing:
    """A conversation that goes on, and its session once there is an answer to keep."""

    session: Session | None = None
    name: str = ""
    """Given before there was anything to keep."""


class Keeper:
    """Opens its store when it is first used; may be used from several threads. Every method may raise `PullquoteError`."""

    def __init__(self, open_store: Callable[[], Store], archive: Path) -> None:
        self._open, self._archive = open_store, archive.resolve()
        self._opened: Store | None = None
        self._closed = False
        self._lock = Lock()
        self._keeping = Lock()
        self.ongoing = Ongoing()
        """The one that goes on. A question belongs to the one in which it was asked."""

    @property
    def session(self) -> Session | None:
        """That of the conversation that goes on; None before its first answer."""
        return self.ongoing.session

    @property
    def _store(self) -> Store:
        with self._lock:
            if self._closed:
                raise PullquoteError("The chat has ended; this is not kept any more.")
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def keep(self, ongoing: Ongoing, turn: Turn, shelf: Shelf) -> None:
        """Add an answered turn to the conversation in which it was asked; the first begins its session."""
        kept = Kept(turn, datetime.now(UTC), digests(turn, shelf))
        with self._keeping:
            if ongoing.session is None:
                ongoing.session = self._store.begin(self._archive, ongoing.name or named(turn.question))
            self._store.append(ongoing.session.id, kept)

    def begin_anew(self) -> None:
        self.ongoing = Ongoing()

    def rename(self, name: str) -> None:
        with self._keeping:
            self.ongoing.name = one_line(name)
            session = self.ongoing.session
        if session is not None:
            self.rename_other(session.id, name)

    def rename_other(self, identity: int, name: str) -> None:
        self._store.rename(identity, one_line(name))
        if self.session is not None and self.session.id == identity:
            self.ongoing.session = self._store.session(identity)

    def sessions(self, words: str = "") -> list[Session]:
        """Those about this archive, the one that was used last first."""
        return self._store.sessions(self._archive, words)

    def delete(self, identity: int) -> None:
        self._store.delete(identity)
        if self.session is not None and self.session.id == identity:
            self.begin_anew()

    def resume(self, identity: int, shelf: Shelf) -> tuple[Session, list[Turn]]:
        """Go on with a conversation, 0 being the last: its turns, each with what has become of the articles that it quotes.

        Raises `UsageError` for one about another archive.
        """
        session = self._store.session(identity) if identity else self._latest()
        if session.archive != self._archive:
            raise UsageError(
                f"That conversation is about the archive {one_line(str(session.archive))}. "
                f"Go on with it there: pullquote chat --index {one_line(str(session.archive))} --resume {session.id}"
            )
        kept = self._store.turns(session.id)
        for each in kept:
            each.turn.marks = dict(recheck(each, shelf))
        self.ongoing = Ongoing(session)
        return session, [each.turn for each in kept]

    def _latest(self) -> Session:
        found = self.sessions()
        if not found:
            raise UsageError("There is no earlier conversation about this archive yet.")
        return found[0]

    def close(self) -> None:
        """For good: a worker that comes late must not open the store again, which nobody would close."""
        with self._lock:
            self._closed = True
            if self._opened is not None:
                self._opened.close()
                self._opened = None
