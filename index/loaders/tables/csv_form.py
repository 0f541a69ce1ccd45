"""How a table is written: in which encoding, with which character between its cells, and under which header."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from index.loaders import decode
from index.loaders.decode import Undecodable
from index.loaders.shapes.plain_record import known_fields

_DELIMITERS = (",", ";", "\t", "|")
_ROWS = 20
"""The rows from which the delimiter is found."""
LONGEST_CELL = 16 * 2**20
"""The most characters of one cell; a quote that is never closed would make one cell of the whole file."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """How the cells of a table are separated, and their names."""

    delimiter: str
    header: tuple[str, ...]


def table_form(sample: bytes, mapped: Sequence[str] = ()) -> TableForm | str:
    """Return the form of a table that begins so, or the reason why it is none: a header must name known fields."""
    text = decode.decode(sample)
    if isinstance(text, Undecodable):
        return text.reason
    csv.field_size_limit(LONGEST_CELL)
    forms = [_form(text, delimiter) for delimiter in _DELIMITERS]
    best = max(forms, key=lambda form: _likeness(form, text, mapped))
    named = known_fields(best.header) | ({"text"} if any(name in best.header for name in mapped) else set())
    if not named & {"text", "summary"}:
        return f"no column is known as the text: its first line names {_shown(best.header)}; --map text=NAME names one"
    return best


def _form(text: str, delimiter: str) -> TableForm:
    rows = _first_rows(text, delimiter, 1)
    return TableForm(delimiter, tuple(cell.strip() for cell in rows[0]) if rows else ())


def _likeness(form: TableForm, text: str, mapped: Sequence[str]) -> tuple[int, int]:
    """Return how many columns have known names, and how many of the first rows have as many cells as the header."""
    names = len(known_fields(form.header)) + sum(name in form.header for name in mapped)
    rows = _first_rows(text, form.delimiter, _ROWS)
    return names, sum(len(row) == len(form.header) for row in rows) if len(form.header) > 1 else 0


def _first_rows(text: str, delimiter: str, count: int) -> list[list[str]]:
    """Return the first rows with words; fewer where the sample is no such table."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) == count:
                break
    except csv.Error:
        return rows
    return rows


def _shown(header: Sequence[str]) -> str:
    names = ", ".join(name[:40] for name in header[:8] if name)
    return names + (", …" if len(header) > 8 else "")
