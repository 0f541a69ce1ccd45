"""The citation of an article as a footnote: the quote stands in the text above it."""

from index.article import SourceRef
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import cite_as

FOOTNOTE_STYLE = "chicago-note"
"""The style of footnotes, where none is chosen."""
_AS_PLAIN_TEXT = {"markdown": FOOTNOTE_STYLE}
"""A style that is made for one format → the same as plain text."""


def footnote(style: str, source: SourceRef) -> str:
    """Return the footnote in a style of the table or of a `.csl` file; of several lines in formats for programs."""
    return cite_as(_AS_PLAIN_TEXT.get(style, style), Reference(source))
