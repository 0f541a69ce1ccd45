"""How old somebody was at another time: “Holm, then 85, heard it from her kitchen”."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^(?:and |so )?how old (?:is|was|are|were)\b(?!.*\b(?:when|then|while|after|before|at|in|during|time)\b)", re.IGNORECASE
)
_THEN_BEFORE = lazy_pattern(r"\b(?:then|at the time)(?: only| just| aged| already)? $", re.IGNORECASE)
_THEN_BEHIND = lazy_pattern(r"^(?: years? old| years? of age)?,? (?:at the time|then|back then)\b", re.IGNORECASE)


def judge_age_then(proposal: Proposal) -> Belonging:
    """Return “no” for the age that somebody had “then”, where no time is asked about."""
    if not _asks_for_age(proposal.question):
        return "unknown"
    is_then = _THEN_BEFORE.search(proposal.before[-40:]) or _THEN_BEHIND.match(proposal.after)
    return "no" if is_then else "unknown"


@lru_cache(maxsize=256)
def _asks_for_age(question: str) -> bool:
    return bool(_ASKED.match(question))
