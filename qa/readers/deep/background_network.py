"""A network that is loaded in a thread of its own, while other work goes on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput, SpanNetwork


class BackgroundNetwork:
    """Reads rows as the network does that `load` returns; `load` begins at once."""

    def __init__(self, load: Callable[[], SpanNetwork]) -> None:
        pool = ThreadPoolExecutor(1, "load-network")
        self._loading = pool.submit(load)
        pool.shutdown(wait=False)

    def read(self, row: EncodedRow) -> NetworkOutput:
        """Score one row, once the network is loaded. Raises `ModelUnusable` where it could not be."""
        return self._loading.result().read(row)
