"""Export a checkpoint as the ONNX file that ships.

    python -m training.export CHECKPOINTS/state.pt FOLDER [--precision fp32|int8]

FOLDER gets `span.onnx` and `span.file_sha256`. With int8 the matrices of the encoder are quantised per output channel (inputs at run
time); the embeddings, which no arithmetic follows but one addition, are kept in half precision either way.
"""

import argparse
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from index.models.files import BUNDLED_MODEL, file_sha256, find_model
from index.offline import import_offline
from training.model import SpanModel

_INPUTS, _OUTPUTS = ("input_ids", "token_type_ids", "attention_mask"), ("start", "end", "answerable")


def load_checkpoint(checkpoint: Path, averaged: bool = True) -> SpanModel:
    """Return the model of a checkpoint, with the averaged weights or the last ones."""
    model = SpanModel.fresh(find_model(BUNDLED_MODEL).folder, 0)
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    weights = {name.removeprefix("module."): value for name, value in state["average"].items() if name != "n_averaged"}
    model.load_state_dict(weights if averaged else state["model"])
    return model.eval()


def export(model: SpanModel, folder: Path, precision: str) -> Path:
    """Write `span.onnx` with its SHA-256 beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "span.onnx"
    _trace(model, path)
    if precision == "int8":
        _quantize(path)
    _halve_embeddings(path)
    (folder / "span.sha256").write_text(file_sha256(path) + "\n", encoding="utf-8")
    return path


def _quantize(path: Path) -> None:
    library = import_offline("onnxruntime.quantization")
    signed = library.QuantType.QInt8
    library.quantize_dynamic(path, path, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=signed)


def _trace(model: SpanModel, path: Path) -> None:
    sample = torch.ones(2, 8, dtype=torch.long)
    axes = {name: {0: "rows", 1: "tokens"} for name in (*_INPUTS, "start", "end")} | {"answerable": {0: "rows"}}
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of every Python branch in transformers
        torch.onnx.export(
            model,
            (sample, torch.zeros_like(sample), sample),
            str(path),
            input_names=list(_INPUTS),
            output_names=list(_OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def _halve_embeddings(path: Path) -> None:
    """Store the tables of rows that are only looked up in half precision, and cast to single precision after the look-up."""
    graph = onnx.load(path)
    tables = {t.name: t for t in graph.graph.initializer if t.data_type == onnx.TensorProto.FLOAT and np.prod(t.dims) > 100_000}
    nodes = []
    for node in graph.graph.node:
        nodes.append(node)
        if node.op_type == "Gather" and node.input[0] in tables:
            table = tables[node.input[0]]
            if table.data_type == onnx.TensorProto.FLOAT:
                table.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(table).astype(np.float16), table.name))
            output = node.output[0]
            node.output[0] = f"{output}_half"
            nodes.append(helper.make_node("Cast", [node.output[0]], [output], to=onnx.TensorProto.FLOAT))
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    onnx.save(graph, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--precision", choices=("fp32", "int8"), default="int8")
    arguments = parser.parse_args()
    path = export(load_checkpoint(arguments.checkpoint), arguments.folder, arguments.precision)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
