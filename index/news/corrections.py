"""Finds notices in which a newsroom corrects or updates an article: “Correction: …”, “An earlier version of this story …”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.patterns import lazy_pattern
from index.text import Span

_ARTICLE = (
    r"(?:story|article|report|post|piece|page|headline|caption|photo caption|graphic|timeline|video|column|review|obituary)"
)
_LABEL = lazy_pattern(
    r"^[^\w\n]*(?P<label>corrections?|clarifications?|updates?)\b[^.:\n]{0,40}(?:[:—–]|\s-\s)\s*\S.*[.!?][”\"’'*_)\]]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SAYS = lazy_pattern(
    rf"\b(?:an?|the|in an?) (?:earlier|previous|initial|original) version of (?:this|our) {_ARTICLE}\b"
    rf"|\bthis {_ARTICLE} (?:has been|was|is) (?:since )?(?:corrected|amended|clarified|updated|revised)\b"
    rf"|\bthis {_ARTICLE} (?:originally|previously|initially|incorrectly|mistakenly) (?:said|stated|reported|identified|misstated)\b",
    re.IGNORECASE,
)
_WRONG = (
    r"(?:wrong|incorrect|mistaken|inaccurate|untrue|false|an error|a mistake|our mistake|our error|"
    r"not (?:correct|true|so|the case|right)|erroneous)"
)
_ADMITS = lazy_pattern(
    rf"\b[Ww]e (?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?:said|stated|reported|wrote|gave|"
    rf"named|identified|described|printed)\b"
    rf"|\b[Ww]e (?:wrote|said|reported|stated|gave|printed|published|"
    rf"named)\b[^.\n]{{0,200}}[.;,] (?:but )?(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich|[Bb]oth) "
    rf"(?:was|were|is) (?:\w+ly )?{_WRONG}\b"
    rf"|\b(?:[Tt]he|[Tt]hat|[Oo]ur) (?:figure|number|name|date|sum|amount|age|place|total|toll|price|"
    rf"result|headline|caption)s?\b(?: [\w’']+){{0,10}}? "
    rf"(?:in|of) (?:our|this|the|[A-Z][a-z]+day[’']s|yesterday[’']s|"
    rf"an? earlier) (?:[\w’']+ ){{0,3}}?{_ARTICLE}\b[^.\n]{{0,60}} (?:was|were|is) {_WRONG}\b"
    rf"|\b(?:[Oo]ur|[Yy]esterday[’']s|[A-Z][a-z]+day[’']s|[Aa]n? (?:earlier|previous)) (?:\w+ )?{_ARTICLE}\b[^.\n]{{0,120}} should have "
    r"(?:read|said|been|put|named|given)\b"
)
"""A newsroom that speaks of its own mistake without a label: “In Monday's report we wrote that … That was wrong.”"""
_TAKES_BACK = lazy_pattern(
    r"correct|\bwrong|\berror|inaccura|\buntrue|\bnot (?:true|so|the case|right)\b|\bfalse|erroneous|"
    r"\bshould have\b|\bclarif|\bamended\b|\bmis(?:stat|identif|attribut|spel|character|quot|"
    r"report)\w*ed\b|\bmistake|\bin error\b"
    r"|\b(?:earlier|previous|initial|original) version of\b",
    re.IGNORECASE,
)
_LONGEST = 1200
"""A notice is looked for in so many characters at the end of a line: a page may have no line breaks."""


@dataclass(frozen=True, slots=True)
class CorrectionNotice:
    """A correction or update, with its position in the article's text."""

    span: Span
    kind: Literal["correction", "update"]


def correction_notices(text: str) -> list[CorrectionNotice]:
    """Return the notices of a text, in order. Each one goes to the end of its line."""
    notices: dict[int, CorrectionNotice] = {}  # by the end of their lines
    for first, last in _lines(text):
        line = text[first:last]
        starts = [m.start("label") for m in _LABEL.finditer(line)] or [
            _sentence(line, match)
            for pattern in (_SAYS, _ADMITS)
            for match in pattern.finditer(line)
            if not _is_quoted(line[: match.start()])
        ]
        if starts:
            span = first + min(starts), first + len(line.rstrip())
            notices[span[1]] = CorrectionNotice(span, _kind(text[slice(*span)]))
    return [notices[end] for end in sorted(notices)]


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines that may hold a notice; of a very long line, its last part."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        yield max(start, end - _LONGEST), end
        start = end + 1


def _is_quoted(before: str) -> bool:
    """Return True inside quotation marks: “We said that in May. That was wrong,” says a minister, and corrects no article."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _sentence(line: str, match: re.Match[str]) -> int:
    """Return the position at which the sentence of the match begins."""
    return max((m.end() for m in re.finditer(r"[.!?][”\"’)]*\s+", line[: match.start()])), default=0)


def _kind(note: str) -> Literal["correction", "update"]:
    return "correction" if _TAKES_BACK.search(note) else "update"
