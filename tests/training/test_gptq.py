"""Four bits a weight, rounded by what goes through: closer in the outputs than the nearest values are."""

from pathlib import Path

import pytest
import torch
from transformers import MPNetConfig, MPNetModel

from training.batches import Batch
from training.export import export
from training.gptq import RoundedMatrix, block_scales, round_matrix, round_network
from training.model import MpnetSpanModel
from training.start import BLOCK, MIDDLE, exported_weights


def _nearest(weight: torch.Tensor) -> torch.Tensor:
    blocks = weight.reshape(-1, BLOCK)
    scale = block_scales(blocks, torch.ones(BLOCK))[:, None]
    return ((blocks / scale).round().clamp(-MIDDLE, MIDDLE - 1) * scale).reshape(weight.shape)


def _inputs(tokens: int, width: int) -> torch.Tensor:
    """Return inputs that depend on one another, as a network's do."""
    torch.manual_seed(3)
    return torch.randn(tokens, width // 4) @ torch.randn(width // 4, width) + 0.1 * torch.randn(tokens, width)


def test_outputs_stay_closer_than_by_the_nearest_values() -> None:
    inputs, weight = _inputs(400, 2 * BLOCK), torch.randn(24, 2 * BLOCK)
    matrix = round_matrix(weight, inputs.T @ inputs)
    errors = [float(((weight - rounded) @ inputs.T).square().sum()) for rounded in (matrix.weights(), _nearest(weight))]
    assert errors[0] < errors[1] / 2


def test_what_four_bits_can_say_stays_as_it_is() -> None:
    torch.manual_seed(4)
    codes = torch.randint(0, 2 * MIDDLE, (6, 2 * BLOCK), dtype=torch.uint8)
    codes[:, ::BLOCK] = 0
    weight = RoundedMatrix(codes, torch.full((6, 2), 0.25)).weights()
    matrix = round_matrix(weight, torch.eye(2 * BLOCK))
    assert torch.equal(matrix.codes, codes)
    assert torch.allclose(matrix.weights(), weight)


def test_training_by_less_than_half_a_step_is_not_undone() -> None:
    """All weights move a little the same way, which the nearest values of the same steps forget."""
    inputs = _inputs(400, 2 * BLOCK).abs()
    before = _nearest(torch.randn(24, 2 * BLOCK))
    trained = before + 0.02
    matrix = round_matrix(trained, inputs.T @ inputs)
    moved = [float(((rounded - before) @ inputs.T).mean()) for rounded in (trained, matrix.weights(), _nearest(trained))]
    assert moved[1] == pytest.approx(moved[0], rel=0.25)
    assert abs(moved[2]) < moved[0] / 2


def test_a_network_is_exported_with_the_codes_that_were_found(tmp_path: Path) -> None:
    torch.manual_seed(5)
    config = MPNetConfig(hidden_size=BLOCK, num_hidden_layers=2, num_attention_heads=4, intermediate_size=2 * BLOCK)
    model = MpnetSpanModel(MPNetModel(config, add_pooling_layer=False)).eval()
    ids = torch.randint(1000, 2000, (3, 12))
    attended = torch.ones_like(ids)
    attended[1, 7:] = 0
    none = torch.zeros(3, dtype=torch.long)
    rounded = round_network(model, [Batch(ids, ids, attended, attended.bool(), none, none, none, 31)])
    assert len(rounded) == 2 * 6
    exported = exported_weights(export(model, tmp_path, "int4", rounded))
    for name, matrix in rounded.items():
        assert torch.allclose(exported[name], matrix.weights())
