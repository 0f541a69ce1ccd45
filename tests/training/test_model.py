"""The large model reads the small one's rows, attends alike on a CPU and a GPU, and can be cut after its early layer."""

from pathlib import Path

import pytest
import torch
from transformers import MPNetConfig, MPNetModel

from training.model import MpnetSpanModel, attend_fused

_WORDS = 30_527
"""Size of MPNet's vocabulary: BERT's and five tokens of its own."""


@pytest.fixture(scope="module")
def pretrained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an encoder of MPNet's form, small and not trained."""
    torch.manual_seed(5)
    folder = tmp_path_factory.mktemp("mpnet")
    config = MPNetConfig(
        vocab_size=_WORDS,
        hidden_size=32,
        num_hidden_layers=3,
        num_attention_heads=4,
        intermediate_size=48,
        max_position_embeddings=64,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
    )
    MPNetModel(config, add_pooling_layer=False).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def rows() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, types and mask of three rows in BERT's vocabulary, one of them padded."""
    ids = torch.randint(1000, 20_000, (3, 24), generator=torch.Generator().manual_seed(1))
    attended = torch.ones_like(ids)
    ids[:, 0], ids[:, -1] = 101, 102
    ids[1, 15:], attended[1, 15:] = 0, 0
    return ids, torch.zeros_like(ids), attended


def rounded(model: MpnetSpanModel, folder: Path) -> MPNetModel:
    """Return the library's model with the tables of `model`, in its own order."""
    reference: MPNetModel = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
    table = model.encoder.embeddings.word_embeddings.weight
    words = reference.embeddings.word_embeddings.weight
    with torch.no_grad():
        words[4:-1] = table
        words[0], words[1], words[2] = table[101], table[0], table[102]
        reference.embeddings.position_embeddings.weight.copy_(model.encoder.embeddings.position_embeddings.weight)
        bias = reference.encoder.relative_attention_bias.weight
        bias.copy_(model.encoder.encoder.relative_attention_bias.weight)
    return reference


def test_rows_in_berts_vocabulary_are_read_as_mpnet_reads_its_own(
    pretrained: Path, rows: tuple[torch.Tensor, torch.Tensor, torch.Tensor]
) -> None:
    model = MpnetSpanModel.fresh(pretrained, 0, early=2).eval()
    ids, types, attended = rows
    own = ids + 4
    own[ids == 0], own[ids == 101], own[ids == 102] = 1, 0, 2
    with torch.inference_mode():
        hidden = rounded(model, pretrained)(input_ids=own, attention_mask=attended).last_hidden_state
        start, end, answerable = model(ids, types, attended)
        expected, expected_answerable = model.span(hidden), model.answerable(hidden[:, 0]).squeeze(-1)
    assert torch.allclose(start[attended.bool()], expected[..., 0][attended.bool()], atol=1e-5)
    assert torch.allclose(end[attended.bool()], expected[..., 1][attended.bool()], atol=1e-5)
    assert torch.allclose(answerable, expected_answerable, atol=1e-5)


def test_fused_attention_is_the_librarys(pretrained: Path, rows: tuple[torch.Tensor, torch.Tensor, torch.Tensor]) -> None:
    model = MpnetSpanModel.fresh(pretrained, 0).eval()
    with torch.inference_mode():
        before = model(*rows)[0]
        attend_fused(model.encoder)
        assert torch.allclose(model(*rows)[0][rows[2].bool()], before[rows[2].bool()], atol=1e-5)


def test_a_model_that_is_cut_gives_the_early_outputs(
    pretrained: Path, rows: tuple[torch.Tensor, torch.Tensor, torch.Tensor]
) -> None:
    model = MpnetSpanModel.fresh(pretrained, 0, early=2).eval()
    with torch.inference_mode():
        early, last = model.exits(*rows)
        short = model.cut().exits(*rows)
    assert len(short) == 1
    assert all(torch.equal(own, before) for own, before in zip(short[0], early, strict=True))
    assert not torch.equal(early[0], last[0])


def test_tables_are_frozen_and_already_rounded(pretrained: Path) -> None:
    model = MpnetSpanModel.fresh(pretrained, 0)
    frozen = {name for name, value in model.named_parameters() if not value.requires_grad}
    assert {name.split(".")[1] for name in frozen} == {"embeddings", "encoder"}
    table = model.encoder.embeddings.word_embeddings.weight.data
    steps = table / (table.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127)
    assert torch.allclose(steps, steps.round(), atol=1e-3)
