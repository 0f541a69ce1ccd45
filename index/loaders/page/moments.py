"""Days with the time of day and the zone that stand beside them, as pages give them to machines and readers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from index.loaders.fields.clock_zones import printed_offset
from index.loaders.fields.dates import DateOrder, parse_date
from index.patterns import lazy_pattern

_FIRST_YEAR = 1985
"""No page is older; content systems write the year 1 or 1970 where they know none."""
_SAME = timedelta(minutes=70)
"""Two times so near are one: “ET” is said in summer and in winter."""
_LATEST_OFFSET, _EARLIEST_OFFSET = 14, -12


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as written, and, where time and zone stand beside it, the moment in UTC."""

    day: date
    instant: datetime | None = None
    offset: timedelta | None = None
    """That of the written time from UTC; None where nothing is said of it."""

    @property
    def is_local(self) -> bool:
        """Return whether the day is that of a clock other than UTC's."""
        return bool(self.offset)

    def is_same(self, other: "Moment") -> bool:
        """Return whether both are one moment, as far as it is known."""
        return self.instant is not None and other.instant is not None and abs(self.instant - other.instant) <= _SAME

    def may_be_printed_as(self, day: date) -> bool:
        """Return whether a clock somewhere on earth showed this day at the moment."""
        if self.instant is None:
            return abs((day - self.day).days) <= 1
        earliest = (self.instant + timedelta(hours=_EARLIEST_OFFSET)).date()
        return earliest <= day <= (self.instant + timedelta(hours=_LATEST_OFFSET)).date()

    def at(self, offset: timedelta | None) -> date:
        """Return the day on a clock with this offset; the written day where the time or the offset is not known."""
        return self.day if self.instant is None or offset is None else (self.instant + offset).date()


def read_moment(words: str, order: DateOrder = "") -> Moment | None:
    """Return the moment in a time for machines or readers; None without a day. Years before 1985 are mistakes."""
    day = parse_date(words, order)
    if day is None or day.year < _FIRST_YEAR:
        return None
    if re.fullmatch(r"\s*\d{9,13}(?:\.\d+)?\s*", words):
        seconds = float(words)
        return Moment(
            day, datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).replace(tzinfo=None), timedelta()
        )
    clock = _CLOCK.search(words)
    offset = _offset(words)
    if clock is None or offset is None:
        return Moment(day, None, offset)
    hour = int(clock["hour"]) % 12 + (12 if clock["half"].lower() == "p" else 0) if clock["half"] else int(clock["hour"])
    if hour > 23:
        return Moment(day, None, offset)
    return Moment(day, datetime.combine(day, time(hour, int(clock["minute"]))) - offset, offset)


def earliest_moment(moments: Iterable[Moment]) -> Moment | None:
    """Return the moment of the earliest day; of several on neighbouring days, that of the publisher's own clock."""
    by_day = sorted(moments, key=lambda moment: moment.day)
    if not by_day:
        return None
    local = next((moment for moment in by_day if moment.is_local and (moment.day - by_day[0].day).days <= 1), None)
    timed = next((moment for moment in by_day if moment.instant and moment.day == by_day[0].day), None)
    return local or timed or by_day[0]


_CLOCK = lazy_pattern(
    r"(?<![\d:+-])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\.\d{1,9})?\s?(?:(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)


_NUMERIC_OFFSET = lazy_pattern(
    r":[0-5]\d(?:\.\d{1,9})?\s?(?:(?:GMT|UTC)\s?)?(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d)"
)


def _offset(words: str) -> timedelta | None:
    if match := _NUMERIC_OFFSET.search(words):
        size = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
        return size if match["sign"] == "+" else -size
    if re.search(r":[0-5]\d(?:\.\d{1,9})?Z\b", words):
        return timedelta()
    return printed_offset(words)
