"""Markdown: the quote with a footnote in the note form of the Chicago Manual."""

from index.patterns import lazy_pattern
from qa.citations.styles.keys import source_key
from qa.citations.styles.note import chicago_note
from qa.citations.styles.quoting import nest_quotation_marks
from qa.citations.styles.reference import Reference

_SPECIAL = lazy_pattern(r"[\\`*_{}\[\]<>#|~^$&@=]|:(?=//)|(?<=\w)\.(?=[^\W\d_])")
"""Markup of CommonMark and its usual extensions, and parts of an address that some renderers link: “//”, “@”, “a.b”'s dot."""
_STARTS_A_BLOCK = lazy_pattern(r"^(\d{0,9})([-+.):])(?= |$)")


def markdown_footnote(reference: Reference) -> str:
    """Return `“It was dry.”[^key]`, an empty line, `[^key]: Jane Doe, “Headline,” Coastal Herald, August 14, 2024, <https://…>.`"""
    mark = f"[^{source_key(reference)}]"
    quote = f"“{escape_for_footnote(nest_quotation_marks(reference.quote))}”" if reference.quote else ""
    return f"{quote}{mark}\n\n{mark}: {chicago_note(reference, escape_for_footnote, '<{}>'.format)}"


def escape_for_footnote(text: str) -> str:
    """Escape one line of text so that Markdown renders it as itself."""
    return _STARTS_A_BLOCK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))
