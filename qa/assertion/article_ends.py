"""Where notes of a newsroom stand: at the beginning and at the end of an article, which is all that is read for them."""

from index.text import Span

_AT_START = 1000
_AT_END = 2000
"""Characters."""


def article_ends(text: str) -> list[Span]:
    """Return the parts of a text that are read: its beginning, and its last part from the beginning of a line."""
    if len(text) <= _AT_START + _AT_END:
        return [(0, len(text))]
    last = len(text) - _AT_END
    return [(0, _AT_START), (max(last, text.find("\n", last)), len(text))]
