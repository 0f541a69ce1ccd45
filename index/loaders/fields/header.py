"""The lines between a headline and its story: byline, date, outlet, address, photo credit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.loaders.fields import byline, dates

_DEEPEST = 8
"""Lines that a header has at most."""
_LONGEST = 200
"""Characters of a header's line."""
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
"""Empty lines that a picture leaves: a short line after them is its credit ("Family archive")."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines said, "" for nothing; `published` in words that `dates.parse` reads; `size` lines were read."""

    author: str = ""
    published: str = ""
    outlet: str = ""
    url: str = ""
    category: str = ""
    size: int = 0


def read_header(lines: Sequence[str]) -> Header:
    """The header at the start of `lines`, which begin after the headline. It ends at the first line that is none."""
    found: dict[str, str] = {}
    size = 0
    for number, line in list(_filled(lines))[:_DEEPEST]:
        said = _fields(line) if len(line) <= _LONGEST else {}
        if not said:
            break
        found = said | found
        size = number + 1
    return Header(**found, size=size + _credit(lines[size:]) if found else 0)


def _filled(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    return ((number, line.strip()) for number, line in enumerate(lines) if line.strip())


def _fields(line: str) -> dict[str, str]:
    """Field → value for "By Jane Roe | January 8, 2025"; nothing unless every part says something."""
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
    """How many lines a photo credit takes; 0 when the next line is the story, or when nothing comes after it."""
    filled = list(_filled(lines))[:2]
    if len(filled) < 2:
        return 0
    number, line = filled[0]
    is_short = len(line) <= 80 and not re.search(r"[.!?:;”\"]$", line)
    return number + 1 if is_short and (number >= _PICTURE_GAP or _CREDIT.fullmatch(line)) else 0
