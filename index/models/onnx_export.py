"""Exports a sentence-transformers model as one ONNX file, once, into the user's cache.

The graph holds the whole pipeline (encoder, pooling, normalisation), so that running it needs neither torch nor other pooling.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ModelUnusable
from index.models.files import ModelFiles, file_sha256

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

_EXPORT_VERSION = 1
_ABANDONED = 24 * 3600
"""Seconds after which a work folder counts as abandoned: an export takes minutes at most."""


@dataclass(frozen=True, slots=True)
class ExportedModel:
    """The content of `exported.json`, next to the graph. `max_tokens` counts special tokens; the prompts go in front of a text."""

    onnx_sha256: str
    dimension: int
    max_tokens: int
    inputs: tuple[str, ...]
    query_prompt: str
    passage_prompt: str


def cache_folder(files: ModelFiles) -> Path:
    """Return the folder for the export of these weights. The variable `PULLQUOTE_CACHE` moves the cache."""
    from platformdirs import user_cache_path

    root = Path(os.environ["PULLQUOTE_CACHE"]) if "PULLQUOTE_CACHE" in os.environ else user_cache_path("pullquote")
    return root / "models" / f"{Path(files.name).name}-{files.weights[:16]}-v{_EXPORT_VERSION}"


def is_exported(files: ModelFiles) -> bool:
    """Return False where `ensure_exported` has to export the model first: once on each machine, some 20 seconds."""
    return (cache_folder(files) / "exported.json").is_file()


def ensure_exported(files: ModelFiles) -> tuple[Path, ExportedModel]:
    """Return the folder with `model.onnx` and `tokenizer.json`, exporting the model if it is not there. Check the graph's SHA-256."""
    folder = cache_folder(files)
    if not is_exported(files):
        _export(files, folder)
    try:
        fields = json.loads((folder / "exported.json").read_text(encoding="utf-8"))
        model = ExportedModel(**{**fields, "inputs": tuple(fields["inputs"])})
        whole = file_sha256(folder / "model.onnx") == model.onnx_sha256
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise _damage_error(folder) from error
    if not whole:
        raise _damage_error(folder)
    return folder, model


def _damage_error(folder: Path) -> ModelUnusable:
    return ModelUnusable(f"The exported model in {folder} is damaged. Delete that folder; it is made again.")


def _export(files: ModelFiles, folder: Path) -> None:
    """Write next to the folder and rename, so that a kill leaves either nothing or the whole export."""
    from index.models.sentence_transformers import load_sentence_transformer

    model = load_sentence_transformer(files)
    with atomic_folder(folder) as work:
        inputs = _write_graph(model, work / "model.onnx")
        model.tokenizer.backend_tokenizer.save(str(work / "tokenizer.json"))
        (work / "exported.json").write_text(json.dumps(asdict(_description(model, work, inputs))), encoding="utf-8")


@contextmanager
def atomic_folder(folder: Path) -> Iterator[Path]:
    """Yield a work folder. It becomes `folder` if the block raises nothing and no other process was faster (`exported.json` exists)."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _clear_abandoned(folder.parent)
        work = Path(tempfile.mkdtemp(dir=folder.parent, prefix="export-"))
    except OSError as error:
        raise ModelUnusable(
            f"Cannot write to {folder.parent}: {error.strerror}. Set PULLQUOTE_CACHE to another folder."
        ) from error
    try:
        yield work
        if not (folder / "exported.json").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            work.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _clear_abandoned(cache: Path) -> None:
    """Remove the work folders of killed exports. A younger one may belong to another process."""
    oldest = time.time() - _ABANDONED
    for work in cache.glob("export-*"):
        with suppress(FileNotFoundError):  # another process clears, too
            if work.stat().st_mtime < oldest:
                shutil.rmtree(work, ignore_errors=True)


def _description(model: "SentenceTransformer", work: Path, inputs: tuple[str, ...]) -> ExportedModel:
    prompts = model.prompts or {}
    return ExportedModel(
        onnx_sha256=file_sha256(work / "model.onnx"),
        dimension=int(model.get_embedding_dimension() or 0),
        max_tokens=int(model.max_seq_length or 512),
        inputs=inputs,
        query_prompt=prompts.get("query") or "",
        passage_prompt=prompts.get("document") or prompts.get("passage") or "",
    )


def _write_graph(model: "SentenceTransformer", path: Path) -> tuple[str, ...]:
    """Trace the pipeline. `dynamo=False`: 2 s against a minute, and the same numbers (cosine 1.0000)."""
    import warnings

    import torch

    sample = model.tokenizer(["A short text.", "Another one, a little longer."], padding=True, return_tensors="pt")
    inputs = tuple(name for name in ("input_ids", "attention_mask", "token_type_ids") if name in sample)
    axes = {name: {0: "batch", 1: "tokens"} for name in inputs} | {"sentence_embedding": {0: "batch"}}
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of every Python branch in transformers; the contract tests compare
        torch.onnx.export(
            _pipeline(model, inputs),
            tuple(sample[name] for name in inputs),
            str(path),
            input_names=list(inputs),
            output_names=["sentence_embedding"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    return inputs


def _pipeline(model: "SentenceTransformer", inputs: tuple[str, ...]) -> "torch.nn.Module":
    """Return the model as a module from tensors to a tensor, as the tracer needs it."""
    import torch

    class Pipeline(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *tensors: torch.Tensor) -> torch.Tensor:
            features = self.model(dict(zip(inputs, tensors, strict=True)))
            return torch.nn.functional.normalize(features["sentence_embedding"], dim=1)

    return Pipeline().eval()
