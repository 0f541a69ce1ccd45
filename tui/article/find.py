"""Where words stand in a text."""

import re

from index.text import Span

MAX_MATCHES = 10_000
"""Matches that are counted: more are no help."""


def find_matches(text: str, wanted: str) -> list[Span]:
    """Spans of `wanted` without regard to case or to how white space runs; in order, none over another."""
    words = [re.escape(word) for word in wanted.split()]
    if not words:
        return []
    found: list[Span] = []
    for match in re.finditer(r"\s+".join(words), text, re.IGNORECASE):
        found.append(match.span())
        if len(found) == MAX_MATCHES:
            break
    return found


def match_count_text(at: int, found: list[Span]) -> str:
    """`3 of 17`, `3 of more than 10,000`."""
    if not found:
        return "not in this article"
    return f"{at + 1:,} of {'more than ' if len(found) == MAX_MATCHES else ''}{len(found):,}"
