"""A source as an article names it."""

from dataclasses import dataclass
from typing import Literal

from index.text import Span

SpeechKind = Literal["direct", "indirect", "anonymous"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as the article names it."""

    name: str
    """A verbatim span of the text: “Lena Brandt”, “the ministry”, “a senior official”."""
    start: int
    end: int
    """The offsets of `name` in the text."""
    kind: SpeechKind
    """`direct` in quotation marks, `indirect` with a word of saying and without marks, `anonymous` for a source without a name."""
    full_name: str
    """The fullest form of the name that the article gives before; `name` itself where it gives none."""
    said_by: Span
    """The words that stand in the attribution: `name` itself, or the pronoun for it."""
