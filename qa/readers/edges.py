"""Where a span should begin and end: whole words, no stray punctuation, a number with its unit. Still verbatim."""

import re

from index.text import Span

_LEADING = " \t\n\"'“”‘’«»,.;:!?)]}–—-…"
_TRAILING = " \t\n\"'“”‘’«»,;:!?([{–—-…."
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", "‘": "’", '"': '"'}
_UNIT = re.compile(
    r"\s?%|[ -](?:percent|per cent|percentage points?|hundred|thousand|million|billion|trillion|degrees|"
    r"dollars|euros|pounds|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|tons|tonnes)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?:US|A|C|NZ)?[$£€¥]$")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.)+$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$")


def trimmed(text: str, span: Span) -> Span:
    """`span` of `text` grown to whole words and units, less the punctuation around it; empty where nothing is left."""
    start, end = _whole_words(text, *span)
    while start < end and text[start] in _LEADING:
        start += 1
    while start < end and text[end - 1] in _TRAILING and not _ABBREVIATION.search(text, start, end):
        end -= 1
    return _balanced(text, *_with_unit(text, start, end)) if start < end else (start, start)


def _whole_words(text: str, start: int, end: int) -> Span:
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _with_unit(text: str, start: int, end: int) -> Span:
    """A number keeps what it counts in: “$” before it, “%” or “million” behind it."""
    if text[start].isdigit() and (sign := _CURRENCY.search(text, max(0, start - 3), start)):
        start = sign.start()
    if text[end - 1].isdigit() or text[start:end].lower().endswith(("hundred", "thousand", "million", "billion", "trillion")):
        unit = _UNIT.match(text, end)
        end = unit.end() if unit else end
    return start, end


def _balanced(text: str, start: int, end: int) -> Span:
    """A bracket or quotation mark that was opened inside is closed inside, where the closing one comes next."""
    for opening, closing in _PAIRS.items():
        inside = text[start:end]
        odd = inside.count(opening) % 2 if opening == closing else inside.count(opening) > inside.count(closing)
        if odd and text[end : end + 1] == closing:
            end += 1
    return start, end
