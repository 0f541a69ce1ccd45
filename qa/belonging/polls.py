"""Those for it, those against it and those who do not know: which of the three a share of a poll counts."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_SIDES = {
    "undecided": r"undecided|unsure|(?:don't|do not|did not|didn't) know|no opinion|not sure|had no view",
    "against": r"against|oppos(?:e|ed|es)|reject(?:ed|s)?|disapprov(?:e|ed|es)",
    "for": r"in favou?r|for (?:it|the|a)\b|support(?:ed|s)?|back(?:ed|s)?|approv(?:e|ed|es)|want(?:ed|s)?",
}
_SIDE = lazy_pattern("|".join(rf"(?P<{side}>\b(?:{words}))" for side, words in _SIDES.items()), re.I)
_ASKS_SHARE = lazy_pattern(r"\b(?:percentage|per ?cent|share|proportion|fraction)\b", re.I)
_SHARE = lazy_pattern(r"%|\bper ?cent\b", re.I)
_CLAUSE = lazy_pattern(r",|;| and | while | but |\d")
_AFTER = lazy_pattern(r"^(?: ?%| per ?cent)?(?P<rest>[^,;]*)", re.I)


def judge_poll(proposal: Proposal) -> Belonging:
    """Return “no” for a share of another side than the one that the question asks for."""
    asked = _side_asked(proposal.question)
    if not asked or proposal.figure is None or not _SHARE.search(proposal.figure.after[:12]):
        return "unknown"
    match = _AFTER.match(proposal.figure.after[:160])
    told = _SIDE.search(_CLAUSE.split(match["rest"])[0]) if match else None
    if told is None:
        return "unknown"
    return "yes" if told.lastgroup == asked else "no"


@lru_cache(maxsize=256)
def _side_asked(question: str) -> str:
    sides = {match.lastgroup or "" for match in _SIDE.finditer(question)} if _ASKS_SHARE.search(question) else set()
    return sides.pop() if len(sides) == 1 else ""
