import pytest

from index.milvus.pieces import PIECE_BYTES, TextPiece, cut, joined, piece_count


@pytest.mark.parametrize(
    "text",
    ["", "a", "12\n34", "x" * PIECE_BYTES, "x" * (PIECE_BYTES + 1), "ß" * PIECE_BYTES, "a" + "€" * PIECE_BYTES, "🦭" * 40_000],
    ids=["nothing", "a letter", "lines", "a piece", "a byte more", "two bytes", "three bytes", "four bytes"],
)
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    pieces = cut(7, text)
    assert joined(piece.content for piece in pieces) == text
    assert piece_count(pieces[0].content) == len(pieces)
    assert all(len(piece.content.encode()) <= PIECE_BYTES + 10 for piece in pieces)


def test_pieces_of_different_texts_have_different_keys() -> None:
    keys = {TextPiece(text, number, "").key for text in range(20) for number in range(20)}
    assert len(keys) == 400
