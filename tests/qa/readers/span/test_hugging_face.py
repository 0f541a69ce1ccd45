"""A model that a user names: exported once, read through the same contract; anything else is refused with what to do."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.embedders.hashing import HashingEmbedder
from index.errors import ModelUnusable
from index.filters import Filters
from index.models.files import BUNDLED_MODEL, find_model
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.question.question import understand
from qa.readers.span.hugging_face import PairEncoder
from qa.readers.table import open_reader
from tests.doubles.scenes import hit

TEXT = "Mayor Ida Holm won a third term on Sunday with 61 percent of the vote. Her rival conceded at noon."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny network that was never trained, saved as Hugging Face models are."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForQuestionAnswering

    folder = tmp_path_factory.mktemp("model")
    tokenizer = AutoTokenizer.from_pretrained(str(find_model(BUNDLED_MODEL).folder), local_files_only=True)
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


def ask(model: Path, question: str, passage: Hit) -> list[Candidate]:
    reader = open_reader(str(model), lambda: HashingEmbedder("256"))
    assert reader.name == str(model)
    return reader.read(understand(question, Filters()), [passage], lambda term: 1.0)


def test_a_model_of_a_folder_is_exported_once(model: Path, cache: Path) -> None:
    assert ask(model, "Who won a third term?", hit(TEXT))
    before = {path: path.stat().st_mtime_ns for path in cache.rglob("*.onnx")}
    assert ask(model, "Who won a third term?", hit(TEXT))
    assert before == {path: path.stat().st_mtime_ns for path in cache.rglob("*.onnx")}


def test_the_headline_in_front_is_never_an_answer(model: Path, cache: Path) -> None:
    """An untrained network points anywhere: over many questions also into the headline, were it allowed to."""
    passage = hit("Yes.", title="Holm wins a third term with the votes of the harbour and the hills")
    for question in ("Who won?", "When?", "What did the hills do?", "Where is Holm?", "How many votes?"):
        assert [candidate.text for candidate in ask(model, question, passage)] == ["Yes"]


def test_a_question_longer_than_the_row_is_cut_and_a_long_passage_read_to_its_end(model: Path, cache: Path) -> None:
    assert ask(model, "Holm and " * 200 + "who won?", hit(TEXT))
    encoder = PairEncoder(Tokenizer.from_file(str(model / "tokenizer.json")), 128)
    long = " ".join(f"word{n}" for n in range(300))
    (windows,) = encoder.windows("Who?", ["A headline " * 60], [long])
    read = {place for window in windows for start, end in window.offsets for place in range(start, end)}
    assert read >= {place for place, character in enumerate(long) if character != " "}


def test_a_model_without_a_question_answering_head_is_refused(model: Path, cache: Path, tmp_path: Path) -> None:
    from transformers import AutoTokenizer, BertConfig, BertModel

    AutoTokenizer.from_pretrained(str(model), local_files_only=True).save_pretrained(tmp_path)
    tiny = BertConfig(vocab_size=30522, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32)
    BertModel(tiny).save_pretrained(tmp_path)
    with pytest.raises(ModelUnusable, match="not trained to answer"):
        open_reader(str(tmp_path), lambda: HashingEmbedder("256"))


@pytest.mark.parametrize("name", ["exported.json", "tokenizer.json", "span.onnx"])
def test_a_damaged_export_is_told_apart(model: Path, cache: Path, name: str) -> None:
    ask(model, "Who?", hit(TEXT))
    (path,) = cache.rglob(name)
    path.write_bytes(path.read_bytes()[:-2])
    with pytest.raises(ModelUnusable, match="damaged"):
        open_reader(str(model), lambda: HashingEmbedder("256"))


def test_a_model_that_is_not_there_is_told_how_to_get(cache: Path) -> None:
    with pytest.raises(ModelUnusable, match="downloads nothing"):
        open_reader("deepset/minilm-uncased-squad2", lambda: HashingEmbedder("256"))
