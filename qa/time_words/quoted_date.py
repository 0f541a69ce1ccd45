"""A date in an article, in words that only mean a day together with the day of publication."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class QuotedDate:
    """Words of an article that mean certain days; both ends are inclusive."""

    start: int
    end: int
    """Offsets in the text given."""
    since: date | None
    until: date | None
