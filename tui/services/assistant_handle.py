"""The assistant in use, lent to the threads that work with it: one that was replaced is closed when nobody works with it any more."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from index.errors import PullquoteError
from tui.services.assistant import AssistantProtocol


class AssistantHandle:
    """May be used from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users: Counter[AssistantProtocol] = Counter()
        self.assistant: AssistantProtocol | None = None
        """The one in use; None until there is one, and at the end."""

    def replace(self, assistant: AssistantProtocol | None) -> None:
        with self._lock:
            old, self.assistant = self.assistant, assistant
            idle = old is not None and old is not assistant and old not in self._users
        if idle and old is not None:
            old.close()

    @contextmanager
    def use(self) -> Iterator[AssistantProtocol]:
        """The one in use, which stays open for as long as it is lent. Raises `PullquoteError` where there is none."""
        with self._lock:
            assistant = self.assistant
            if assistant is None:
                raise PullquoteError("The archive is not open. Try again in a moment.")
            self._users[assistant] += 1
        try:
            yield assistant
        finally:
            self._release(assistant)

    def _release(self, assistant: AssistantProtocol) -> None:
        with self._lock:
            self._users[assistant] -= 1
            idle = not self._users[assistant]
            if idle:
                del self._users[assistant]  # a Counter holds on to what it has counted down to 0: models and an archive
            last = idle and assistant is not self.assistant
        if last:
            assistant.close()
