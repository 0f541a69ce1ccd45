"""Decides from the article whether a trailing ’s belongs to a name: “Wendy’s said” is a company, “Biden’s dog” has an owner."""

import re

from index.patterns import lazy_pattern
from index.text import Span

_POSSESSIVE = lazy_pattern(r"[’'`]s(?!\w)")
_NO_NOUN = (
    r"(?=\s*(?:[.,;:!?)”\"]|$)|\s+(?:is|are|was|were|has|had|have|will|would|can|could|may|said|says|announced|and|or|in|on|at|to|for|"
    r"with|by|from|as)\b)"
)
"""What follows is no noun that somebody could own: punctuation, a verb or a preposition."""


def with_own_possessive(article: str, span: Span) -> Span:
    """Return the span with the ’s that belongs to its name, or without one that does not.

    It belongs where the article never writes the name without it, and once no noun follows; it does not belong where the article
    writes the name without it. Where the article shows neither, the span stays as it is.
    """
    start, end = span
    if _POSSESSIVE.match(article, end - 2) and end - 2 > start:
        return (start, end - 2) if _is_written_bare(article, article[start : end - 2]) else span
    possessive = _POSSESSIVE.match(article, end)
    if not possessive or not article[start].isupper() or _is_written_bare(article, article[start:end]):
        return span
    is_a_name = re.search(re.escape(article[start : possessive.end()]) + _NO_NOUN, article)
    return (start, possessive.end()) if is_a_name else span


def _is_written_bare(article: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?![\w’'`])", article))
