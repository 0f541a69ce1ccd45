"""Days of news items as wires write them: in basic ISO form, with several moments in the life of an item."""

from collections.abc import Iterable
from datetime import date

from index.loaders.fields import dates
from index.patterns import lazy_pattern

_BASIC = lazy_pattern(r"\s*(\d{8})(?:T\d{2,6}|\d{6})?(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?\s*")


def parse_wire_date(value: str) -> date | None:
    """Return the local day of "20240502T233000-0500", "20240502+0100", "2024-05-02T23:30:00-05:00" or any usual form."""
    match = _BASIC.fullmatch(value)
    return dates.parse_date(match[1] if match else value)


def first_day(values: Iterable[str]) -> date | None:
    """Return the first of several that is a date."""
    return next((day for value in values if value and (day := parse_wire_date(value))), None)


def later_day(updated: date | None, published: date | None) -> date | None:
    """Return the day of the latest version, None where it is not later than the publication."""
    return None if updated and published and updated <= published else updated
