"""One of those that a picker offers."""

from dataclasses import dataclass

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    """What the picker is dismissed with."""
    shown: Content
    words: str
    """What is looked through for the words typed."""
