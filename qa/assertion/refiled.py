"""Reads the notes with which agencies correct a value: “refiled to fix the rate to 5.75 per cent from 5.25”, “CORRECTED-”.

`index/news/corrections.py` finds notices that begin “Correction:” or speak of an earlier version; the values in them are read here too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from index.news.corrections import correction_notices
from index.patterns import lazy_pattern
from index.text import Span
from qa.assertion.article_ends import article_ends

_UNIT = (
    r"(?:\s?%|[ -](?:per cent|percent|pct|percentage points?|basis points?|million|billion|trillion|bn|mln)\b|(?:bn|"
    r"mn|m|tn|k)\b)"
)
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty"
_NUMBER = rf"(?:[£$€]\s?)?\d(?:[\d,.]*\d)?{_UNIT}?|\b(?:{_SMALL})\b"
_DAY = (
    r"(?:\d{1,2} )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|"
    r"September|October|"
    r"November|December)\b)(?: \d{1,2}\b)?"
)
_NAME = r"[A-Z][\w'’.-]*\w(?: (?:of |the )?[A-Z][\w'’-]+){0,3}"
_QUOTE = "[“\"'‘]?"
_NOUN = r"(?:[”\"'’]?(?: [a-z][\w-]*){0,3}?)"
_INSTEAD = r",? ?[(,]? ?(?:not|and not|instead of|rather than)"
_NOTE = lazy_pattern(
    r"\((?:Corrects|CORRECTS|Refiles|Fixes|Clarifies|Amends|Removes|Repeats to|Refiled)\b[^\n]{0,300}"
    r"|^[^\w\n]{0,4}(?:CORRECTED|CORRECTS|Corrects|REFILED?|Refiles)\b[^\n]{0,300}"
    r"|\b[Tt]his (?:\w+\.? \d{1,2}(?:,? \d{4})?,? |\d{1,2} \w+ )?(?:story|article|report|version|item|dispatch|"
    r"graphic)\b[^\n.]{0,40}? (?:has been|was|is being) "
    r"(?:re-?filed|corrected|re-?sent|reissued|amended|republished|updated) (?:to|with)\b[^\n]{0,300}"
    r"|\b(?:[Rr]efil(?:es|ed|ing)|[Rr]esen(?:ds|t)|[Cc]orrects) to (?:fix|correct|change|say|show|read|make)\b[^\n]{0,300}"
    r"|\b[Cc]orrects to\b[^\n]{0,200}",
    re.MULTILINE,
)
_PAIRS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"\bfrom {_QUOTE}(?P<wrong>{_NUMBER}|{_DAY}){_NOUN} to {_QUOTE}(?P<right>{_NUMBER}|{_DAY})",
        rf"(?P<right>{_NUMBER}|{_DAY}){_NOUN},? from {_QUOTE}(?P<wrong>{_NUMBER}|{_DAY})",
        rf"(?P<right>{_NUMBER}){_NOUN}{_INSTEAD} {_QUOTE}(?P<wrong>{_NUMBER})",
        rf"(?P<right>{_DAY}){_INSTEAD} (?:on )?{_QUOTE}(?P<wrong>{_DAY})",
        rf"(?P<right>{_NAME})[”\"'’]?{_INSTEAD} {_QUOTE}(?P<wrong>{_NAME})",
        rf"\b(?:[Cc]orrects|[Cc]hanges|fix|correct|change|[Rr]eplaces|"
        rf"[Ff]ixes) {_QUOTE}(?P<wrong>{_NUMBER}){_NOUN} (?:to|with) {_QUOTE}(?P<right>{_NUMBER})",
    )
)
_ALONE = lazy_pattern(rf"\b(?:to|to say|to read|to show|should (?:read|be|have been|have read)) {_QUOTE}(?P<right>{_NUMBER})")
_PARAGRAPH = lazy_pattern(r"(?:paragraphs?|para|pars?|line|paragraph no\.) $|^(?:st|nd|rd|th)\b", re.IGNORECASE)
_MAX_NOTES = 10
_LONGEST_NOTE = 400
_NOTE_WORDS = (
    "correct",
    "refil",
    "re-fil",
    "resen",
    "re-sen",
    "fix",
    "clarif",
    "amend",
    "reissu",
    "republish",
    " version of",
    "updated",
    "removes",
    "repeats to",
)
"""Without one of these there is no such note."""
_LABEL = lazy_pattern(
    r"^\W{0,3}(?:(?P<correction>CORRECT(?:ED|S|ION)|REFILED?)|(?P<update>UPDATED?|WRAPUP|RECAST|RPT))(?: ?\d{1,2})? ?[-—–:(]"
)


@dataclass(frozen=True, slots=True)
class RefiledValue:
    """A value that a note corrects: what it says is right and, where it tells it, what was wrong. All are places in the text."""

    note: Span
    right: Span
    wrong: Span | None


def refiled_values(text: str) -> list[RefiledValue]:
    """Return the values that the notes of an article correct, in order."""
    found = (_value_of(text, note) for note in islice(_notes(text), _MAX_NOTES))
    return sorted({value.right: value for value in found if value is not None}.values(), key=lambda value: value.right)


def agency_label(title: str) -> Literal["correction", "update"] | None:
    """Return what the slug of an agency's headline says: “CORRECTED-”, “REFILE-”, “UPDATE 2-”."""
    match = _LABEL.match(title[:80])
    return None if match is None else "correction" if match["correction"] else "update"


def _notes(text: str) -> Iterator[Span]:
    """Yield the notes at both ends of an article, those of `correction_notices` among them."""
    for start, end in article_ends(text):
        part = text[start:end]
        if any(word in part.lower() for word in _NOTE_WORDS):
            yield from (match.span() for match in _NOTE.finditer(text, start, end))
            for notice in correction_notices(part):
                first, last = notice.span
                yield start + first, start + min(last, first + _LONGEST_NOTE)


def _value_of(text: str, note: Span) -> RefiledValue | None:
    for pattern in _PAIRS:
        for match in pattern.finditer(text, *note):
            if match["right"] != match["wrong"] and not _counts_paragraphs(text, match.span("right")):
                return RefiledValue(note, match.span("right"), match.span("wrong"))
    alone = _ALONE.search(text, *note)
    if alone is None or _counts_paragraphs(text, alone.span("right")):
        return None
    return RefiledValue(note, alone.span("right"), None)


def _counts_paragraphs(text: str, span: Span) -> bool:
    """Return True for the 2 of “paragraph 2” and of “2nd paragraph”."""
    return bool(
        _PARAGRAPH.search(text[max(0, span[0] - 15) : span[0]]) or re.match(r"(?:st|nd|rd|th)\b", text[span[1] : span[1] + 3])
    )
