"""A line of bounded length in front of a thread: what does not fit is refused instead of kept."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock
from typing import TypeVar

from index.errors import PullquoteError

_Returned = TypeVar("_Returned")


class LineFull(PullquoteError):
    """As many requests wait as may."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} requests are being answered or wait already. Try again in a few seconds.")


class WaitingLine:
    """A thread that does one piece of work after the other; at most `most` are done or wait at a time."""

    def __init__(self, name: str, most: int) -> None:
        self._pool = ThreadPoolExecutor(1, name)
        self._most, self._lock, self.length = most, Lock(), 0

    async def run(self, work: Callable[[Event], _Returned]) -> _Returned:
        """Return what `work` returns. The event that it is given is set once nobody waits for it any more. Raises `LineFull`."""
        given_up = Event()
        future = self._join(work, given_up)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            given_up.set()
            raise

    def close(self) -> None:
        """Wait for the piece of work in progress; what waits behind it is dropped."""
        self._pool.shutdown(cancel_futures=True)

    def _join(self, work: Callable[[Event], _Returned], given_up: Event) -> Future[_Returned]:
        with self._lock:
            if self.length >= self._most:
                raise LineFull(self._most)
            self.length += 1
        future = self._pool.submit(work, given_up)
        future.add_done_callback(self._leave)
        return future

    def _leave(self, future: Future[_Returned]) -> None:
        with self._lock:
            self.length -= 1
