"""The days that an article means by “on Tuesday”, “last month”, “two weeks ago”: counted from its own day of publication."""

from datetime import date

from qa.time_words.expressions import named_days
from qa.time_words.quoted_date import QuotedDate


def dates_in_quote(text: str, published: date) -> list[QuotedDate]:
    """Return the days that the text names in relation to its day of publication, in order.

    A weekday is the latest one before or on that day, as news writes it, or the next one where the verb looks ahead. A day without
    a year gets one. Complete dates need no note and are left out, and so are “now” and “recently”, which name no days.
    """
    return [
        QuotedDate(named.start, named.atom.end, named.days.since, named.days.until)
        for named in named_days(text, published, in_article=True)
        if not named.atom.absolute and not named.atom.vague and not named.atom.open_start
    ]
