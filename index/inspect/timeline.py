"""A stretch of days as months, quarters or years, whichever gives a number of bins that a screen can show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

BinWidth = Literal["month", "quarter", "year"]

MAX_BINS = 120
"""Bins; a longer stretch is cut into longer ones. Of years there may be any number."""

_MONTHS: Mapping[BinWidth, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Timeline:
    """`count` bins in a row. `first` is the month in which the first begins, counted from January of year 0."""

    bin: BinWidth = "month"
    first: int = 0
    count: int = 0

    @property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Year and month in which each bin begins."""
        starts = (self.first + place * _MONTHS[self.bin] for place in range(self.count))
        return tuple((month // 12, month % 12 + 1) for month in starts)

    def bin_of(self, month: str) -> int:
        """The bin of `2024-08`, which must lie in one."""
        return (_number(int(month[:4]), int(month[5:])) - self.first) // _MONTHS[self.bin]


def timeline(days: tuple[date, date] | None) -> Timeline:
    """Bins from the first to the last day, both included; quarters and years begin where the calendar's do."""
    if days is None:
        return Timeline()
    first, last = (_number(day.year, day.month) for day in days)
    made = [_in_bins(name, first, last) for name in _MONTHS]
    return next((line for line in made if line.count <= MAX_BINS), made[-1])


def _in_bins(name: BinWidth, first: int, last: int) -> Timeline:
    size = _MONTHS[name]
    return Timeline(name, first // size * size, last // size - first // size + 1)


def _number(year: int, month: int) -> int:
    return year * 12 + month - 1
