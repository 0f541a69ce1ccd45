"""Keeps the conversation of this run, and brings back earlier ones. Called from worker threads, by the chat and by its plain twin."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from index.errors import UsageError
from index.text import one_line
from tui.sessions.recheck import Shelf, digests, recheck
from tui.sessions.store import Kept, Session, Store, named
from tui.turn import Turn


class Keeper:
    """Opens its store when it is first used. Every method may raise `PullquoteError`."""

    def __init__(self, open_store: Callable[[], Store], archive: Path) -> None:
        self._open, self._archive = open_store, archive.absolute()
        self._opened: Store | None = None
        self._lock = Lock()
        self._name = ""
        """Given before there was anything to keep."""
        self.session: Session | None = None
        """The one that goes on; None before its first answer."""

    @property
    def _store(self) -> Store:
        with self._lock:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def keep(self, turn: Turn, shelf: Shelf) -> None:
        """Add an answered turn; the first begins the conversation."""
        kept = Kept(turn, datetime.now(UTC), digests(turn, shelf))
        if self.session is None:
            self.session = self._store.begin(self._archive, self._name or named(turn.question))
        self._store.append(self.session.id, kept)

    def begin_anew(self) -> None:
        self.session, self._name = None, ""

    def rename(self, name: str) -> None:
        self._name = one_line(name)
        if self.session is not None:
            self.rename_other(self.session.id, name)

    def rename_other(self, identity: int, name: str) -> None:
        self._store.rename(identity, one_line(name))
        if self.session is not None and self.session.id == identity:
            self.session = self._store.session(identity)

    def sessions(self, words: str = "") -> list[Session]:
        """Those about this archive, the one that was used last first."""
        return self._store.sessions(self._archive, words)

    def delete(self, identity: int) -> None:
        self._store.delete(identity)
        if self.session is not None and self.session.id == identity:
            self.begin_anew()

    def resume(self, identity: int, shelf: Shelf) -> tuple[Session, list[Turn]]:
        """Go on with a conversation, 0 being the last: its turns, each with what has become of the articles that it quotes."""
        session = self._store.session(identity) if identity else self._latest()
        kept = self._store.turns(session.id)
        for each in kept:
            each.turn.marks = dict(recheck(each, shelf))
        self.session, self._name = session, ""
        return session, [each.turn for each in kept]

    def _latest(self) -> Session:
        found = self.sessions()
        if not found:
            raise UsageError("There is no earlier conversation about this archive yet.")
        return found[0]

    def close(self) -> None:
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None
