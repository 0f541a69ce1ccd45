"""Splits a passage into sentences once, although several parts of the reading need them."""

from functools import lru_cache

from index.text import Span, sentences

_PASSAGES = 64
"""Passages whose sentences are cached; by default one question reads at most a dozen."""


@lru_cache(maxsize=_PASSAGES)
def passage_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a passage's text as `index.text.sentences` gives them."""
    return tuple(sentences(text))
