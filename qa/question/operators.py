"""Operators inside a question: "exact phrase", -word, outlet:, author:, section:, before:, after:. Each limits the search, visibly."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.errors import UsageError
from index.filters import Filters
from index.patterns import lazy_pattern

OPERATORS = ('"exact phrase"', "-word", "outlet:NAME", "author:NAME", "section:NAME", "before:DAY", "after:DAY")
"""As a person writes them; DAY is 2024-08-31, 2024-08 or 2024."""

_PATTERN = lazy_pattern(
    r"(?<!\S)(?P<key>outlet|author|section|before|after):(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>[^\s\"]+))"
    r"|(?<!\S)-(?P<word>[^\W\d_][\w’'-]*)(?![^\s?!.,;:])"
    r"|(?<![\w\"])\"(?P<phrase>[^\"]*\w[^\"]*)\"",
    re.IGNORECASE,
)
_DAY = lazy_pattern(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_TRAILING = "?!.,;:"


@dataclass(frozen=True, slots=True)
class QuestionWithOperators:
    """A question as words, and the filters that its operators set."""

    text: str
    """Without the operators; the words of a phrase stay in it, without their quotation marks."""
    filters: Filters


def read_operators(question: str, filters: Filters) -> QuestionWithOperators:
    """Return the question without its operators, and `filters` with what they demand. Raises `UsageError` for a day that is none."""
    text, last = list[str](), 0
    for match in _PATTERN.finditer(question):
        text.append(question[last : match.start()])
        last = match.end()
        if match["phrase"] is not None:
            phrase = " ".join(match["phrase"].strip(f" {_TRAILING}").split())
            filters = replace(filters, phrases=(*filters.phrases, phrase))
            text.append(match["phrase"])
        elif match["word"] is not None:
            filters = replace(filters, excluded_words=(*filters.excluded_words, match["word"]))
        else:
            value = match["quoted"] if match["quoted"] is not None else match["plain"]
            filters = _with_operator(filters, match["key"].lower(), value.strip(_TRAILING + " "))
            text.append("?" if match["plain"] and value.endswith("?") else "")
    words = " ".join(("".join(text) + question[last:]).split())
    return QuestionWithOperators(words if last == 0 else re.sub(r"\s+(?=[?!.]+$)", "", words), filters)


def check_days(filters: Filters) -> Filters:
    """Return the filters. Raises `UsageError` where the first day that they let through lies behind the last."""
    last = filters.last_day
    if filters.since and last and filters.since > last:
        by = "until" if last == filters.until else "as-of day"
        raise UsageError(
            f"Since {filters.since} lies after {by} {last}: nothing was published within both. Change one of them."
        )
    return filters


def _with_operator(filters: Filters, key: str, value: str) -> Filters:
    if not value:
        raise UsageError(f"“{key}:” lacks its value; the operators are {', '.join(OPERATORS)}.")
    name = value.replace("_", " ")
    if key == "outlet":
        return replace(filters, outlets=(*filters.outlets, name))
    if key == "author":
        return replace(filters, authors=(*filters.authors, name))
    if key == "section":
        return replace(filters, sections=(*filters.sections, name))
    first, last = _days(key, value)
    if key == "before":
        until = first - timedelta(days=1)
        return replace(filters, until=min(until, filters.until) if filters.until else until)
    since = last + timedelta(days=1)
    return replace(filters, since=max(since, filters.since) if filters.since else since)


def _days(key: str, value: str) -> tuple[date, date]:
    """Return the first and last day of a year, a month or a day."""
    match = _DAY.fullmatch(value)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else 0 for part in match.groups())
        last_month = month or 12
        return date(year, month or 1, day or 1), date(year, last_month, day or monthrange(year, last_month)[1])
    except (ValueError, OverflowError):
        example = f"{key}:2024-08-31, {key}:2024-08 or {key}:2024"
        raise UsageError(f"“{key}:{value}” is not a day; write {example}.") from None
