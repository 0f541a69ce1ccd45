"""A model that a user names: exported once, read through the same contract; anything else is refused with what to do."""

from pathlib import Path

import pytest

from index.embedders.hashing import HashingEmbedder
from index.embedders.weights import BUNDLED, find_model
from index.errors import ModelUnusable
from index.filters import Filters
from qa.question import understand
from qa.readers.table import open_reader
from tests.doubles.scenes import hit

TEXT = "Mayor Ida Holm won a third term on Sunday with 61 percent of the vote. Her rival conceded at noon."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny network that was never trained, saved as Hugging Face models are."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForQuestionAnswering

    folder = tmp_path_factory.mktemp("model")
    tokenizer = AutoTokenizer.from_pretrained(str(find_model(BUNDLED).folder), local_files_only=True)
    tokenizer.save_pretrained(folder)
    torch.manual_seed(1)
    tiny = BertConfig(
        vocab_size=tokenizer.vocab_size, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32
    )
    BertForQuestionAnswering(tiny).save_pretrained(folder)
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PULLQUOTE_CACHE", str(tmp_path))
    return tmp_path


def test_a_model_of_a_folder_reads_verbatim_spans(model: Path, cache: Path) -> None:
    reader = open_reader(str(model), HashingEmbedder("256"))
    found = reader.read(understand("Who won a third term?", Filters()), [hit(TEXT)], lambda term: 1.0)
    assert found
    assert reader.name == str(model)
    assert all(made.text == TEXT[slice(*made.span)] for made in found)
    before = {path: path.stat().st_mtime_ns for path in cache.rglob("*.onnx")}
    open_reader(str(model), HashingEmbedder("256"))
    assert before == {path: path.stat().st_mtime_ns for path in cache.rglob("*.onnx")}


def test_the_headline_in_front_is_never_an_answer(model: Path, cache: Path) -> None:
    made = hit("Yes.")
    for candidate in open_reader(str(model), HashingEmbedder("256")).read(
        understand("Who won?", Filters()), [made], lambda term: 1.0
    ):
        assert candidate.text in "Yes."


def test_a_model_that_is_not_there_is_told_how_to_get(cache: Path) -> None:
    with pytest.raises(ModelUnusable, match="downloads nothing"):
        open_reader("deepset/minilm-uncased-squad2", HashingEmbedder("256"))
