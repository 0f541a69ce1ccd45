"""Reads the weights of an exported network, so that training can go on from the shipped one without its checkpoint."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

_INTEGER = "MatMulInteger"


def exported_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the state of a `training.model.SpanModel`, in single precision; int8 matrices are multiplied out."""
    graph = onnx.load(path).graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {
        name: value * values[f"{name}.scale"] if f"{name}.scale" in values else value
        for name, value in values.items()
        if name.endswith((".weight", ".bias"))
    }
    for node in graph.node:
        if node.op_type in (_INTEGER, "MatMul") and node.input[1] in values:
            matrix = values[node.input[1]]
            weights[_parameter(node.name)] = (_multiplied_out(values, node.input[1]) if node.op_type == _INTEGER else matrix).T
    return {name: torch.tensor(np.ascontiguousarray(value, np.float32)) for name, value in weights.items()}


def _multiplied_out(values: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """Return the matrix in single precision. Each column has its own scale and zero point."""
    base = name.removesuffix("_quantized")
    whole: NDArray[np.float32] = values[name].astype(np.float32) - values[f"{base}_zero_point"].astype(np.float32)
    return whole * values[f"{base}_scale"]


def _parameter(node: str) -> str:
    """Return “encoder.layer.0.query.weight” for “/encoder/layer.0/query/MatMul_quant”."""
    return ".".join(node.strip("/").split("/")[:-1]) + ".weight"
