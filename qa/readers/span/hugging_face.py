"""Opens any Hugging Face extractive question-answering model in a local folder; it is exported to ONNX in the user's cache once."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from tokenizers import Encoding, Tokenizer

from index.errors import ModelUnusable
from index.models.files import ModelFiles, file_sha256, find_model
from index.models.onnx_export import atomic_folder, cache_folder
from index.offline import import_offline
from qa.readers.span.encoding import FRONT, MAX_ROW_TOKENS, QUESTION, WINDOW_OVERLAP, EncodedRow
from qa.readers.span.network import SpanNetwork
from qa.readers.span.reader import SpanReader


def open_model(name: str) -> SpanReader:
    """Open the model. Raises `ModelUnusable` where no folder `name` holds one with safetensors, or it answers no questions."""
    files = find_model(name)
    export_folder = cache_folder(files)
    folder = export_folder.with_name(f"{export_folder.name}-reader")
    if not (folder / "exported.json").is_file():
        _export(files, folder)
    description = _read_description(folder)
    network = SpanNetwork(folder / "span.onnx", description.onnx_sha256)
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    return SpanReader(network, PairEncoder(tokenizer, min(MAX_ROW_TOKENS, description.max_tokens)), name, foreign=True)


class _ExportDescription(BaseModel):
    """`exported.json`, which is written last."""

    onnx_sha256: str
    tokenizer_sha256: str
    max_tokens: int


def _read_description(folder: Path) -> _ExportDescription:
    """Read `exported.json`. Raises `ModelUnusable` where the cache was damaged; the graph is checked when it is opened."""
    try:
        description = _ExportDescription.model_validate_json((folder / "exported.json").read_bytes())
    except ValidationError as error:
        raise ModelUnusable(f"The export in {folder} is damaged; delete this folder, it is made again.") from error
    if file_sha256(folder / "tokenizer.json") != description.tokenizer_sha256:
        raise ModelUnusable(f"The tokenizer in {folder} is damaged; delete this folder, it is made again.")
    return description


class PairEncoder:
    """Encodes rows as the model's own tokenizer pairs two texts; the second text is the front and the passage."""

    def __init__(self, tokenizer: Tokenizer, length: int) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        tokenizer.encode_special_tokens = True  # “[SEP]” in an article is text
        self._whole = Tokenizer.from_str(tokenizer.to_str())
        tokenizer.enable_truncation(length, stride=WINDOW_OVERLAP, strategy="only_second")
        self._tokenizer = tokenizer

    def windows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[list[EncodedRow]]:
        heads = [f"{self._truncate(front, FRONT)}\n" if front else "" for front in fronts]
        question_text = self._truncate(question, -QUESTION)
        pairs = [(question_text, head + passage) for head, passage in zip(heads, passages, strict=True)]
        encodings = zip(self._tokenizer.encode_batch(pairs), heads, strict=True)
        return [[_row(window, len(head)) for window in (first, *first.overflowing)] for first, head in encodings]

    def _truncate(self, text: str, tokens: int) -> str:
        """Return the first tokens of a text, or the last where `tokens` is negative."""
        offsets = self._whole.encode(text, add_special_tokens=False).offsets
        if len(offsets) <= abs(tokens):
            return text
        return text[: offsets[tokens][0]] if tokens > 0 else text[offsets[tokens][0] :]


def _row(encoded: Encoding, head: int) -> EncodedRow:
    """Return a window as a row; the passage's tokens are those of the second text that end after its front."""
    places = [i for i, n in enumerate(encoded.sequence_ids) if n == 1 and encoded.offsets[i][1] > head]
    offsets = tuple((max(0, encoded.offsets[i][0] - head), encoded.offsets[i][1] - head) for i in places)
    first = places[0] if places else len(encoded.ids)
    question_length = encoded.type_ids.index(1) if 1 in encoded.type_ids else len(encoded.ids)
    return EncodedRow(tuple(encoded.ids), first, offsets, question_length)


def _export(files: ModelFiles, folder: Path) -> None:
    """Write a new folder and rename it, so that a kill leaves either nothing or the whole."""
    with atomic_folder(folder) as work:
        max_tokens = _write(files, work)
        digests = {"onnx_sha256": file_sha256(work / "span.onnx"), "tokenizer_sha256": file_sha256(work / "tokenizer.json")}
        (work / "exported.json").write_text(
            _ExportDescription(**digests, max_tokens=max_tokens).model_dump_json(), encoding="utf-8"
        )


def _write(files: ModelFiles, work: Path) -> int:
    """Write the graph and the tokenizer into `work`; return the model's longest row in tokens."""
    model, tokenizer = _load(files.folder)
    tokenizer.backend_tokenizer.save(str(work / "tokenizer.json"))
    _trace(model, tokenizer("Who?", "Somebody.", return_tensors="pt"), work / "span.onnx")
    return min(int(tokenizer.model_max_length), int(getattr(model.config, "max_position_embeddings", 512)) - 2)


def _load(folder: Path) -> tuple[Any, Any]:
    """Load model and tokenizer. Raises `ModelUnusable` where they do not answer questions with character offsets."""
    transformers = import_offline("transformers")
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(str(folder), local_files_only=True, trust_remote_code=False)
        model, loading_info = transformers.AutoModelForQuestionAnswering.from_pretrained(
            str(folder),
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            attn_implementation="eager",
            output_loading_info=True,
        )
    except (OSError, ValueError) as error:
        raise ModelUnusable(f"{folder} holds no extractive question-answering model: {error}") from error
    if loading_info["missing_keys"]:
        lacking = ", ".join(sorted(loading_info["missing_keys"]))
        raise ModelUnusable(f"{folder} holds a model that was not trained to answer questions: it has no {lacking}.")
    if not tokenizer.is_fast:
        raise ModelUnusable(f"The tokenizer in {folder} gives no character offsets; a fast one (tokenizer.json) is needed.")
    return model.eval(), tokenizer


def _trace(model: Any, sample: Any, path: Path) -> None:
    """Export the model to ONNX; `sample` is the tokenizer's output for one row, whose tensors are the graph's inputs."""
    import torch

    inputs = [name for name in ("input_ids", "attention_mask", "token_type_ids") if name in sample]

    class Spans(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *tensors: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            outputs = self.model(**dict(zip(inputs, tensors, strict=True)))
            return outputs.start_logits, outputs.end_logits

    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of every Python branch in transformers
        torch.onnx.export(
            Spans().eval(),
            tuple(sample[name] for name in inputs),
            str(path),
            input_names=inputs,
            output_names=["start", "end"],
            dynamic_axes={name: {0: "rows", 1: "tokens"} for name in (*inputs, "start", "end")},
            opset_version=17,
            dynamo=False,
        )
