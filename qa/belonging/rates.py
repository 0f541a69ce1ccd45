"""What is paid for a night is not what is paid in a year."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_PERIOD = r"(?P<period>hour|day|night|week|month|quarter|year)"
_ASKED = lazy_pattern(
    rf"\b(?:(?:in|for) an?|per|an?|each|every|over an?|within an?) {_PERIOD}\b(?!'s| (?:ago|earlier|later|before|after|old|and a half)\b)"
    r"|\b(?P<word>hourly|daily|nightly|weekly|monthly|quarterly|annual|annually|yearly)\b",
    re.I,
)
_SAID = lazy_pattern(
    rf"^(?:[^,;.]{{0,24}} )?(?:an?|per|each|every) {_PERIOD}\b(?!'s| (?:ago|earlier|later|before|after|old)\b)", re.I
)
_WORDS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annual": "year",
    "annually": "year",
    "yearly": "year",
}


def judge_rate(proposal: Proposal) -> Belonging:
    """Return “no” for a figure that its own words give for another span of time than the one asked for."""
    asked = _period_asked(proposal.question)
    said = _SAID.match(proposal.figure.after[:60]) if proposal.figure and asked else None
    return "no" if said and said["period"].lower() != asked else "unknown"


@lru_cache(maxsize=256)
def _period_asked(question: str) -> str:
    """Return the span of time for which a question asks how much; "" where it names none or several."""
    found = {match["period"] or _WORDS[match["word"].lower()] for match in _ASKED.finditer(question)}
    return found.pop().lower() if len(found) == 1 else ""
