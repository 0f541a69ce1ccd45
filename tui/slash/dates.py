"""Days as people type them: `2024-08-31`, `31 Aug 2024`, `Aug 31, 2024`, `August 2024`, `2024-08`, `2024`, `today`, `yesterday`."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from index.day_words import MONTHS
from index.errors import UsageError

_DAYS = ("%Y-%m-%d", "%d =%m %Y", "=%m %d %Y", "%d.%m.%Y", "%Y/%m/%d")
_MONTHS = ("%Y-%m", "=%m %Y")
_MONTH_NUMBERS = {name.lower(): f"={number}" for number, full in enumerate(MONTHS, start=1) for name in (full, full[:3])}
"""August and Aug → `=8`: `strptime` knows month names only in the language of the locale."""


def day_range(typed: str, today: date) -> tuple[date, date]:
    """Return the first and last day of the typed day, month or year. Raises `UsageError` for other text."""
    words = " ".join(typed.replace(",", " ").split())
    if words.lower() in ("today", "yesterday"):
        day = today - timedelta(days=words.lower() == "yesterday")
        return day, day
    for formats, months in ((_DAYS, 0), (_MONTHS, 1), (("%Y",), 12)):
        first = _first(words, formats)
        if first is not None:
            return first, _last(first, months)
    raise UsageError(f"“{typed}” is not a day; write it as 2024-08-31, 31 Aug 2024, 2024-08 or 2024.")


def _first(words: str, formats: tuple[str, ...]) -> date | None:
    with_month_numbers = " ".join(_MONTH_NUMBERS.get(word.lower(), word) for word in words.split())
    for form in formats:
        try:
            return datetime.strptime(with_month_numbers, form).date()
        except ValueError:
            continue
    return None


def _last(first: date, months: int) -> date:
    """Return the last day of the `months` months that begin with `first`; with 0, the day itself."""
    if not months:
        return first
    last = first.month + months - 1
    return date(first.year, last, monthrange(first.year, last)[1])
