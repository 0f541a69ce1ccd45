"""Packed weights come back, and what was frozen comes from the encoder."""

from pathlib import Path

import pytest
import torch

from training.packed_weights import pack_weights, unpack_weights

WEIGHTS = {
    "encoder.layer.0.dense.weight": torch.randn(8, 16, generator=torch.Generator().manual_seed(1)),
    "encoder.layer.0.dense.bias": torch.randn(8, generator=torch.Generator().manual_seed(2)),
    "encoder.embeddings.word_embeddings.weight": torch.ones(4, 16),
}


@pytest.mark.parametrize(("precision", "apart"), [("int8", 0.01), ("fp16", 0.001)])
def test_weights_come_back_without_the_frozen_ones(precision: str, apart: float, tmp_path: Path) -> None:
    pack_weights(WEIGHTS, tmp_path / "weights.npz", precision)
    unpacked = unpack_weights(tmp_path / "weights.npz")
    assert sorted(unpacked) == ["encoder.layer.0.dense.bias", "encoder.layer.0.dense.weight"]
    for name, value in unpacked.items():
        assert torch.norm(value - WEIGHTS[name]) <= apart * torch.norm(WEIGHTS[name])


def test_weights_that_are_packed_twice_stay_as_they_are(tmp_path: Path) -> None:
    pack_weights(WEIGHTS, tmp_path / "once.npz", "int8")
    once = unpack_weights(tmp_path / "once.npz")
    pack_weights(once, tmp_path / "twice.npz", "int8")
    twice = unpack_weights(tmp_path / "twice.npz")
    assert all(torch.allclose(twice[name], value, atol=1e-6) for name, value in once.items())
