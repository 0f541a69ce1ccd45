"""Hashes words into a vector, without a model or download, and deterministically. Tests use it as a fast real embedder."""

import zlib
from collections.abc import Sequence

import numpy as np

from index.embedders.contract import EmbeddingProgress, ModelIdentity, Vectors
from index.text import terms, words


class HashingEmbedder:
    """Signed feature hashing (Weinberger et al. 2009) of stemmed terms; `model` is the dimension as a number, else 256."""

    def __init__(self, model: str) -> None:
        self._dimension = int(model) if model.isdigit() else 256

    @property
    def identity(self) -> ModelIdentity:
        return ModelIdentity("hashing", f"hashing-{self._dimension}", self._dimension)

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self.query(text)
            advance(1)
        return vectors

    def query(self, text: str) -> Vectors:
        vector = np.zeros(self._dimension, dtype=np.float32)
        for term in terms(text):
            code = zlib.crc32(term.encode())
            vector[code % self._dimension] += 1.0 if code & 0x8000_0000 else -1.0
        length = float(np.linalg.norm(vector))
        if length == 0.0:
            vector[0] = length = 1.0
        return vector / np.float32(length)

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(words(text)) for text in texts]
