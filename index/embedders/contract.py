"""The contract of embedders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (texts, dimension), each row of length 1."""

EmbeddingProgress = Callable[[int], None]
"""Called with the number of texts that were just embedded. It may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """The model of some vectors. Vectors are comparable if `weights` (a SHA-256) and `dimension` are equal; the name is for people."""

    name: str
    weights: str
    dimension: int


class Embedder(Protocol):
    """Turns texts into unit vectors. A text gives the same vector whatever texts come with it, to 1e-5."""

    @property
    def identity(self) -> ModelIdentity: ...

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        """Return the vectors of `texts` in their order. A text longer than the model's window is cut at its end."""
        ...

    def query(self, text: str) -> Vectors:
        """Return the vector of a question, shape (dimension,)."""
        ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Return the number of model tokens of each text, without special tokens."""
        ...
