"""Knows a live page by its headline: its entries are of different hours, so that one article gives earlier and later figures."""

import re

from index.patterns import lazy_pattern

_LIVE = lazy_pattern(r"\blive\b|\bas it happened\b|\blatest\b|\bupdates\b", re.IGNORECASE)


def is_live_page(title: str) -> bool:
    """Return True for a headline such as “Flood live: latest from Lorne”."""
    return bool(_LIVE.search(title))
