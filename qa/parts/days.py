"""Reads when something was out of an answer, held against the day on which its article appeared."""

import re
from calendar import monthrange
from datetime import date, timedelta

from index.patterns import lazy_pattern
from qa.time_words.expressions import named_days

_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_FULL = lazy_pattern(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s*\d{{3}},)(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d))?"
)
_DAY_FIRST = lazy_pattern(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d))?"
)
_ISO = lazy_pattern(r"\b(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_IN_MONTH = lazy_pattern(rf"\b{_MONTH}(?!\w)(?:\s+(?:of\s+)?(?P<year>(?:1[5-9]|20)\d\d))?")
_YEAR = lazy_pattern(r"(?<![\d$£€.,])(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|,\d|-\w)")
_WEEKDAY = lazy_pattern(r"\b(?P<last>last |next )?(?P<name>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_WEEKDAYS = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"]
_RELATIVE = (
    (lazy_pattern(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE), 0),
    (lazy_pattern(r"\b(?:yesterday|last night)\b", re.IGNORECASE), -1),
    (lazy_pattern(r"\btomorrow\b", re.IGNORECASE), 1),
)
_PERIOD = lazy_pattern(r"\b(?P<which>last|this|earlier this|later this|next) (?P<unit>week|month|year)\b", re.IGNORECASE)
_WHICH = {"last": -1, "next": 1}
_COMING = lazy_pattern(r"\b(?:will|is set to|are set to|is to|next|upcoming|scheduled)\b")

Days = tuple[date, date]
"""The first and the last day on which it may have been."""


def read_days(text: str, published: date | None, sentence: str = "") -> Days | None:
    """Return the days that an answer names; the one time in its sentence where the answer itself names none."""
    found = _named(text[:200], published, sentence[:600])
    if found is None and sentence:
        found = _named(sentence[:600], published, sentence[:600])
    return found


def _named(text: str, published: date | None, sentence: str) -> Days | None:
    is_coming = bool(_COMING.search(text))
    for pattern in (_ISO, _FULL, _DAY_FIRST):
        if match := pattern.search(text):
            return _day(match, published)
    if (match := _IN_MONTH.search(text)) and (
        match[0] != "May" or re.search(r"\b(?:in|last|since|early|late|mid-?) ?May\b|^May$", text)
    ):
        return _in_month(match, published)
    if match := _YEAR.search(text):
        return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)
    return _relative(text, published, is_coming=is_coming) or _by_time_words(text, published) if published else None


def _by_time_words(text: str, published: date) -> Days | None:
    """Read what only the calendar tells: “over the weekend”, “two weeks ago”, “on Easter Monday”."""
    named = [one for one in named_days(text, published, in_article=True) if not one.atom.vague and not one.atom.open_start]
    return (named[0].days.since, named[0].days.until) if named else None


def _month_number(name: str) -> int:
    return int(name) if name.isdecimal() else _MONTH_NAMES.index(name[:3].lower()) + 1


def _day(match: re.Match[str], published: date | None) -> Days | None:
    month, number = _month_number(match["month"]), int(match["day"])
    if match["year"]:
        years = [int(match["year"])]
    elif published:
        years = [published.year - 1, published.year, published.year + 1]
    else:
        return None
    days = [date(year, month, number) for year in years if 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]]
    if not days:
        return None
    nearest = min(days, key=lambda day: abs((day - published).days)) if published and len(days) > 1 else days[0]
    return nearest, nearest


def _in_month(match: re.Match[str], published: date | None) -> Days | None:
    month = _month_number(match["month"])
    if match["year"]:
        year = int(match["year"])
    elif published:
        year = published.year if month <= published.month else published.year - 1
    else:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _relative(text: str, published: date, *, is_coming: bool) -> Days | None:
    """Read a weekday or “last week”. A weekday is the latest one up to the day of publication, unless it is said to come."""
    if match := _WEEKDAY.search(text):
        back = (published.weekday() - _WEEKDAYS.index(match["name"].lower())) % 7
        day = published - timedelta(back)
        if is_coming and back:
            day += timedelta(7)
        return (day - timedelta(7), day) if (match["last"] or "").lower() == "last " and not back else (day, day)
    for pattern, days in _RELATIVE:
        if pattern.search(text):
            day = published + timedelta(days)
            return day, day
    match = _PERIOD.search(text)
    return _period(match["which"].lower(), match["unit"].lower(), published) if match else None


def _period(which: str, unit: str, published: date) -> Days:
    step = _WHICH.get(which, 0)
    if unit == "week":
        monday = published - timedelta(published.weekday()) + timedelta(7 * step)
        first, last = monday, monday + timedelta(6)
    elif unit == "month":
        count = published.year * 12 + published.month - 1 + step
        year, month = divmod(count, 12)
        first, last = date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
    else:
        year = published.year + step
        first, last = date(year, 1, 1), date(year, 12, 31)
    if which.startswith("earlier") or which == "last":
        last = min(last, published)
    return (max(first, published), last) if which.startswith("later") else (first, last)


def is_earlier(first: Days, second: Days) -> bool | None:
    """Return whether the first was before the second; None where the days do not tell."""
    if first[1] < second[0]:
        return True
    return False if second[1] < first[0] else None
