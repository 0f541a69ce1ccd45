"""A counted handle on the assistant in use: an assistant that was replaced is closed when no thread uses it any more."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from index.errors import PullquoteError
from tui.services.assistant import AssistantProtocol


class AssistantHandle:
    """A handle on the assistant in use, which several threads may share."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users: Counter[AssistantProtocol] = Counter()
        self.assistant: AssistantProtocol | None = None
        """The assistant in use; None until one is open, and at the end."""

    def replace(self, assistant: AssistantProtocol | None) -> None:
        with self._lock:
            old, self.assistant = self.assistant, assistant
            idle = old is not None and old is not assistant and old not in self._users
        if idle and old is not None:
            old.close()

    @contextmanager
    def use(self) -> Iterator[AssistantProtocol]:
        """Yield the assistant in use, and keep it open until the block ends. Raise `PullquoteError` where there is none."""
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
