"""Divides a stretch of days into months, quarters or years, whichever gives a number of bins that a screen can show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

BinWidth = Literal["month", "quarter", "year"]

MAX_BINS = 120
"""The most months or quarters; a longer stretch gets longer bins. There may be any number of years."""

_MONTHS: Mapping[BinWidth, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Timeline:
    """A row of `count` bins. `first` is the month in which the first one begins, counted from January of year 0."""

    bin: BinWidth = "month"
    first: int = 0
    count: int = 0

    @property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Return year and month in which each bin begins."""
        starts = (self.first + number * _MONTHS[self.bin] for number in range(self.count))
        return tuple((month // 12, month % 12 + 1) for month in starts)

    def bin_of(self, month: str) -> int:
        """Return the number of the bin of a month such as `2024-08`, which must be in one."""
        return (_number(int(month[:4]), int(month[5:])) - self.first) // _MONTHS[self.bin]


def timeline(days: tuple[date, date] | None) -> Timeline:
    """Return bins from the first to the last day, both included. Quarters and years begin as in the calendar."""
    if days is None:
        return Timeline()
    first, last = (_number(day.year, day.month) for day in days)
    timelines = [_in_bins(name, first, last) for name in _MONTHS]
    return next((line for line in timelines if line.count <= MAX_BINS), timelines[-1])


def _in_bins(name: BinWidth, first: int, last: int) -> Timeline:
    size = _MONTHS[name]
    return Timeline(name, first // size * size, last // size - first // size + 1)


def _number(year: int, month: int) -> int:
    return year * 12 + month - 1
