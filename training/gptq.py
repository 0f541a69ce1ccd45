"""Rounds the large network's weights to four bits so that each layer still gives what it gave, by what real rows put into it.

Frantar, Ashkboos, Hoefler and Alistarh, "GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers", 2023:
column by column, the error of a rounded weight is spread over the columns still to come, by the inverse Hessian of the layer's
squared error. To the nearest value instead, training from weights of four bits is undone: it moves most weights by less than half
a step, and all of these go back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from training.batches import Batch
from training.model import MpnetSpanModel
from training.start import BLOCK, MIDDLE

_COLUMNS = 128
"""Columns whose errors are spread among themselves first, and over the rest together."""
_DAMPING = 0.01
"""What is added to the diagonal of the Hessian, as a share of its mean."""
_SHARES = [1.0 - 0.03 * n for n in range(10)]
"""Shares of a block's largest weight that are tried as the end of its scale."""


@dataclass(frozen=True, slots=True)
class RoundedMatrix:
    """A matrix in four bits."""

    codes: torch.Tensor
    """Numbers from 0 to 15, shape (outputs, inputs)."""
    scales: torch.Tensor
    """Shape (outputs, inputs / BLOCK). A weight is its code less `MIDDLE`, times its block's scale."""

    def weights(self) -> torch.Tensor:
        return (self.codes.float() - MIDDLE) * self.scales.repeat_interleave(BLOCK, 1)


def round_network(model: MpnetSpanModel, batches: Sequence[Batch]) -> dict[str, RoundedMatrix]:
    """Round the matrices of every layer in place, in the order in which they are used, and return them by their parameter's name."""
    rounded: dict[str, RoundedMatrix] = {}
    stack: Any = model.encoder.encoder
    with torch.inference_mode():
        flows = [model.embedded(batch.ids, batch.attended) for batch in batches]
        kept = [batch.attended.bool() for batch in batches]
        for number, layer in enumerate(stack.layer):
            for names in _together(layer):
                modules = {name: layer.get_submodule(name) for name in names}
                hessian = _hessian(layer, modules[names[0]], flows, kept)
                for name, module in modules.items():
                    matrix = round_matrix(module.weight.data, hessian)
                    module.weight.data = matrix.weights()
                    rounded[f"encoder.encoder.layer.{number}.{name}.weight"] = matrix
            flows = [(_through(layer, hidden, bias), bias) for hidden, bias in flows]
    return rounded


def round_matrix(weight: torch.Tensor, hessian: torch.Tensor) -> RoundedMatrix:
    """Round a matrix of shape (outputs, inputs), given the sum of the outer products of its inputs, of shape (inputs, inputs)."""
    weight, size = weight.clone().float(), weight.shape[1]
    damped = hessian + torch.eye(size) * (_DAMPING * hessian.diagonal().mean())
    spread = torch.linalg.cholesky(torch.cholesky_inverse(torch.linalg.cholesky(damped)), upper=True)
    codes, scales = torch.zeros(weight.shape, dtype=torch.uint8), torch.zeros(len(weight), size // BLOCK)
    for first in range(0, size, _COLUMNS):
        end = min(first + _COLUMNS, size)
        errors = torch.zeros(len(weight), end - first)
        for at in range(first, end):
            if at % BLOCK == 0:
                scales[:, at // BLOCK] = block_scales(weight[:, at : at + BLOCK], hessian.diagonal()[at : at + BLOCK])
            scale = scales[:, at // BLOCK]
            codes[:, at] = code = _codes(weight[:, at], scale)
            errors[:, at - first] = error = (weight[:, at] - (code.float() - MIDDLE) * scale) / spread[at, at]
            weight[:, at:end] -= error[:, None] * spread[at, at:end]
        weight[:, end:] -= errors @ spread[first:end, end:]
    return RoundedMatrix(codes, scales)


def block_scales(block: torch.Tensor, importance: torch.Tensor) -> torch.Tensor:
    """Return the scale of each row of a block, shape (outputs,), whose rounding errs least, squared and weighted by the inputs' squares."""
    largest = block.gather(1, block.abs().argmax(1, keepdim=True)).squeeze(1)
    whole = torch.where(largest == 0, torch.ones_like(largest), largest) / -MIDDLE
    tried = torch.stack([share * whole for share in _SHARES])
    errors = torch.stack(
        [((block - (_codes(block, s[:, None]).float() - MIDDLE) * s[:, None]) ** 2 @ importance) for s in tried]
    )
    return tried.gather(0, errors.argmin(0)[None]).squeeze(0)


def _codes(weights: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    return ((weights / scale).round() + MIDDLE).clamp(0, 2 * MIDDLE - 1).to(torch.uint8)


def _together(layer: Any) -> list[list[str]]:
    """Return the names of a layer's matrices in the order of their use; those with the same input stand together."""
    names = [name for name, module in layer.named_modules() if isinstance(module, torch.nn.Linear)]
    same = [name for name in names if name.split(".")[-1] in "qkv"]
    return [same, *([name] for name in names if name not in same)]


def _hessian(layer: Any, module: torch.nn.Linear, flows: Sequence[Any], kept: Sequence[torch.Tensor]) -> torch.Tensor:
    """Return the sum over tokens of the outer product of what comes into one of the layer's matrices."""
    came: list[torch.Tensor] = []
    hook = module.register_forward_pre_hook(lambda _, inputs: came.append(inputs[0]))
    total = torch.zeros(module.in_features, module.in_features)
    for (hidden, bias), attended in zip(flows, kept, strict=True):
        _through(layer, hidden, bias)
        tokens = came.pop()[attended].float()
        total += tokens.T @ tokens
    hook.remove()
    return total


def _through(layer: Any, hidden: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    through: torch.Tensor = layer(hidden, attention_mask=bias, position_bias=None)[0]
    return through
