"""A time that something is compared with is not when it happened: “the highest turnout since 1997”."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^(?:and |but |so )?(?:when|(?:in |on |since )?(?:what|which) (?:year|month|day|date|decade))\b", re.IGNORECASE
)
_MOST = (
    r"(?!(?:protest|contest|arrest|guest|request|interest|forest|harvest|conquest)\b)[\w-]{3,}est|first|worst|best|most|least"
)
_COMPARISON_ASKED = lazy_pattern(rf"\b(?:since|last|previous(?:ly)?|before|earlier|ever|again|record|{_MOST})\b", re.IGNORECASE)
_COMPARED = lazy_pattern(
    rf"\b(?:{_MOST}|only|record|unseen|unmatched|not|never|no)\b(?:(?!\b(?:has|have|had)\b)[^.;:]){{0,120}}\bsince"
    r"(?: (?:records|recording|measurements?|measuring|counting) (?:began|begin|started|were (?:first )?kept))?"
    r"(?: (?:in|the|at least|around|about|early|late|mid|year|season|summer|winter|spring|autumn|fall|[A-Z][a-z]+))*[ -]?(?:\d\d?,? )?$"
)
"""What stands in front of the time. “The oldest mill has stood here since” says since when it has."""


def judge_compared_time(proposal: Proposal) -> Belonging:
    """Return “no” for the time behind “the highest … since”, where it is asked when something happened."""
    if not _asks_when(proposal.question):
        return "unknown"
    return "no" if _COMPARED.search(proposal.before[-200:]) else "unknown"


@lru_cache(maxsize=256)
def _asks_when(question: str) -> bool:
    return bool(_ASKED.search(question)) and not _COMPARISON_ASKED.search(question)
