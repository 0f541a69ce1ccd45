"""Decides whether dates such as `03/04/2024` put the day or the month first, by what else a page or its outlet shows."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from index.loaders.fields.clock_zones import printed_offset
from index.loaders.fields.dates import NUMERIC_FORM, DateOrder

_MONTH_FIRST = frozenset(("en-us", "en-ph", "es-us"))
_DAY_FIRST_REGIONS = [
    "gb",
    "uk",
    "ie",
    "au",
    "nz",
    "in",
    "za",
    "ng",
    "ke",
    "gh",
    "pk",
    "bd",
    "lk",
    "sg",
    "my",
    "hk",
    "mt",
    "jm",
    "tt",
    "zw",
    "zm",
    "ug",
    "tz",
]
_DAY_FIRST_HOSTS = frozenset(
    (
        *_DAY_FIRST_REGIONS,
        *[
            "de",
            "at",
            "ch",
            "fr",
            "es",
            "it",
            "pt",
            "br",
            "mx",
            "ar",
            "cl",
            "co",
            "nl",
            "be",
            "pl",
            "ru",
            "ua",
            "tr",
            "se",
            "no",
            "dk",
            "fi",
            "gr",
            "cz",
        ],
    )
)
_MONTH_FIRST_HOSTS = frozenset(("us", "gov", "mil"))
_NEAR_DAYS = 31
"""A page is rarely changed more than so many days after it is published."""
_MOST_NUMBERS = 200
_SEARCHED = 50_000
"""Characters of a page that are searched for other dates."""
_AMERICAN_HOURS = range(-10, -3)


def date_order(text: str, language: str = "", host: str = "", known_days: Iterable[date] = ()) -> DateOrder:
    """Return the order that the other dates in `text`, the language, the country of the host, or other days of the page show.

    `language` is a tag such as “en-GB”; `known_days` are days near that of publication, such as that of the last change.
    """
    text = text[:_SEARCHED]
    return _by_other_dates(text) or _by_language(language) or _by_host(host) or _by_zone(text) or _by_days(text, known_days)


def _by_other_dates(text: str) -> DateOrder:
    """Return the order of the dates that can be read in one way only, if they agree."""
    orders: set[DateOrder] = set()
    for match in islice(NUMERIC_FORM.finditer(text), _MOST_NUMBERS):
        one, two = int(match["one"]), int(match["two"])
        if match["sep"] != ".":
            if 12 < one < 32 and two < 13:
                orders.add("day first")
            elif 12 < two < 32 and one < 13:
                orders.add("month first")
    return orders.pop() if len(orders) == 1 else ""


def _by_language(tag: str) -> DateOrder:
    plain = tag.strip().lower().replace("_", "-")
    if plain in _MONTH_FIRST:
        return "month first"
    language, _, region = plain.partition("-")
    if region in _DAY_FIRST_REGIONS or (language and language != "en" and re.fullmatch(r"[a-z]{2,3}", language)):
        return "day first" if language not in ("ja", "zh", "ko") else ""
    return ""


def _by_host(host: str) -> DateOrder:
    country = host.rpartition(".")[2].lower() if "." in host else ""
    if country in _MONTH_FIRST_HOSTS:
        return "month first"
    return "day first" if country in _DAY_FIRST_HOSTS else ""


def _by_zone(text: str) -> DateOrder:
    """Times in North America's zones stand beside dates of North America."""
    offset = printed_offset(text)
    if offset is None or offset.total_seconds() == 0:
        return ""
    return "month first" if offset.total_seconds() / 3600 in _AMERICAN_HOURS else "day first"


def _by_days(text: str, known_days: Iterable[date]) -> DateOrder:
    """Return the order in which the first date of the text comes near to a day that is known, if the other does not."""
    match = NUMERIC_FORM.search(text)
    days = list(known_days)
    if match is None or not days:
        return ""
    near = [order for order in _orders() if any(_is_near(match, order, day) for day in days)]
    return near[0] if len(near) == 1 else ""


def _orders() -> tuple[DateOrder, ...]:
    return ("day first", "month first")


def _is_near(match: re.Match[str], order: DateOrder, day: date) -> bool:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    month, number = (two, one) if order == "day first" else (one, two)
    try:
        return 0 <= (day - date(year, month, number)).days <= _NEAR_DAYS
    except ValueError:
        return False
