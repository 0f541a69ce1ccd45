"""Reads `[[…]]` in a text as the span whose qualification is asked for."""

from index.text import Span, sentences
from qa.assertion.kinds import Qualification
from qa.assertion.qualification import qualification_of


def unmarked(text: str) -> tuple[str, Span]:
    """Return the text without the marks, and the span between them."""
    before, rest = text.split("[[", 1)
    inside, after = rest.split("]]", 1)
    return f"{before}{inside}{after}", (len(before), len(before) + len(inside))


def status_of(marked: str, title: str = "Notes from Bergholt") -> Qualification | None:
    """Return the qualification of the marked span in its own sentence of the text."""
    text, span = unmarked(marked)
    found = [sentence for sentence in sentences(text) if sentence[0] <= span[0] and span[1] <= sentence[1]]
    return qualification_of(title, text, span, found[0])
