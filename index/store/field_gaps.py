"""How many articles of an archive have no date, author or outlet: they are found by no filter on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from index.article import Article


@dataclass(frozen=True, slots=True)
class FieldGaps:
    """Numbers of articles without a field."""

    date: int = 0
    author: int = 0
    outlet: int = 0

    @property
    def text(self) -> str:
        """Return “12 without a date, 3 without an author, 1 without an outlet”, or "" where nothing is missing."""
        named = ((self.date, "a date"), (self.author, "an author"), (self.outlet, "an outlet"))
        return ", ".join(f"{number:,} without {field}" for number, field in named if number)


NO_GAPS = FieldGaps()


def field_gaps(articles: Iterable[Article]) -> FieldGaps:
    """Count the articles without each field. One that an agency is credited with has an author."""
    undated = unsigned = homeless = 0
    for article in articles:
        undated += article.published is None
        unsigned += not (article.author or article.credit)
        homeless += not article.outlet
    return FieldGaps(undated, unsigned, homeless)
