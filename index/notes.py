"""Notes in which a newsroom takes something back or adds to it: “Correction: …”, “An earlier version of this story …”."""

import re
from dataclasses import dataclass
from typing import Literal

from index.text import Span

_ARTICLE = (
    r"(?:story|article|report|post|piece|page|headline|caption|photo caption|graphic|timeline|video|column|review|obituary)"
)
_LABEL = re.compile(
    r"^[^\w\n]*(?P<label>corrections?|clarifications?|updates?)\b[^.:\n]{0,40}(?:[:—–]|\s-\s)\s*\S.*[.!?][”\"’'*_)\]]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SAYS = re.compile(
    rf"\b(?:an?|the|in an?) (?:earlier|previous|initial|original) version of (?:this|the|our) {_ARTICLE}\b"
    rf"|\bthis {_ARTICLE} (?:has been|was|is) (?:since )?(?:corrected|amended|clarified|updated|revised)\b"
    rf"|\bthis {_ARTICLE} (?:originally|previously|initially|incorrectly|mistakenly) (?:said|stated|reported|identified|misstated)\b",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"\bcorrect|\bclarif|\bamended\b|\bmis(?:stat|identif|attribut|spel|character|quot|report)\w*ed\b|\bmistake|\bin error\b"
    r"|\b(?:earlier|previous|initial|original) version of\b",
    re.IGNORECASE,
)
_LONGEST = 1200
"""Characters of a line in which a note is looked for: a page without line breaks is no note."""


@dataclass(frozen=True, slots=True)
class Note:
    """Where it stands in the article's text."""

    span: Span
    kind: Literal["correction", "update"]


def notes(text: str) -> list[Note]:
    """The notes of a text, in order; each goes to the end of its line."""
    found: dict[int, Note] = {}  # by the end of their lines
    for match in (*_LABEL.finditer(text), *_SAYS.finditer(text)):
        start, end = _line(text, match)
        if end - start <= _LONGEST:
            found.setdefault(end, Note((start, end), _kind(text[start:end])))
    return [found[end] for end in sorted(found)]


def _line(text: str, match: re.Match[str]) -> Span:
    """From where the note begins in its line to the line's end: a label at its first letter, anything else with its sentence."""
    end = text.find("\n", match.end())
    line = text.rfind("\n", 0, match.start() + 1) + 1
    if match.re is _SAYS:
        stop = max((m.end() for m in re.finditer(r"[.!?][”\"’)]*\s+", text[line : match.start()])), default=0)
        start = line + stop
    else:
        start = match.start("label")
    return start, len(text.rstrip()) if end < 0 else end


def _kind(note: str) -> Literal["correction", "update"]:
    return "correction" if _TAKES_BACK.search(note) else "update"
