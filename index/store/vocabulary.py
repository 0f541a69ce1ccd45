"""The terms of an archive in the order of their bytes, found by binary search in a mapped file: opening a million costs nothing."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import overload

import numpy as np
from numpy.typing import NDArray

from index.store.mapped import map_array, save_array

TermEnds = NDArray[np.int64]
VOCABULARY_FILES = ("lexical-terms.npy", "lexical-term-ends.npy")


class _Terms(Sequence[bytes]):
    """The terms as UTF-8, ascending."""

    def __init__(self, text: memoryview, ends: TermEnds) -> None:
        self._text, self._ends = text, ends

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> bytes: ...
    @overload
    def __getitem__(self, number: slice) -> list[bytes]: ...
    def __getitem__(self, number: int | slice) -> bytes | list[bytes]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        start = self._ends[number - 1] if number else 0
        return bytes(self._text[start : self._ends[number]])


class Vocabulary(Mapping[str, int]):
    """Term → its column, counted from 0 in the order of the terms' bytes."""

    def __init__(self, text: NDArray[np.uint8], ends: TermEnds) -> None:
        """`text` holds all terms in UTF-8, one behind the other; `ends[column]` is where a term ends in it."""
        self._text, self._ends = text, ends
        self._terms = _Terms(text.data, ends)

    @classmethod
    def of_terms(cls, terms: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary of these terms, each given once."""
        encoded = sorted(term.encode() for term in terms)
        ends = np.cumsum([len(term) for term in encoded], dtype=np.int64) if encoded else np.zeros(0, np.int64)
        return cls(np.frombuffer(b"".join(encoded), np.uint8), ends)

    def __getitem__(self, term: str) -> int:
        key = term.encode("utf-8", "surrogatepass")
        column = bisect_left(self._terms, key)
        if column == len(self._terms) or self._terms[column] != key:
            raise KeyError(term)
        return column

    def __iter__(self) -> Iterator[str]:
        return (term.decode() for term in self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def beginning_with(self, letter: str) -> Iterator[str]:
        """Yield the terms that begin with a letter, in order."""
        first = letter.encode()
        for column in range(bisect_left(self._terms, first), len(self._terms)):
            term = self._terms[column]
            if not term.startswith(first):
                return
            yield term.decode()

    def save(self, folder: Path) -> None:
        save_array(folder / VOCABULARY_FILES[0], self._text)
        save_array(folder / VOCABULARY_FILES[1], self._ends)

    @classmethod
    def load(cls, folder: Path) -> "Vocabulary":
        text, ends = (map_array(folder / name) for name in VOCABULARY_FILES)
        return cls(text, ends)
