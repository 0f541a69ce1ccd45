"""The conditions that limit a search. A filter that matches no article gives no result."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """An article passes if it meets every condition that is set. Days are inclusive; without a date it fails all conditions on days."""

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    """For the question, articles published after this day do not exist."""
    outlets: tuple[str, ...] = ()
    """The article is from one of these; letters are compared without regard to case and diacritics. The same holds for `authors`."""
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """The article is of one of these sections; letters are compared as for `outlets`."""
    phrases: tuple[str, ...] = ()
    """Headline or text holds each of these, word for word; case, diacritics, kinds of quotation marks and white space aside."""
    excluded_words: tuple[str, ...] = ()
    """Neither headline nor text holds any of these words; case and diacritics aside."""
    languages: tuple[str, ...] = ()
    """The article is in one of these, by their codes in ISO 639-1, or its language is not known."""
    exclude_ids: tuple[str, ...] = ()
    """Ids of articles that do not exist for the question. An evaluation hides the articles with the answer in this way."""

    @property
    def last_day(self) -> date | None:
        days = [day for day in (self.until, self.as_of) if day is not None]
        return min(days) if days else None

    def __bool__(self) -> bool:
        return self != Filters()


NO_FILTERS = Filters()
"""The filters that every article passes."""
