"""Export trained weights as the ONNX file that ships.

    python -m training.export RECIPE.toml CHECKPOINTS/state.pt FOLDER [--precision fp32|int8|int4] [--plan PLAN.npz]

FOLDER gets `span.onnx` and `span.sha256`. With int8 the matrices of the encoder are quantised per output channel to seven bits
(inputs at run time, to eight), with int4 in blocks of 32 weights, by what rows of `--plan` put into each layer (`training/gptq.py`);
the embeddings are int8 by row in any case, as they were in training.
"""

import argparse
import logging
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from index.models.files import file_sha256
from index.offline import import_offline
from training.batches import Batch, make_batch
from training.gptq import RoundedMatrix, round_network
from training.model import MpnetSpanModel, SpanModel
from training.packed_weights import integer_rows
from training.plan import load_plan
from training.start import BLOCK, parameter_of
from training.weights import bundled_encoder, trained_model

_SAMPLE, _AT_ONCE, _SEED = 128, 16, 5
"""Rows of a plan by which int4 rounds, how many of them go through together, and how they are drawn."""
_INT8_INPUTS = 4
"""onnxruntime's number for it, among the accuracies of a product with a matrix of few bits."""
_INPUTS, _OUTPUTS = ("input_ids", "token_type_ids", "attention_mask"), ("start", "end", "answerable")


def export(model: SpanModel, folder: Path, precision: str, rounded: Mapping[str, RoundedMatrix] | None = None) -> Path:
    """Write `span.onnx` with its SHA-256 beside it. With `rounded` the matrices are those instead of rounded to the nearest value."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "span.onnx"
    _trace(model, path)
    if precision != "fp32":
        (_quantize if precision == "int8" else _quantize_blocks)(path)
    if rounded:
        _put_rounded(path, rounded)
    _round_tables(path)
    (folder / "span.sha256").write_text(file_sha256(path) + "\n", encoding="utf-8")
    return path


def _quantize(path: Path) -> None:
    """Quantise to seven bits a weight: x86 without VNNI adds two products in 16 bits, which those of eight bits overflow."""
    library = import_offline("onnxruntime.quantization")
    signed = library.QuantType.QInt8
    library.quantize_dynamic(
        path, path, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=signed, reduce_range=True
    )


def _quantize_blocks(path: Path) -> None:
    """Quantise to four bits; onnxruntime rounds the inputs to int8 in blocks too, so that no outlier spoils a whole row."""
    logging.getLogger("onnxruntime.quantization.matmul_nbits_quantizer").setLevel(logging.WARNING)
    library = import_offline("onnxruntime.quantization.matmul_nbits_quantizer")
    settings = library.DefaultWeightOnlyQuantConfig(block_size=BLOCK, is_symmetric=True, accuracy_level=_INT8_INPUTS, bits=4)
    quantizer = library.MatMulNBitsQuantizer(onnx.load(path), algo_config=settings)
    quantizer.process()
    onnx.save(quantizer.model.model, path)


def _put_rounded(path: Path, rounded: Mapping[str, RoundedMatrix]) -> None:
    """Put codes and scales in the place of those that onnxruntime's own rounding to the nearest found; it did the outputs' too.

    Raises `ValueError` where the file lacks one of the matrices.
    """
    graph = onnx.load(path)
    arrays = {tensor.name: tensor for tensor in graph.graph.initializer}
    nodes = {parameter_of(node.name): node for node in graph.graph.node if node.op_type == "MatMulNBits"}
    if lacking := rounded.keys() - nodes.keys():
        raise ValueError(f"{path} lacks the matrices {sorted(lacking)}")
    for name, matrix in rounded.items():
        codes, scales = packed_blocks(matrix)
        _replace(arrays[nodes[name].input[1]], codes)
        _replace(arrays[nodes[name].input[2]], scales)
    onnx.save(graph, path)


def _replace(tensor: onnx.TensorProto, values: NDArray[Any]) -> None:
    """Put other values into a tensor, in its own shape."""
    tensor.CopyFrom(numpy_helper.from_array(values.reshape(list(tensor.dims)), tensor.name))


def packed_blocks(matrix: RoundedMatrix) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return the codes two a byte, the earlier one in the lower half, and the scales, in single precision."""
    codes = matrix.codes.numpy()
    return codes[:, ::2] | codes[:, 1::2] << 4, matrix.scales.numpy()


def sample_batches(plan: Path) -> list[Batch]:
    """Return batches of `_SAMPLE` rows of a plan, always the same."""
    part = load_plan(plan)[-1]
    rows = np.sort(np.random.default_rng(_SEED).choice(len(part.rows), min(_SAMPLE, len(part.rows)), replace=False))
    order = rows[np.argsort(part.rows["length"][rows], kind="stable")]
    return [make_batch(part, order[at : at + _AT_ONCE]) for at in range(0, len(order), _AT_ONCE)]


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


def _round_tables(path: Path) -> None:
    """Store the tables of rows that are only looked up as int8, each row with a scale; the rows found are multiplied out."""
    graph = onnx.load(path)
    tables = {t.name: t for t in graph.graph.initializer if t.data_type == onnx.TensorProto.FLOAT and np.prod(t.dims) > 100_000}
    nodes = []
    for node in graph.graph.node:
        if node.op_type != "Gather" or node.input[0] not in tables:
            nodes.append(node)
            continue
        table, output = tables[node.input[0]], node.output[0]
        if table.data_type == onnx.TensorProto.FLOAT:
            integers, scale = integer_rows(torch.from_numpy(numpy_helper.to_array(table).copy()))
            table.CopyFrom(numpy_helper.from_array(integers.numpy(), table.name))
            graph.graph.initializer.append(numpy_helper.from_array(scale.numpy(), f"{table.name}.scale"))
        nodes += [
            helper.make_node("Gather", list(node.input), [f"{output}_integers"]),
            helper.make_node("Cast", [f"{output}_integers"], [f"{output}_float"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Gather", [f"{table.name}.scale", node.input[1]], [f"{output}_scale"]),
            helper.make_node("Mul", [f"{output}_float", f"{output}_scale"], [output]),
        ]
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    onnx.save(graph, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("weights", type=Path, help="a checkpoint, packed weights or an exported network")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--encoder", type=Path, help="folder of the pretrained encoder; needed for mpnet")
    parser.add_argument("--early", action="store_true", help="cut the model after its early layer")
    parser.add_argument("--precision", choices=("fp32", "int8", "int4"), default="int8")
    parser.add_argument("--plan", type=Path, help="rows by which int4 rounds")
    arguments = parser.parse_args()
    model = trained_model(arguments.recipe, arguments.encoder or bundled_encoder(), arguments.weights)
    if arguments.early:
        assert isinstance(model, MpnetSpanModel)
        model = model.cut()
    rounded = None
    if arguments.plan:
        if not isinstance(model, MpnetSpanModel) or arguments.precision != "int4":
            parser.error("--plan rounds the large network to four bits: give a recipe of mpnet and --precision int4")
        rounded = round_network(model.eval(), sample_batches(arguments.plan))
    path = export(model.eval(), arguments.folder, arguments.precision, rounded)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
