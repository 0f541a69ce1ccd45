"""Reads the lines between a headline and its story: byline, date, outlet, address, photo credit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.loaders.fields import byline, dates

_DEEPEST = 8
"""Most lines of a header, blank ones not counted."""
_LONGEST = 200
"""Most characters of a header's line."""
_LABELS = {
    **dict.fromkeys(("source", "outlet", "publication", "publisher"), "outlet"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("section", "category"), "category"),
    **dict.fromkeys(("url", "link", "original url"), "url"),
}
_LABELLED = re.compile(rf"(?P<label>{'|'.join(_LABELS)})\s*:\s*(?P<value>\S.{{0,300}})", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_BETWEEN_FIELDS = re.compile(r"\s+[|•·]\s+")
_CREDIT = re.compile(
    r"\S[^/]{1,50}\s/\s\S[^/]{1,40}|(?:(?:photo|image|picture|credit)\b|©).{2,70}|"
    r".{2,60}\b(?:via\s+\w+|Getty Images)|AP Photo.*",
    re.IGNORECASE,
)
_PICTURE_GAP = 2
"""Number of empty lines that a picture leaves. A short line after them is its credit ("Family archive")."""


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a header, "" if it does not give them. `published` is in words that `dates.parse_date` reads; it has `size` lines."""

    author: str = ""
    published: str = ""
    outlet: str = ""
    url: str = ""
    category: str = ""
    size: int = 0


def read_header(lines: Sequence[str]) -> Header:
    """Return the header at the start of `lines`, which begin after the headline. It ends at the first other line."""
    values: dict[str, str] = {}
    size = 0
    for number, line in list(_non_empty_lines(lines))[:_DEEPEST]:
        fields = _fields(line) if len(line) <= _LONGEST else {}
        if not fields:
            break
        values = fields | values
        size = number + 1
    return Header(**values, size=size + _credit(lines[size:]) if values else 0)


def _non_empty_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    return ((number, line.strip()) for number, line in enumerate(lines) if line.strip())


def _fields(line: str) -> dict[str, str]:
    """Return field → value for "By Jane Roe | January 8, 2025"; nothing unless every part is a field."""
    parts = [_field(part) for part in _BETWEEN_FIELDS.split(line)]
    return dict(part for part in parts if part) if all(parts) else {}


def _field(part: str) -> tuple[str, str] | None:
    if dates.parse_date_line(part):
        return "published", part
    if names := byline.parse_byline(part):
        return "author", names
    if match := _LABELLED.fullmatch(part):
        if address := _ADDRESS.fullmatch(match["value"]):
            return "url", address[1]
        return _LABELS[match["label"].lower()], match["value"]
    return None


def _credit(lines: Sequence[str]) -> int:
    """Return the number of lines of a photo credit; 0 if the next line is the story, or the last one."""
    next_lines = list(_non_empty_lines(lines))[:2]
    if len(next_lines) < 2:
        return 0
    number, line = next_lines[0]
    is_short = len(line) <= 80 and not re.search(r"[.!?:;”\"]$", line)
    return number + 1 if is_short and (number >= _PICTURE_GAP or _CREDIT.fullmatch(line)) else 0
