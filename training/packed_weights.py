"""Pack trained weights small enough to carry to another machine or to keep: int8 by row, or half precision.

    python -m training.packed_weights pack CHECKPOINTS/state.pt WEIGHTS.npz [--precision int8|fp16]

What is frozen in training is left out: it comes from the pretrained encoder again.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

_FROZEN = (".embeddings.", "relative_attention_bias")
_SCALE = ".scale"


def pack_weights(weights: Mapping[str, torch.Tensor], path: Path, precision: str) -> None:
    """Write an `.npz` file. With `int8` each row of a matrix has one scale, its largest value over 127."""
    arrays: dict[str, Any] = {}
    for name, value in weights.items():
        if any(part in name for part in _FROZEN):
            continue
        if precision == "int8" and value.ndim == 2:
            integers, scale = integer_rows(value)
            arrays[name], arrays[name + _SCALE] = integers.cpu().numpy(), scale.cpu().numpy()
        else:
            arrays[name] = value.cpu().numpy().astype(np.float16 if precision == "fp16" else np.float32)
    np.savez(path, **arrays)


def integer_rows(matrix: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the rows of a matrix as int8, and what each row is multiplied by to have them back, of shape (rows, 1)."""
    scale = matrix.float().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
    return (matrix.float() / scale).round().to(torch.int8), scale


def unpack_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the weights of `pack_weights` in single precision."""
    with np.load(path, allow_pickle=False) as arrays:
        whole = {name: arrays[name].astype(np.float32) for name in arrays.files if not name.endswith(_SCALE)}
        scaled = {
            name: value * arrays[name + _SCALE] if name + _SCALE in arrays.files else value for name, value in whole.items()
        }
    return {name: torch.from_numpy(value) for name, value in scaled.items()}


def averaged_weights(checkpoint: Path) -> dict[str, torch.Tensor]:
    """Return the moving average of the weights in a checkpoint."""
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")["average"]
    return {name.removeprefix("module."): value for name, value in state.items() if name != "n_averaged"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("pack",))
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--precision", choices=("int8", "fp16"), default="fp16")
    arguments = parser.parse_args()
    pack_weights(averaged_weights(arguments.checkpoint), arguments.weights, arguments.precision)


if __name__ == "__main__":
    main()
