"""The sentences of a passage, split once although several parts of the reading ask for them."""

from functools import lru_cache

from index.text import Span, sentences

_PASSAGES = 64
"""Passages remembered; one question reads at most a dozen, unless its settings say otherwise."""


@lru_cache(maxsize=_PASSAGES)
def passage_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a passage's text as `index.text.sentences` gives them."""
    return tuple(sentences(text))
