"""Reads dates: the day as written, whatever the time zone, and only with day, month and year."""

import re
from datetime import UTC, date, datetime

_FULL = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTHS = {name: number for number, full in enumerate(_FULL.split("|"), start=1) for name in (full, full[:3])} | {"sept": 9}
_MONTH = "(?P<month>" + "|".join(_MONTHS) + r")\b\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = (
    r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
    rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
    rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
)
_NUMERIC = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
_SEARCHES = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_LINES = tuple(
    re.compile(
        r"(?:(?:first |last )?(?:published|posted|updated|date|dated)(?:\s+on)?\s*:?\s*)?"
        r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
        rf"{form}(?:T|,?\s+(?:at\s+)?|\s+[-–|]\s+)?(?:\d{{1,2}}[:.]\d\d.{{0,30}})?",
        re.IGNORECASE,
    )
    for form in (*_FORMS, _NUMERIC)
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_UNIX = re.compile(r"\d{9,13}(?:\.\d+)?")
_YEARS = range(1600, 2101)
_DOTTED = re.compile(r"\d{1,2}\.\s?\d")
_LONGEST = 60
"""Most characters of a text that is given to dateparser."""


def parse_date(value: str | float) -> date | None:
    """Read ISO, English words, RFC 2822, `20250108`, or seconds (milliseconds above 10¹¹) since 1970 in UTC.

    "08/01/2025" is read month first, as American outlets write it, and "08.01.2025" day first, as European ones do,
    unless only the other order is a date.
    """
    words = str(value).strip()
    if match := _COMPACT.fullmatch(words):
        return _date(match)
    if _UNIX.fullmatch(words):
        return _from_unix(float(words))
    for form in _SEARCHES:
        if match := form.search(words):
            return _date(match)
    return _last_resort(words)


def parse_date_line(line: str) -> date | None:
    """Return the date of a line that holds nothing else, except "Published:", a weekday or a time."""
    return parse_date(line) if any(form.fullmatch(line.strip()) for form in _LINES) else None


def _date(match: re.Match[str]) -> date | None:
    month = _MONTHS.get(match["month"].lower()) or int(match["month"])
    try:
        return _in_range(date(int(match["year"]), month, int(match["day"])))
    except ValueError:
        return None


def _in_range(day: date) -> date | None:
    return day if day.year in _YEARS else None


def _from_unix(seconds: float) -> date | None:
    return _in_range(datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).date())


def _last_resort(words: str) -> date | None:
    """Ask dateparser, but only about a short text with digits for a day and a year: its first call costs 1.8 s."""
    if len(words) > _LONGEST or sum(character.isdigit() for character in words) < 3:
        return None
    import dateparser

    settings = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": "DMY" if _DOTTED.match(words) else "MDY",
    }
    try:
        moment: datetime | None = dateparser.parse(words, settings=settings)
    except (ValueError, OverflowError):
        return None
    return _in_range(moment.date()) if moment else None
