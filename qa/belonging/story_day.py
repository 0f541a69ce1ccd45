"""“On Thursday” in an article of December is no answer to what happened in March."""

import re
from datetime import date, timedelta
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.verdict import Belonging

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_ASKED = lazy_pattern(
    rf"\b(?:in|during|last|this) (?:early |late |mid-)?{_MONTH}\b(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?(?! \d)"
)
_ASKS_WHEN = lazy_pattern(r"^\W*when\b|\b(?:what|which) (?:year|month|day|date)\b", re.I)
_DAY_OF_STORY = lazy_pattern(
    r"\b[Oo]n (?:\w+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|this morning)\b"
)
_OTHER_DAY = lazy_pattern(rf"\b{_MONTH}\b|\blast \w+\b|\b(?:19|20)\d\d\b|\bago\b|\bearlier\b|\b(?:next|coming)\b")
_SLACK = timedelta(days=8)
"""A weekday is at most so many days from the day of the article."""


def judge_day_of_story(question: str, sentence: str, published: date | None) -> Belonging:
    """Return “no” where the question names a month and the sentence tells what happened on a weekday of another month."""
    asked = _asked(question)
    if asked is None or published is None or not _DAY_OF_STORY.search(sentence) or _OTHER_DAY.search(sentence):
        return "unknown"
    month, year = asked
    near = [published - _SLACK, published, published + _SLACK]
    return "unknown" if any(day.month == month and year in (None, day.year) for day in near) else "no"


@lru_cache(maxsize=256)
def _asked(question: str) -> tuple[int, int | None] | None:
    """Return the one month, and the year, in which something is asked to have happened."""
    found = list(_ASKED.finditer(question))
    if len(found) != 1 or _ASKS_WHEN.search(question):
        return None
    year = found[0]["year"]
    return _MONTHS.index(found[0]["month"].lower()) + 1, int(year) if year else None
