"""Cuts a sentence into what stands before a span, the span, and what stands after it, and bounds what is read of each."""

from dataclasses import dataclass

from index.text import Span

_READ_BEFORE = 500
_READ_AFTER = 300
_READ_INSIDE = 300
"""Characters; words that stand farther away say nothing of the span."""
_APOSTROPHES = str.maketrans("’‘`\u00a0\n\t", "'''   ")


@dataclass(frozen=True, slots=True)
class SpanView:
    """The words around a span in its sentence, with straight apostrophes, and a span of their own length."""

    before: str
    inside: str
    after: str
    around: str
    """Both sides in lower case, for a quick look."""

    def has_any(self, beginnings: tuple[str, ...]) -> bool:
        """Return True where one of these strings of lower-case letters stands beside the span."""
        return any(beginning in self.around for beginning in beginnings)


def view_of(text: str, span: Span, sentence: Span) -> SpanView | None:
    """Return the words around a span; None where the offsets do not lie in each other and in the text."""
    (start, end), (first, last) = span, sentence
    if not 0 <= first <= start < end <= last <= len(text):
        return None
    before = text[max(first, start - _READ_BEFORE) : start]
    after = text[end : min(last, end + _READ_AFTER)]
    inside = text[start : min(end, start + _READ_INSIDE)]
    before, inside, after = (part.translate(_APOSTROPHES) for part in (before, inside, after))
    return SpanView(before, inside, after, f"{before} {after}".lower())
