"""What a search is limited to. A filter that matches nothing finds nothing."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """All given conditions must hold; days are inclusive. An article without a date fails every condition on dates."""

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    """Nothing published after this day exists for the question."""
    outlets: tuple[str, ...] = ()
    """Any of these, compared without regard to case."""
    authors: tuple[str, ...] = ()
    exclude_ids: tuple[str, ...] = ()
    """Ids of articles that do not exist for the question: how an evaluation hides what would answer it."""

    @property
    def last_day(self) -> date | None:
        days = [day for day in (self.until, self.as_of) if day is not None]
        return min(days) if days else None

    def __bool__(self) -> bool:
        return bool(self.since or self.until or self.as_of or self.outlets or self.authors or self.exclude_ids)


NO_FILTERS = Filters()
"""Everything passes."""
