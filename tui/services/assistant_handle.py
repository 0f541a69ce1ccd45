"""The assistant in use, lent to the threads that work with it: one that was replaced is closed when nobody works with it any more."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from index.errors import PullquoteError
from tui.services.assistant import Asker


class Lending:
    """May be used from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._readers: Counter[Asker] = Counter()
        self.asker: Asker | None = None
        """The one in use; None until there is one, and at the end."""

    def replace(self, asker: Asker | None) -> None:
        with self._lock:
            old, self.asker = self.asker, asker
            idle = old is not None and old is not asker and old not in self._readers
        if idle and old is not None:
            old.close()

    @contextmanager
    def lend(self) -> Iterator[Asker]:
        """The one in use, which stays open for as long as it is lent. Raises `PullquoteError` where there is none."""
        with self._lock:
            asker = self.asker
            if asker is None:
                raise PullquoteError("The archive is not open. Try again in a moment.")
            self._readers[asker] += 1
        try:
            yield asker
        finally:
            self._give_back(asker)

    def _give_back(self, asker: Asker) -> None:
        with self._lock:
            self._readers[asker] -= 1
            idle = not self._readers[asker]
            if idle:
                del self._readers[asker]  # a Counter holds on to what it has counted down to 0: models and an archive
            last = idle and asker is not self.asker
        if last:
            asker.close()
