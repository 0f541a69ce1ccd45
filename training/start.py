"""The weights of an exported network, to go on training from: what ships can be taught more without its checkpoint."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

_INTEGER = "MatMulInteger"


def exported_weights(path: Path) -> dict[str, torch.Tensor]:
    """The state of a `training.model.SpanModel`, in single precision; int8 matrices are multiplied out again."""
    graph = onnx.load(path).graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {name: value for name, value in values.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        if node.op_type in (_INTEGER, "MatMul") and node.input[1] in values:
            matrix = values[node.input[1]]
            found[_parameter(node.name)] = (_multiplied_out(values, node.input[1]) if node.op_type == _INTEGER else matrix).T
    return {name: torch.tensor(np.ascontiguousarray(value, np.float32)) for name, value in found.items()}


def _multiplied_out(values: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """Scale and zero point are one a column."""
    base = name.removesuffix("_quantized")
    whole: NDArray[np.float32] = values[name].astype(np.float32) - values[f"{base}_zero_point"].astype(np.float32)
    return whole * values[f"{base}_scale"]


def _parameter(node: str) -> str:
    """“/encoder/layer.0/query/MatMul_quant” is the matrix of “encoder.layer.0.query.weight”."""
    return ".".join(node.strip("/").split("/")[:-1]) + ".weight"
