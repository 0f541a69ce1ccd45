"""What a question says about time."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class TimeConstraint:
    """The time that a question asks about. Both ends are inclusive days; None is open."""

    words: str
    """As written in the question: “over the weekend”."""
    span: tuple[int, int]
    """Its place in the question."""
    since: date | None
    until: date | None
    about: Literal["event", "publication"]
    strength: Literal["filter", "preference"]
