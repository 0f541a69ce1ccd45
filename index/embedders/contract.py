"""What every embedder promises, and how the table's name becomes one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (texts, dimension), each row of length 1."""

EmbeddingProgress = Callable[[int], None]
"""Called with the number of texts that were just finished; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Vectors may be compared where `weights` (a SHA-256) and `dimension` are equal; the name is for people."""

    name: str
    weights: str
    dimension: int


class Embedder(Protocol):
    """Texts → unit vectors. The same text gives the same vector whatever stands beside it, to 1e-5."""

    @property
    def identity(self) -> ModelIdentity: ...

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        """Vectors of `texts` in their order; what exceeds the model's window is cut at its end."""
        ...

    def query(self, text: str) -> Vectors:
        """Shape (dimension,)."""
        ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Model tokens of each text, without the special ones."""
        ...
