"""Reads the weights of an exported network, so that training can go on from the shipped one without its checkpoint."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

_INTEGER, _BLOCKS = "MatMulInteger", "MatMulNBits"
BLOCK = 32
"""Weights of one input that share a scale where a matrix has four bits a weight."""
MIDDLE = 8
"""What stands for 0 among the numbers of four bits."""


def exported_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the state of a `training.model.SpanModel`, in single precision; quantised matrices are multiplied out."""
    graph = onnx.load(path).graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {
        name: value * values[f"{name}.scale"] if f"{name}.scale" in values else value
        for name, value in values.items()
        if name.endswith((".weight", ".bias"))
    }
    for node in graph.node:
        if node.op_type == _BLOCKS:
            weights[parameter_of(node.name)] = _blocks_multiplied_out(values[node.input[1]], values[node.input[2]])
        elif node.op_type in (_INTEGER, "MatMul") and node.input[1] in values:
            matrix = values[node.input[1]]
            weights[parameter_of(node.name)] = (
                _multiplied_out(values, node.input[1]) if node.op_type == _INTEGER else matrix
            ).T
    return {name: torch.tensor(np.ascontiguousarray(value, np.float32)) for name, value in weights.items()}


def _multiplied_out(values: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """Return the matrix in single precision. Each column has its own scale and zero point."""
    base = name.removesuffix("_quantized")
    whole: NDArray[np.float32] = values[name].astype(np.float32) - values[f"{base}_zero_point"].astype(np.float32)
    return whole * values[f"{base}_scale"]


def _blocks_multiplied_out(packed: NDArray[np.uint8], scales: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the matrix, of shape (outputs, inputs), from two weights a byte, the lower half first: shape (outputs, blocks, 16)."""
    halves = np.stack([packed & 15, packed >> 4], axis=-1).reshape(*packed.shape[:2], BLOCK)
    whole: NDArray[np.float32] = (halves.astype(np.float32) - MIDDLE) * scales.reshape(*packed.shape[:2], 1)
    return whole.reshape(len(packed), -1)


def parameter_of(node: str) -> str:
    """Return the parameter of a product.

    It is “encoder.layer.0.query.weight” for “/encoder/layer.0/query/MatMul_quant”. MPNet's layers are called one by one, so that
    “/layer.0/attention/attn/q/MatMul_Q4” says nothing of the encoder around them.
    """
    name = ".".join(node.strip("/").split("/")[:-1]) + ".weight"
    return f"encoder.encoder.{name}" if name.startswith("layer.") else name
