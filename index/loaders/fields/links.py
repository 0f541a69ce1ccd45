"""Handles Markdown links inside plain text, as "save page as text" tools leave them."""

import re

from index.patterns import lazy_pattern

_LINK = lazy_pattern(r"""!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"]*")?\)""")
_RELATED = lazy_pattern(
    r"(?:related(?:\s+(?:articles?|stor(?:y|ies)|coverage|reading))?|read(?:\s+(?:more|also|next))|see\s+also)\s*:\s*"
    + _LINK.pattern,
    re.IGNORECASE,
)


def without_links(text: str) -> str:
    """Return the text with `words` in place of `[words](target)`."""
    return _LINK.sub(r"\1", text)


def is_related_link(line: str) -> bool:
    """Return whether the line only links to another article: `Related article: [The Top 6 Stories](#)`."""
    return _RELATED.fullmatch(line.strip()) is not None
