"""A choice of a picker."""

from dataclasses import dataclass

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    """The value with which the picker is dismissed."""
    content: Content
    words: str
    """The text in which the typed words are looked for."""
