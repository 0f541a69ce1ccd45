"""Finding words in a text."""

import re

from index.text import Span

MAX_MATCHES = 10_000
"""Most matches that are found: more are no help."""


def find_matches(text: str, phrase: str) -> list[Span]:
    """Return the spans of `phrase`, ignoring case and the kind of white space; in order, without overlaps."""
    words = [re.escape(word) for word in phrase.split()]
    if not words:
        return []
    spans: list[Span] = []
    for match in re.finditer(r"\s+".join(words), text, re.IGNORECASE):
        spans.append(match.span())
        if len(spans) == MAX_MATCHES:
            break
    return spans


def match_count_text(at: int, matches: list[Span]) -> str:
    """Return `3 of 17`, or `3 of more than 10,000`."""
    if not matches:
        return "not in this article"
    return f"{at + 1:,} of {'more than ' if len(matches) == MAX_MATCHES else ''}{len(matches):,}"
