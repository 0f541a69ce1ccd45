"""Finds agency credits: who wrote an article, whatever outlet printed it."""

import re

from index.article import Article
from index.patterns import lazy_pattern

_KNOWN_AGENCIES = {
    "ap": "Associated Press",
    "afp": "Agence France-Presse",
    "upi": "United Press International",
    "pa": "Press Association",
    "dpa": "Deutsche Presse-Agentur",
    "reuters": "Reuters",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "ansa": "ANSA",
    "efe": "EFE",
    "kyodo": "Kyodo News",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
}
_SHORT_NAMES = {"the associated press": "ap", "pa media": "pa", "kyodo news": "kyodo", "bloomberg news": "bloomberg"} | {
    name.lower(): short for short, name in _KNOWN_AGENCIES.items()
}
_NOT_AGENCIES = """
    staff admin ends end more ed eds uk us usa un eu nato who cnn bbc nyt pm
"""
"""Words in capitals that appear in an agency's place but are not agencies."""
_DATELINE = lazy_pattern(r"\A\s*(?:[^\W\d_][\w .,’'/-]{0,60}\s)?\((?P<name>[A-Z][A-Za-z]{1,11})\)\s*[—–-]+\s")
"""Matches “VELMARK (NPA) — ”: any short name in brackets before the first words."""
_TAG = lazy_pattern(r"^\s*[\[(—–-]+\s*(?P<name>[A-Z][\w -]{1,30}?)\s*[\])]?\s*\Z", re.MULTILINE)
"""Matches “(AP)” or “— Reuters” alone on the last line."""
_BYLINE = lazy_pattern(r"^\s*By (?:the )?\[?(?P<name>[A-Z][\w -]{1,30}?)\]?(?:\(#?\))?\s*$", re.MULTILINE)


def agency_credit(article: Article) -> str:
    """Return the agency in small letters, shortened if it is well known (`ap`); "" if none is credited."""
    for match in (_DATELINE.search(article.text), _TAG.search(article.text[-200:])):
        if match and _is_agency(match["name"]):
            return agency_short_name(match["name"])
    byline = _BYLINE.search(article.text[:300])
    names = (*article.credit.split(", "), article.author, byline["name"] if byline else "")
    return next((agency_short_name(name) for name in names if name and _is_agency(name)), "")


def agency_short_name(name: str) -> str:
    """Return `ap` for “Associated Press” and for “AP”."""
    plain = " ".join(name.lower().split())
    return _SHORT_NAMES.get(plain, plain)


def credit_names_of(outlet: str) -> frozenset[str]:
    """Return what reports would credit if this outlet were an agency: its name, and its initials if it is not well known."""
    plain, first = agency_short_name(outlet), initials(outlet)
    return frozenset((plain,) if first in _KNOWN_AGENCIES else (plain, first))


def initials(name: str) -> str:
    """Return `npa` for “Northern Press Agency”."""
    return "".join(word[0] for word in name.lower().replace("-", " ").split() if word not in ("the", "of", "and"))


def _is_agency(name: str) -> bool:
    """Return whether this is a known agency or written like one: “(NPA)”, but neither “(Monday)” nor “(CNN Business)”."""
    plain = agency_short_name(name)
    return plain in _KNOWN_AGENCIES or (name.isupper() and 2 <= len(name) <= 5 and plain not in _NOT_AGENCIES.split())
