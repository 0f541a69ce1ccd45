"""Reads the lines between a headline and its story: byline, dates, outlet, address, photo credit.

A line that is not understood, such as a standfirst, does not hide the next; it stays in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from index.loaders.fields import byline
from index.loaders.fields.agency_names import is_agency_name
from index.loaders.fields.date_lines import find_dates, is_date_line
from index.loaders.fields.dates import DateOrder
from index.loaders.fields.name_shapes import is_organisation, is_role
from index.loaders.fields.names import Credits, read_credits
from index.patterns import lazy_pattern

_DEEPEST = 12
"""Most lines of a header, blank ones not counted."""
_LONGEST = 250
"""Most characters of a header's line, or of a standfirst."""
_MOST_STANDFIRSTS = 2
_LABELS = {
    **dict.fromkeys(("source", "outlet", "publication", "publisher"), "outlet"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("section", "category"), "category"),
    **dict.fromkeys(("url", "link", "original url"), "url"),
}
_LABELLED = lazy_pattern(rf"(?P<label>{'|'.join(_LABELS)})\s*:\s*(?P<value>\S.{{0,300}})", re.IGNORECASE)
_ADDRESS = lazy_pattern(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_BETWEEN_FIELDS = lazy_pattern(r"\s+[|•·]\s+")
_CREDIT = lazy_pattern(
    r"\S[^/]{1,50}\s/\s\S[^/]{1,40}|(?:(?:photo|image|picture|credit)\b|©).{2,70}|"
    r".{2,60}\b(?:via\s+\w+|Getty Images)|AP Photo.*",
    re.IGNORECASE,
)
_PICTURE_GAP = 2
"""Number of empty lines that a picture leaves. A short line after them is its credit ("Family archive")."""


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a header, "" or None if it does not give them. It ends after `size` lines, of which `kept` are text."""

    author: str = ""
    credit: str = ""
    published: date | None = None
    updated: date | None = None
    outlet: str = ""
    url: str = ""
    category: str = ""
    size: int = 0
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a possible header, and what it says. One without fields is a button, or else text."""

    number: int
    text: str
    fields: Mapping[str, str | date]
    is_button: bool = False


def read_header(lines: Sequence[str], order: DateOrder = "") -> Header:
    """Return the header at the start of `lines`, which begin after the headline. `order` is that of dates such as 03/04/2024."""
    found = list(_header_lines(lines, order))
    last = _last_field(found, has_story=len(list(_non_empty_lines(lines, _DEEPEST + 1))) > len(found))
    header = found[: last + 1]
    values: dict[str, str | date] = {}
    for line in header:
        values = {**line.fields, **values}
    if not header:
        return Header()
    values.pop("dated", None)
    if "published" not in values and "updated" in values:
        values["published"] = values["updated"]
    kept = tuple(line.text for line in header if not line.fields and not line.is_button)
    size = header[-1].number + 1
    return Header(**values, size=size + _credit(lines[size:]), kept=kept)  # type: ignore[arg-type]


def _header_lines(lines: Sequence[str], order: DateOrder) -> Iterator[_Line]:
    """Yield the lines that a header may consist of: up to the third that is not understood, or a paragraph."""
    unknown = 0
    rows = list(_non_empty_lines(lines, _DEEPEST))
    skip = False
    for place, (number, text) in enumerate(rows):
        if skip:
            skip = False
            continue
        if place + 1 < len(rows) and byline.goes_on(text) and byline.is_bare_name(rows[place + 1][1]):
            number, text = rows[place + 1][0], f"{text} {rows[place + 1][1]}"
            skip = True
        beside = [rows[other][1] for other in (place - 1, place + 1) if 0 <= other < len(rows)]
        fields = _fields(text, order) or _bare_name(text, beside) if len(text) <= _LONGEST else {}
        is_button = not fields and _is_button(text)
        unknown += not fields and not is_button
        if unknown > _MOST_STANDFIRSTS or len(text) > _LONGEST:
            return
        yield _Line(number, text, fields, is_button)


def _last_field(found: Sequence[_Line], has_story: bool) -> int:
    """Return the place of the header's last line; -1 without one. Behind a standfirst a field counts only if a story follows."""
    last = -1
    for place, line in enumerate(found):
        is_behind_text = any(not other.fields and not other.is_button for other in found[:place])
        if line.fields and (not is_behind_text or ((has_story or place + 1 < len(found)) and _is_strong(line))):
            last = place
    return last


def _is_strong(line: _Line) -> bool:
    return bool({"author", "credit", "published", "updated"}.intersection(line.fields))


def _non_empty_lines(lines: Sequence[str], most: int) -> Iterator[tuple[int, str]]:
    count = 0
    for number, line in enumerate(lines):
        if line.strip():
            yield number, line.strip()
            count += 1
            if count == most:
                return


def _fields(line: str, order: DateOrder) -> dict[str, str | date]:
    """Return field → value for "By Jane Roe | Staff Writer | May 14, 2024"; nothing unless all of it is understood."""
    parts = _BETWEEN_FIELDS.split(line)
    if len(parts) == 1 or is_date_line(line):
        return _field(line, order)
    fields: dict[str, str | date] = {}
    for part in parts:
        if not (field := _field(part, order)) and not _is_beside_fields(part):
            return {}
        fields = {**field, **fields}
    if fields and "author" not in fields and byline.is_bare_name(parts[0]):
        fields |= _credit_fields(read_credits(parts[0]))
    return fields


def _field(part: str, order: DateOrder) -> dict[str, str | date]:
    if is_date_line(part):
        return _day_fields(part, order)
    words = _without_dates(part)
    if names := byline.parse_byline(words):
        return {**_credit_fields(names), **(_day_fields(part, order) if words != part else {})}
    if match := _LABELLED.fullmatch(part):
        return _labelled(_LABELS[match["label"].lower()], match["value"])
    return {}


def _labelled(field: str, value: str) -> dict[str, str | date]:
    if address := _ADDRESS.fullmatch(value):
        return {"url": address[1]}
    return _credit_fields(read_credits(value)) or {"author": value} if field == "author" else {field: value}


def _without_dates(line: str) -> str:
    """Return the words before the dates of a line in which a byline ends so: “By Jane Roe, 3 June 2024”."""
    dates = find_dates(line)
    if not dates or not is_date_line(line[max(0, dates[0].start) :]):
        return line
    return re.sub(
        r"(?:\s*[,|·•–—-]|\s+on|\s+(?:published|updated|posted)\s*:?)\s*$",
        "",
        line[: dates[0].start].strip(),
        flags=re.IGNORECASE,
    )


def _day_fields(line: str, order: DateOrder) -> dict[str, str | date]:
    """Return the first day of publication and the first of a later version. A date that nothing decides is understood, and empty."""
    fields: dict[str, str | date] = {"dated": ""}
    for found in find_dates(line, order):
        if found.day:
            fields.setdefault("updated" if found.label == "updated" else "published", found.day)
    return fields if len(fields) == 1 else {name: value for name, value in fields.items() if name != "dated"}


def _credit_fields(names: Credits) -> dict[str, str | date]:
    return {name: value for name, value in (("author", names.author), ("credit", names.credit)) if value}


def _bare_name(line: str, beside: Sequence[str]) -> dict[str, str | date]:
    """Return the author if a line is a name alone, and a date or a role stands above or below it."""
    if byline.is_bare_name(line) and any(is_date_line(other) or is_role(other) for other in beside):
        return _credit_fields(read_credits(line))
    return {}


def _is_beside_fields(part: str) -> bool:
    """Return whether this may stand beside a byline or a date, in one line with it: a role, an agency, a place, a button."""
    short = len(part.split()) <= 3
    return (
        is_role(part)
        or is_agency_name(part)
        or _is_button(part)
        or (short and (part.istitle() or part.isupper() or is_organisation(part)))
    )


def _is_button(line: str) -> bool:
    return len(line) <= _LONGEST and (is_role(line) or bool(_buttons().fullmatch(line.strip())))


@cache
def _buttons() -> re.Pattern[str]:
    """Return what a page's buttons leave in its text."""
    words = (
        r"share|share (?:this|on|via)(?: \w+){0,2}|link copied!?|copy(?: link)?|copied!?|save|print|e-?mail|"
        r"comments?|\d+ comments?|facebook|twitter|x|whatsapp|"
        r"linkedin|reddit|follow(?: us)?|subscribe|listen(?: to (?:this )?(?:article|story))?|advertisement|"
        r"\d+[- ]min(?:ute)?s?(?: read)?|"
        r"(?:published|posted|updated) \d+ (?:minutes?|hours?|days?) ago|\d+ (?:minutes?|hours?|days?) ago|"
        r"\S+@\S+\.\w+|@\w+|view comments|add comment"
    )
    return re.compile(words, re.IGNORECASE)


def _credit(lines: Sequence[str]) -> int:
    """Return the number of lines of a photo credit; 0 if the next line is the story, or the last one."""
    next_lines = list(_non_empty_lines(lines, 2))
    if len(next_lines) < 2:
        return 0
    number, line = next_lines[0]
    is_short = len(line) <= 80 and not re.search(r"[.!?:;”\"]$", line)
    return number + 1 if is_short and (number >= _PICTURE_GAP or _CREDIT.fullmatch(line)) else 0
