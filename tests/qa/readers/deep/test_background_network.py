"""A network is loaded once, nobody waits for it before it is read, and what goes wrong reaches whoever reads."""

from threading import Event
from typing import cast

import numpy as np
import pytest

from index.errors import ModelUnusable
from qa.readers.deep.background_network import BackgroundNetwork
from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput, SpanNetwork

ROW = EncodedRow((101, 102), 1, ((0, 1),), 1)


class CountingNetwork:
    def read(self, row: EncodedRow) -> NetworkOutput:
        return NetworkOutput(np.zeros(2, np.float32), np.zeros(2, np.float32), 7.0)


def test_making_the_network_does_not_wait_and_reading_does() -> None:
    allowed, loads = Event(), list[int]()

    def load() -> SpanNetwork:
        allowed.wait(10)
        loads.append(1)
        return cast(SpanNetwork, CountingNetwork())

    network = BackgroundNetwork(load)
    assert loads == []
    allowed.set()
    assert [network.read(ROW).answerable for _ in range(2)] == [7.0, 7.0]
    assert loads == [1]


def test_weights_that_cannot_be_loaded_are_reported_where_they_are_read() -> None:
    def load() -> SpanNetwork:
        raise ModelUnusable("The weights are damaged.")

    network = BackgroundNetwork(load)
    for _ in range(2):
        with pytest.raises(ModelUnusable, match="damaged"):
            network.read(ROW)
