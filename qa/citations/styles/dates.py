"""Days in the words of the styles, whatever the locale of the machine."""

from datetime import date

from index.day_words import MONTHS

_AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def full_date(day: date) -> str:
    """Return the day as August 14, 2024."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def ap_date(day: date) -> str:
    """Return the day as Aug. 14, 2024; with a day, AP abbreviates all months but March to July."""
    return f"{_AP_MONTHS[day.month - 1]} {day.day}, {day.year}"


def slash_date(day: date) -> str:
    """Return the day as 2024/08/14."""
    return day.isoformat().replace("-", "/")


def month_macro(day: date) -> str:
    """Return `aug`, the string that every BibTeX style defines."""
    return MONTHS[day.month - 1][:3].lower()
