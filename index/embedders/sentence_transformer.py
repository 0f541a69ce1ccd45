"""The embedder for any model of sentence-transformers, at the cost of importing torch (7 s, 456 MB measured)."""

from collections.abc import Sequence

import numpy as np

from index.embedders.contract import EmbeddingProgress, ModelIdentity, Vectors
from index.models.files import find_model
from index.models.sentence_transformers import load_sentence_transformer

_BATCH = 32


class SentenceTransformerEmbedder:
    def __init__(self, model: str) -> None:
        files = find_model(model)
        self._model = load_sentence_transformer(files)
        dimension = self._model.get_embedding_dimension()
        self._identity = ModelIdentity(files.name, files.weights, int(dimension or 0))

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        vectors = np.zeros((len(texts), self._identity.dimension), dtype=np.float32)
        for first in range(0, len(order), _BATCH):
            rows = order[first : first + _BATCH]
            vectors[rows] = self._model.encode_document(
                [texts[row] for row in rows], normalize_embeddings=True, show_progress_bar=False
            )
            advance(len(rows))
        return vectors

    def query(self, text: str) -> Vectors:
        return np.asarray(self._model.encode_query(text, normalize_embeddings=True, show_progress_bar=False), dtype=np.float32)

    def count(self, texts: Sequence[str]) -> list[int]:
        if not texts:
            return []
        encoded = self._model.tokenizer(list(texts), add_special_tokens=False, truncation=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]
