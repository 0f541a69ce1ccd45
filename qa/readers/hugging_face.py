"""Any Hugging Face extractive question-answering model from a local folder, exported to ONNX in the user's cache once."""

import json
import warnings
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from index.embedders.export import cache_folder, published
from index.embedders.weights import ModelFiles, find_model, sha256
from index.errors import ModelUnusable
from qa.readers.encoding import LENGTH, Encoded
from qa.readers.network import Network
from qa.readers.span import SpanReader


def open_model(name: str) -> SpanReader:
    """Raises `ModelUnusable` where no folder `name` holds a model with safetensors, or it answers no questions."""
    files = find_model(name)
    cached = cache_folder(files)
    folder = cached.with_name(f"{cached.name}-reader")
    if not (folder / "exported.json").is_file():
        _export(files, folder)
    described = json.loads((folder / "exported.json").read_text())
    network = Network(folder / "span.onnx", described["onnx_sha256"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return SpanReader(network, PairEncoder(tokenizer, min(LENGTH, described["max_tokens"])), name)


class PairEncoder:
    """Rows as the model's own tokenizer pairs two texts; the front stands before the passage in the second."""

    def __init__(self, tokenizer: Tokenizer, length: int) -> None:
        tokenizer.no_padding()
        tokenizer.enable_truncation(length, strategy="only_second")
        self._tokenizer = tokenizer

    def rows(self, question: str, fronts: Sequence[str], passages: Sequence[str]) -> list[Encoded]:
        heads = [f"{front}\n" if front else "" for front in fronts]
        pairs = [(question, head + passage) for head, passage in zip(heads, passages, strict=True)]
        return [_row(encoded, len(head)) for encoded, head in zip(self._tokenizer.encode_batch(pairs), heads, strict=True)]


def _row(encoded: Encoding, head: int) -> Encoded:
    """Tokens of the passage: those of the second text that begin behind its front."""
    places = [i for i, n in enumerate(encoded.sequence_ids) if n == 1 and encoded.offsets[i][0] >= head]
    offsets = tuple((encoded.offsets[i][0] - head, encoded.offsets[i][1] - head) for i in places)
    first = places[0] if places else len(encoded.ids)
    asked = encoded.type_ids.index(1) if 1 in encoded.type_ids else len(encoded.ids)
    return Encoded(tuple(encoded.ids), first, offsets, asked)


def _export(files: ModelFiles, folder: Path) -> None:
    """Written beside its place and renamed, so that a kill leaves either nothing or the whole."""
    with published(folder) as work:
        longest = _write(files, work)
        (work / "exported.json").write_text(json.dumps({"onnx_sha256": sha256(work / "span.onnx"), "max_tokens": longest}))


def _write(files: ModelFiles, work: Path) -> int:
    """The graph and the tokenizer into `work`; the model's longest row in tokens."""
    import torch
    from transformers import AutoModelForQuestionAnswering, AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(str(files.folder), local_files_only=True, trust_remote_code=False)
        model = AutoModelForQuestionAnswering.from_pretrained(
            str(files.folder), local_files_only=True, trust_remote_code=False, use_safetensors=True, attn_implementation="eager"
        ).eval()
    except (OSError, ValueError) as error:
        raise ModelUnusable(f"{files.folder} holds no extractive question-answering model: {error}") from error
    if not tokenizer.is_fast:
        raise ModelUnusable(
            f"The tokenizer in {files.folder} gives no character offsets; a fast one (tokenizer.json) is needed."
        )
    tokenizer.backend_tokenizer.save(str(work / "tokenizer.json"))
    sample = tokenizer("Who?", "Somebody.", return_tensors="pt")
    inputs = [name for name in ("input_ids", "attention_mask", "token_type_ids") if name in sample]

    class Spans(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *tensors: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            outputs = self.model(**dict(zip(inputs, tensors, strict=True)))
            return outputs.start_logits, outputs.end_logits

    axes = {name: {0: "rows", 1: "tokens"} for name in (*inputs, "start", "end")}
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of every Python branch in transformers
        torch.onnx.export(
            Spans().eval(),
            tuple(sample[name] for name in inputs),
            str(work / "span.onnx"),
            input_names=inputs,
            output_names=["start", "end"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    return min(int(tokenizer.model_max_length), int(getattr(model.config, "max_position_embeddings", 512)) - 2)
