"""Days in English words, whatever the locale of the process is. Some of these words are embedded, so an archive depends on them."""

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def padded_day(day: date) -> str:
    """Return the day as “04 August 2024”."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def full_day(day: date) -> str:
    """Return the day as “4 August 2024”."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return the day as “4 Aug 2024”."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
