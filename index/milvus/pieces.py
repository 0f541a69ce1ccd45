"""Texts of any length in pieces that an engine takes: Milvus keeps at most 65,535 bytes in a field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PIECE_BYTES = 60_000
MOST_PIECES = 2**20
"""Pieces of one text: 63 GB."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A part of a text, with the number of the text and its own number in it, from 0."""

    text: int
    number: int
    content: str

    @property
    def key(self) -> int:
        return piece_key(self.text, self.number)


def piece_key(text: int, number: int) -> int:
    """Return the key of a piece: those of a text follow each other."""
    return text * MOST_PIECES + number


def cut(text: int, content: str) -> list[TextPiece]:
    """Return the pieces of a text, at least one. The first begins with how many there are."""
    raw = content.encode("utf-8", "surrogatepass")
    parts = list(_parts(raw)) or [""]
    return [TextPiece(text, number, f"{len(parts)}\n{part}" if number == 0 else part) for number, part in enumerate(parts)]


def _parts(raw: bytes) -> Iterator[str]:
    start = 0
    while start < len(raw):
        end = start + PIECE_BYTES
        while end < len(raw) and raw[end] & 0xC0 == 0x80:  # within a character of several bytes
            end -= 1
        yield raw[start:end].decode("utf-8", "surrogatepass")
        start = end


def piece_count(first: str) -> int:
    """Return how many pieces the text has whose first piece this is."""
    return int(first.partition("\n")[0])


def joined(contents: Iterable[str]) -> str:
    """Return the text of its pieces, in order."""
    return "".join(contents).partition("\n")[2]
