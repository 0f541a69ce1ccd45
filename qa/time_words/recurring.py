"""Times that come again: a Tuesday, a March, a Christmas. Which one is meant is decided by other words, or by the tense."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from qa.time_words.day_range import DayRange, months_from, moved, one_day


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes again; `around` gives the occurrences before and after a day, in order."""

    around: Callable[[date], list[DayRange]]
    every_year: bool = False
    must_have_ended: bool = False
    """True of a quarter: figures of one are known once it has ended."""

    def latest(self, today: date) -> DayRange | None:
        """Return the latest occurrence that has begun, or ended where it must have."""
        begun = [days for days in self.around(today) if (days.until < today if self.must_have_ended else days.since <= today)]
        return begun[-1] if begun else None

    def ended(self, today: date) -> DayRange | None:
        """Return the latest occurrence that was over before today."""
        over = [days for days in self.around(today) if days.until < today]
        return over[-1] if over else None

    def coming(self, today: date) -> DayRange | None:
        """Return the first occurrence that is not over."""
        return next((days for days in self.around(today) if days.until >= today), None)

    def later(self, today: date) -> DayRange | None:
        """Return the first occurrence that begins after today."""
        return next((days for days in self.around(today) if days.since > today), None)

    def nearest(self, today: date) -> DayRange | None:
        """Return the occurrence with today in it, or else the one that is the fewest days away."""
        return min(
            self.around(today), key=lambda days: max((days.since - today).days, (today - days.until).days, 0), default=None
        )

    def inside(self, container: DayRange) -> DayRange | None:
        """Return the only occurrence that ends within the container; None where there is none, or are several."""
        found = [days for days in self.around(container.since) if container.since <= days.until <= container.until]
        return found[0] if len(found) == 1 else None

    def part(self, cut: Callable[[DayRange], DayRange]) -> "Recurring":
        """Return what the cut leaves of every occurrence."""
        return Recurring(lambda day: [cut(days) for days in self.around(day)], self.every_year, self.must_have_ended)


def yearly(days_of: Callable[[int], DayRange | None], must_have_ended: bool = False) -> Recurring:
    """Return what comes once a year; a year without it (29 February) is passed over."""

    def around(day: date) -> list[DayRange]:
        years = range(max(day.year - 8, 2), min(day.year + 9, 9999))
        return [days for days in map(days_of, years) if days is not None]

    return Recurring(around, every_year=True, must_have_ended=must_have_ended)


def weekly(weekday: int) -> Recurring:
    """Return a day of the week; 0 is Monday."""

    def around(day: date) -> list[DayRange]:
        first = moved(day, (weekday - day.weekday()) % 7 - 14)
        return [one_day(moved(first, 7 * week)) for week in range(5)]

    return Recurring(around)


def monthly(day_of_month: int) -> Recurring:
    """Return a day of the month; a month without it is passed over."""

    def around(day: date) -> list[DayRange]:
        months = [months_from(day.year, day.month + offset) for offset in range(-2, 3)]
        return [one_day(moved(month.since, day_of_month - 1)) for month in months if month.until.day >= day_of_month]

    return Recurring(around)


def yearly_day(month: int, day: int) -> Recurring:
    """Return a day of the year; the caller knows that some year has it."""

    def of(year: int) -> DayRange | None:
        days = months_from(year, month)
        return one_day(moved(days.since, day - 1)) if day <= days.until.day else None

    return yearly(of)
