"""Those who came back are not those who left: “195 families had to leave, 41 have returned”."""

import re

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"\bhow many\b.{0,60}\b(?:leave|left|flee|fled|evacuated?|moved out|forced out|displaced|driven out|lost (?:their )?(?:power|homes?)|"
    r"without (?:power|water|electricity))\b",
    re.IGNORECASE,
)
_BACK = lazy_pattern(
    r"^(?: (?!(?:left|fled|and|but)\b)[\w'-]+){0,3}? (?:(?:have|had|has|were|was|are|could|can|may) )?(?:already |since |now )?"
    r"(?:returned|returning|return(?:s)?\b|went (?:back|home)|go(?:ne)? (?:back|home)|allowed (?:back|home|to return)|back (?:home|in)\b|"
    r"came back|come back|reconnected)"
)
"""What follows the number of those who are back."""


def judge_return(proposal: Proposal) -> Belonging:
    """Return “no” for the number of those who are back, where it is asked how many had to go."""
    if proposal.figure is None or not _ASKED.search(proposal.question):
        return "unknown"
    return "no" if _BACK.search(proposal.figure.after[:80]) else "unknown"
