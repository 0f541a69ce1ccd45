"""Ranges of days of the calendar, and how to move along it. Whatever is asked, no day leaves the years 1 to 9999."""

from datetime import date
from enum import IntEnum
from typing import NamedTuple

MIN_YEAR, MAX_YEAR = 1, 9999


class Grain(IntEnum):
    """How much time one expression names, by size."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 5
    QUARTER = 6
    SEASON = 7
    HALF = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11


class DayRange(NamedTuple):
    """A range of days, both ends inclusive; `since` is never after `until`."""

    since: date
    until: date


def moved(day: date, days: int) -> date:
    """Return the day so many days later, or earlier if negative."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def one_day(day: date) -> DayRange:
    return DayRange(day, day)


def months_from(year: int, month: int, length: int = 1) -> DayRange:
    """Return so many whole months; `month` may be below 1 or above 12 and then means one of another year."""
    first, last = _month_start(year, month), _month_start(year, month + length)
    return DayRange(first, moved(last, -1) if last > first else date.max)


def years_from(year: int, length: int = 1) -> DayRange:
    return months_from(year, 1, 12 * length)


def weeks_at(day: date, weeks: int = 0) -> DayRange:
    """Return the week, Monday to Sunday, that lies `weeks` after the week of the day."""
    monday = moved(day, 7 * weeks - day.weekday())
    return DayRange(monday, max(monday, moved(monday, 6)))


def weekend_at(day: date, weeks: int = 0) -> DayRange:
    """Return the Saturday and Sunday of the week that lies `weeks` after the week of the day."""
    saturday = moved(weeks_at(day, weeks).since, 5)
    return DayRange(saturday, moved(saturday, 1))


def shifted(day: date, number: int, unit: Grain) -> date:
    """Return the day so many units later; the 31st becomes the last day of a shorter month."""
    if unit in (Grain.DAY, Grain.WEEK, Grain.WEEKEND):
        return moved(day, number * (1 if unit is Grain.DAY else 7))
    month = months_from(day.year, day.month + number * MONTHS_OF[unit])
    return moved(month.since, min(day.day, month.until.day) - 1)


def unit_at(day: date, unit: Grain, number: int = 0) -> DayRange:
    """Return the calendar unit that lies `number` units after the one with the day."""
    if unit is Grain.DAY:
        return one_day(moved(day, number))
    if unit is Grain.WEEK:
        return weeks_at(day, number)
    if unit is Grain.WEEKEND:
        return weekend_at(day, number)
    length = MONTHS_OF[unit]
    elapsed = day.year * 12 + day.month - 1
    first = elapsed - elapsed % length + number * length
    if unit is Grain.CENTURY:
        return years_from((day.year - 1) // 100 * 100 + 1 + 100 * number, 100)
    return months_from(0, first + 1, length)


MONTHS_OF = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
"""How many months a unit has."""


def _month_start(year: int, month: int) -> date:
    """Return the first day of the month; the first or the last month of all where the year does not exist."""
    extra, month = divmod(month - 1, 12)
    year += extra
    if year < MIN_YEAR:
        return date.min
    return date(year, month + 1, 1) if year <= MAX_YEAR else date.max
