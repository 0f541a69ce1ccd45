"""The assistant over the generation that is current, with one set of models however many generations come."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import cast

from index.errors import PullquoteError
from qa.assistant import Assistant
from tui.services.assistant_handle import AssistantHandle


class CurrentAssistant:
    """An assistant that several threads share; a generation that is published meanwhile serves whatever is asked after it."""

    def __init__(self, first: Assistant) -> None:
        """Take over `first`, which is closed with this one."""
        self._handle = AssistantHandle()
        self._handle.replace(first)
        self._newest, self._opening = first, Lock()
        self._unusable: str | None = None
        self.trouble = ""
        """Why the generation that is current now cannot be used, and the one before still answers; "" where it can."""

    @contextmanager
    def use(self) -> Iterator[Assistant]:
        """Yield the assistant over the current generation, and keep that open until the block ends."""
        self._follow()
        with self._handle.use() as assistant:
            yield cast(Assistant, assistant)  # nothing else is ever put into this handle

    def close(self) -> None:
        self._handle.replace(None)

    def _follow(self) -> None:
        """Open the current generation where it is another one. One that cannot be opened is tried once."""
        with self._opening:
            try:
                archive = self._newest.archive
                current = archive.current_name()
                if current in ("", archive.generation_name, self._unusable):
                    return
                self._unusable = current
                newest = self._newest.reopened()
            except PullquoteError as error:
                self.trouble = str(error)
                return
            self._newest, self._unusable, self.trouble = newest, None, ""
            self._handle.replace(newest)
