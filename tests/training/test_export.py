"""The network that ships reads alike on every processor."""

from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

import qa.readers.span

SHIPPED = Path(qa.readers.span.__file__).with_name("span.onnx")


def test_no_two_products_of_the_shipped_network_overflow_sixteen_bits() -> None:
    """x86 without VNNI adds two products of an input of 8 bits and a weight before it widens them."""
    graph = onnx.load(SHIPPED).graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = [values[node.input[1]].astype(int) for node in graph.node if node.op_type == "MatMulInteger"]
    assert len(weights) == 6 * 6 + 2
    assert max(np.abs(weight).max() for weight in weights) * 255 * 2 < 2**15
