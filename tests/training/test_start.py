"""A network that was exported can be trained on: its weights come back, rounded as it was rounded."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import MPNetConfig, MPNetModel

from index.models.files import BUNDLED_MODEL, find_model
from training.export import export
from training.model import MiniLmSpanModel, MpnetSpanModel, SpanModel
from training.start import exported_weights


def small_model() -> SpanModel:
    return MiniLmSpanModel.fresh(find_model(BUNDLED_MODEL).folder, 3)


def large_model() -> SpanModel:
    torch.manual_seed(3)
    config = MPNetConfig(hidden_size=64, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96)
    model = MpnetSpanModel(MPNetModel(config, add_pooling_layer=False))
    with torch.no_grad():
        for value in model.parameters():
            if value.requires_grad:  # equal ones, such as biases of zeros, would be stored once
                value.add_(torch.randn_like(value), alpha=0.1)
    return model


@pytest.mark.parametrize("make", [small_model, large_model])
@pytest.mark.parametrize(("precision", "apart"), [("fp32", 1e-3), ("int8", 0.06), ("int4", 0.15)])
def test_every_weight_comes_back(make: Callable[[], SpanModel], precision: str, apart: float, tmp_path: Path) -> None:
    model = make().eval()
    weights, state = exported_weights(export(model, tmp_path, precision)), model.state_dict()
    assert weights.keys() == state.keys()
    for name, value in state.items():
        assert torch.norm(weights[name] - value) <= apart * torch.norm(value), name
