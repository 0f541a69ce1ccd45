"""Texts in a collection of pieces: written whole, and read by their numbers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from index.milvus.engine import Engine, EngineRow, batches
from index.milvus.layout import PLACEHOLDER
from index.milvus.pieces import cut, joined, piece_count, piece_key

_TEXTS_ASKED = 100


def piece_rows(texts: Iterable[tuple[int, str]]) -> Iterator[EngineRow]:
    """Yield the rows of texts with these numbers."""
    for text, content in texts:
        for piece in cut(text, content):
            yield {"key": piece.key, "text": piece.text, "content": piece.content, "placeholder": list(PLACEHOLDER)}


def read_texts(engine: Engine, collection: str, numbers: Iterable[int]) -> dict[int, str]:
    """Return number → text, of those that are there. The first pieces say how many more to ask for."""
    found: dict[int, str] = {}
    for some in batches(numbers, _TEXTS_ASKED):
        pieces = _pieces(engine, collection, (piece_key(text, 0) for text in some))
        more = [piece_key(text, n) for text, first in pieces.items() for n in range(1, piece_count(first[0]))]
        for text, rest in _pieces(engine, collection, more).items():
            pieces[text].update(rest)
        found.update((text, joined(parts[n] for n in sorted(parts))) for text, parts in pieces.items())
    return found


def _pieces(engine: Engine, collection: str, keys: Iterable[int]) -> Mapping[int, dict[int, str]]:
    """Return text → number of the piece → piece."""
    pieces: dict[int, dict[int, str]] = defaultdict(dict)
    for row in engine.rows_with(collection, "key", keys, ("key", "text", "content")):
        pieces[row["text"]][row["key"] - piece_key(row["text"], 0)] = row["content"]
    return pieces
