"""A network that was exported can be trained on: its weights come back, rounded as it was rounded."""

from pathlib import Path

import pytest
import torch

from training.export import export
from training.model import MiniLmSpanModel, SpanModel
from training.start import exported_weights


@pytest.fixture(scope="module")
def model() -> SpanModel:
    from index.models.files import BUNDLED_MODEL, find_model

    return MiniLmSpanModel.fresh(find_model(BUNDLED_MODEL).folder, 3)


@pytest.mark.parametrize(("precision", "apart"), [("fp32", 1e-3), ("int8", 0.03)])
def test_every_weight_comes_back(model: SpanModel, precision: str, apart: float, tmp_path: Path) -> None:
    weights, state = exported_weights(export(model, tmp_path, precision)), model.state_dict()
    assert weights.keys() == state.keys()
    for name, value in state.items():
        assert torch.norm(weights[name] - value) <= apart * torch.norm(value), name
