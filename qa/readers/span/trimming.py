"""Trims a span to whole words without stray punctuation, a number with its unit. The span stays verbatim."""

import re

from index.patterns import lazy_pattern
from index.text import STOP_WORDS, Span

_LEADING = " \t\n\"'“”‘’«»,.;:!?)]}–—-−…•·*"
_TRAILING = " \t\n\"'“”‘’«»,;:!?([{–—-−…•·*."
_SIGNED = lazy_pattern(r"(?<![\w.])[-−.]\d")
"""A sign or point that belongs to the number after it: “-12”, “.300”."""
_INSIDE = lazy_pattern(r"(?<=\d)[.,:](?=\d)|(?<=[^\W\d_])[’'](?=[^\W\d_]{2})")
"""Punctuation inside a word or number: “44,200”, “7:30”, “O’Brien”; not “Biden’s”."""
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", "‘": "’", '"': '"'}
_UNIT = lazy_pattern(
    r"\s?%|[ -](?:percent|per cent|percentage points?|hundred|thousand|million|billion|trillion|degrees|"
    r"dollars|euros|pounds|yen|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|tons|tonnes)\b",
    re.IGNORECASE,
)
_NUMBERS = lazy_pattern(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"hundred|thousand|million|billion|trillion)$",
    re.IGNORECASE,
)
_CURRENCY = lazy_pattern(r"(?:US|A|C|NZ)?[$£€¥]$")
_ABBREVIATION = lazy_pattern(r"(?:\b[A-Za-z]\.)+$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$")
_NO_ANSWERS = STOP_WORDS - {
    "all",
    "both",
    "down",
    "few",
    "here",
    "most",
    "no",
    "not",
    "now",
    "off",
    "once",
    "out",
    "same",
    "up",
}
"""Words that alone say nothing; in small letters, for WHO and IT are names."""


def trim_span(text: str, span: Span) -> Span:
    """Extend `span` to whole words and units and strip the punctuation around it; the span is empty where nothing is left."""
    start, end = _whole_words(text, *span)
    while start < end and text[start] in _LEADING and not _belongs(text, start, end):
        start += 1
    while start < end and text[end - 1] in _TRAILING and not _ABBREVIATION.search(text, start, end):
        end -= 1
    if not any(character.isalnum() for character in text[start:end]) or text[start:end] in _NO_ANSWERS:
        return start, start
    return _balanced(text, *_with_unit(text, start, end))


def _whole_words(text: str, start: int, end: int) -> Span:
    while start < len(text) and text[start].isalnum() and (wider := _before(text, start)) < start:
        start = wider
    while end > 0 and text[end - 1].isalnum() and (wider := _behind(text, end)) > end:
        end = wider
    return start, end


def _before(text: str, start: int) -> int:
    """Return the start one character earlier, or two across punctuation inside a word, where the same word goes on there."""
    if start > 0 and (text[start - 1].isalnum() or _SIGNED.match(text, start - 1)):
        return start - 1
    return start - 2 if start > 1 and _INSIDE.match(text, start - 1) else start


def _behind(text: str, end: int) -> int:
    if text[end : end + 1].isalnum():
        return end + 1
    return end + 2 if _INSIDE.match(text, end) else end


def _belongs(text: str, start: int, end: int) -> bool:
    """Return True if the punctuation at `start` is a number's sign, or opens a pair that is closed before the span's end."""
    closing = _PAIRS.get(text[start])
    return bool(_SIGNED.match(text, start)) or (closing is not None and closing in text[start + 1 : end - 1])


def _with_unit(text: str, start: int, end: int) -> Span:
    """Extend a number by its unit: “$” before it, “%” or “million dollars” after it."""
    if text[start].isdigit() and (sign := _CURRENCY.search(text, max(0, start - 3), start)):
        start = sign.start()
    while _counts(text[start:end]) and (unit := _UNIT.match(text, end)):
        end = unit.end()
    return start, end


def _counts(answer: str) -> bool:
    last = answer.split()[-1].rpartition("-")[2]
    return last[-1:].isdigit() or bool(_NUMBERS.match(last))


def _balanced(text: str, start: int, end: int) -> Span:
    """Extend the span by a closing bracket or quotation mark that comes next, where the opening one is inside."""
    for opening, closing in _PAIRS.items():
        inside = text[start:end]
        odd = inside.count(opening) % 2 if opening == closing else inside.count(opening) > inside.count(closing)
        if odd and text[end : end + 1] == closing:
            end += 1
    return start, end
