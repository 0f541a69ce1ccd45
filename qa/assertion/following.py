"""Reads a few sentences that follow a place in a text; sentences end at a full stop, which is enough for short remarks."""

from index.patterns import lazy_pattern

_READ = 600
"""Characters that are looked at behind a sentence."""
_BREAK = lazy_pattern(r"(?<=[.!?])[”\"’')]*\s+(?=[“\"‘'(]?[A-Z\d])|\n+")
_MAX_REMARKS = 3


def sentences_after(text: str, place: int) -> list[str]:
    """Return up to three sentences behind a place, with straight apostrophes."""
    following = text[max(0, place) : max(0, place) + _READ].replace("’", "'").strip()
    return [sentence for sentence in _BREAK.split(following) if sentence and sentence.strip()][:_MAX_REMARKS]


def first_sentence_after(text: str, place: int) -> str:
    """Return the next sentence; "" at the end of a text."""
    return next(iter(sentences_after(text, place)), "")
