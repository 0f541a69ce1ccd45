"""Embeds texts, computing only the vectors that are not known yet."""

from collections.abc import Mapping, Sequence

import numpy as np

from index.build.journal import Journal, TextKey, text_key
from index.embedders.contract import Embedder, EmbeddingProgress, Vectors

_SLAB = 512
"""Number of texts embedded between two writes to the journal. They are sorted by length, so that a slab holds hardly any padding."""


def embed_missing(
    texts: Sequence[str],
    embedder: Embedder,
    vectors_by_key: Mapping[TextKey, Vectors],
    journal: Journal,
    advance: EmbeddingProgress,
) -> Vectors:
    """Return the vectors of `texts` in their order. `advance` counts known ones too."""
    vectors = np.zeros((len(texts), embedder.identity.dimension), dtype=np.float32)
    keys = [text_key(text) for text in texts]
    missing: list[int] = []
    for row, name in enumerate(keys):
        if name in vectors_by_key:
            vectors[row] = vectors_by_key[name]
        else:
            missing.append(row)
    advance(len(texts) - len(missing))
    missing.sort(key=lambda row: -len(texts[row]))
    for first in range(0, len(missing), _SLAB):
        rows = missing[first : first + _SLAB]
        vectors[rows] = embedder.passages([texts[row] for row in rows], advance)
        journal.append([keys[row] for row in rows], vectors[rows])
    return vectors
