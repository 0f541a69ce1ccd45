"""The default embedder: onnxruntime and tokenizers, without torch."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.embedders.contract import EmbeddingProgress, ModelIdentity, Vectors
from index.models.files import find_model
from index.models.onnx_export import ensure_exported
from index.models.onnx_session import onnx_session

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_BATCH_TOKENS = 1024
"""Padded tokens per batch: enough to fill two cores, few enough to stay in their cache."""


class OnnxEmbedder:
    def __init__(self, model: str) -> None:
        files = find_model(model)
        folder, self._model = ensure_exported(files)
        self._folder = folder
        self._identity = ModelIdentity(files.name, files.weights, self._model.dimension)

        from tokenizers import Tokenizer

        self._session = onnx_session(folder / "model.onnx")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self._model.max_tokens)

    @cached_property
    def _whole_texts(self) -> "Tokenizer":
        """The tokenizer that cuts nothing off: only a build counts tokens."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        """Return the vectors. Texts are sorted by length before batching, so that hardly any padding is computed."""
        prompt = self._model.passage_prompt
        ids = [e.ids for e in self._tokenizer.encode_batch_fast([prompt + text for text in texts])]
        vectors = np.zeros((len(texts), self._identity.dimension), dtype=np.float32)
        for rows in _batches([len(row) for row in ids]):
            vectors[rows] = self._run([ids[row] for row in rows])
            advance(len(rows))
        return vectors

    def query(self, text: str) -> Vectors:
        vector: Vectors = self._run([self._tokenizer.encode(self._model.query_prompt + text).ids])[0]
        return vector

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(e.ids) for e in self._whole_texts.encode_batch_fast(list(texts), add_special_tokens=False)]

    def _run(self, rows: list[list[int]]) -> Vectors:
        width = max(map(len, rows))
        ids = np.zeros((len(rows), width), dtype=np.int64)
        mask = np.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = row
            mask[i, : len(row)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        output = self._session.run(["sentence_embedding"], {name: feed[name] for name in self._model.inputs})[0]
        return np.asarray(output, dtype=np.float32)


def _batches(lengths: list[int]) -> Iterator[list[int]]:
    """Yield rows by falling length, so that memory peaks first and the progress bar errs on the safe side."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    first = 0
    while first < len(order):
        size = max(1, _BATCH_TOKENS // max(1, lengths[order[first]]))
        yield order[first : first + size]
        first += size
