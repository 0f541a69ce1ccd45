"""A network that is loaded in a thread of its own, so that nobody waits for it before it is needed."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput, SpanNetwork


class LazyNetwork:
    """Reads rows as the network does that `load` returns."""

    def __init__(self, load: Callable[[], SpanNetwork]) -> None:
        self._load = load
        self._lock = Lock()
        self._loading: Future[SpanNetwork] | None = None

    def begin(self) -> Future[SpanNetwork]:
        """Begin to load, unless that was begun before. Returns at once."""
        with self._lock:
            if self._loading is None:
                pool = ThreadPoolExecutor(1, "load-network")
                self._loading = pool.submit(self._load)
                pool.shutdown(wait=False)
            return self._loading

    def read(self, row: EncodedRow) -> NetworkOutput:
        """Score one row, once the network is loaded. Raises `ModelUnusable` where it could not be."""
        return self.begin().result().read(row)
