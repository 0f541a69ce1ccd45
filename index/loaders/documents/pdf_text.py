"""Reads the text layer of a PDF with pypdf. It runs in a process of its own: a hostile file may take any time and memory."""

import time
from collections.abc import Mapping, Sequence
from io import BytesIO
from math import hypot
from typing import TYPE_CHECKING, Any

from index.loaders.documents.page_lines import Piece, reading_order, rows_of_page
from index.loaders.documents.paragraphs import Paragraph, body_size, join_paragraphs
from index.loaders.documents.running_heads import PageRows, without_running_heads
from index.loaders.fields.json_value import JsonValue

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 2000
"""The most pages that are read."""
MAX_PAGE_SECONDS = 6.0
"""Computing time after which no further page is read: the pages so far are kept."""
MAX_LETTERS = 20_000_000
"""The most letters of all pages together."""
_MAX_PIECES = 100_000
"""The most pieces of text on one page."""
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
Matrix = Sequence[float]


def parse(content: bytes) -> JsonValue:
    """Return `{"reason"}` for a file without text, else what `pdf._articles` reads. A paragraph is `[page, size, text]`."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        return {"reason": "encrypted: it needs a password"}
    pages = read_pages(reader)
    clean = without_running_heads(pages)
    if not any(clean.pages):
        return {"reason": "no text layer: a scan, or pictures only"}
    ordered = [(number, reading_order(rows)) for number, rows in enumerate(clean.pages, start=1)]
    paragraphs = join_paragraphs(ordered)
    return {
        "pages": len(reader.pages),
        "read": len(pages),
        "size": body_size([line for _, lines in ordered for line in lines]),
        "title": _title(reader),
        "address": clean.address,
        "paragraphs": [_as_json(paragraph) for paragraph in paragraphs],
    }


def _as_json(paragraph: Paragraph) -> JsonValue:
    return [paragraph.page, paragraph.size, paragraph.text]


def _opens_without_password(reader: "PdfReader") -> bool:
    """Return whether only changes are forbidden: the empty password then opens the file for reading."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _title(reader: "PdfReader") -> str:
    title = reader.metadata.title if reader.metadata else None
    return title[:500] if title else ""


def read_pages(reader: "PdfReader") -> list[PageRows]:
    """Return the rows of each page, until a limit is reached. A page that pypdf cannot read is empty."""
    pages: list[PageRows] = []
    letters = 0
    until = time.process_time() + MAX_PAGE_SECONDS
    for number in range(min(len(reader.pages), MAX_PAGES)):
        if letters > MAX_LETTERS or time.process_time() > until:
            break
        pieces = _pieces(reader, number)
        letters += sum(len(piece.text) for piece in pieces)
        pages.append(rows_of_page(pieces))
    return pages


def _pieces(reader: "PdfReader", number: int) -> list[Piece]:
    """Return the pieces of a page that are printed in the direction of most of its letters."""
    found: dict[int, list[Piece]] = {0: [], 90: [], 180: [], 270: []}

    def note(text: str, cm: Matrix, tm: Matrix, font: Mapping[str, Any] | None, size: float) -> None:
        if text.strip("\n") and sum(map(len, found.values())) < _MAX_PIECES:
            turn, piece = _placed(text.strip("\n").translate(_LIGATURES), _product(tm, cm), size)
            found[turn].append(piece)

    try:
        reader.pages[number].extract_text(visitor_text=note)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # pypdf raises whatever a broken page leads it to; the other pages are whole
        return []
    return max(found.values(), key=lambda pieces: sum(len(piece.text.strip()) for piece in pieces))


def _placed(text: str, matrix: Matrix, size: float) -> tuple[int, Piece]:
    """Return the direction of a piece, and the piece as it stands when the page is turned so that it can be read."""
    a, b, c, d, x, y = matrix
    height = abs(size) * hypot(c, d)
    if abs(a) >= abs(b):
        return (0, Piece(x, y, height, text)) if a >= 0 else (180, Piece(-x, -y, height, text))
    return (90, Piece(y, -x, height, text)) if b > 0 else (270, Piece(-y, x, height, text))


def _product(m: Matrix, n: Matrix) -> list[float]:
    """Return the matrix that first does `m`, then `n`."""
    return [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
