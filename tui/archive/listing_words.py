"""The words above a list of articles: what is listed, in which order, and which part of it is on the screen."""

from calendar import monthrange
from datetime import date

from index.day_words import MONTHS
from index.store.headlines import HeadlineOrder, HeadlineQuery
from index.text import one_line
from tui.presentation.wording import days_text

NOTHING_LISTED = "No headline, outlet or author has these words."
ORDER_WORDS: dict[HeadlineOrder, str] = {
    "newest": "newest first",
    "oldest": "oldest first",
    "outlet": "by outlet",
    "headline": "by headline",
}


def position_text(first: int, last: int, total: int) -> str:
    """Return `1–40 of 12,345` for rows counted from 0, `none` where there are none."""
    return f"{first + 1:,}–{last + 1:,} of {total:,}" if total else "none"


def query_title(query: HeadlineQuery) -> str:
    """Return `All articles`, `Valley Tribune · Mar 2024`, `The other outlets`."""
    outlets = [", ".join(one_line(name) or "no outlet" for name in query.outlets)] if query.outlets else []
    others = ["The other outlets"] if query.other_than else []
    days = [period_text(query.since, query.until)] if query.since or query.until else []
    return " · ".join([*outlets, *others, *days]) or "All articles"


def period_text(since: date | None, until: date | None) -> str:
    """Return `Mar 2024` for a whole month, `Jan 2024 – Mar 2024` for several, else the days."""
    if since is None or until is None or since.day != 1 or until.day != monthrange(until.year, until.month)[1]:
        return days_text(since, until)
    first, last = _month(since), _month(until)
    return first if first == last else f"{first} – {last}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}"
