"""What is paid for a night is not what is paid in a year."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Figure, Proposal
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
_SAID_IN_FRONT = lazy_pattern(
    r"\b(?P<word>hourly|daily|nightly|weekly|monthly|quarterly|annual|yearly) (?:[a-z]+ )?"
    r"(?:grant|rent|fee|salary|wage|pay|cost|budget|income|profit|turnover|bill|subsidy|payment|price|charge)\b[^,;.]{0,60}$",
    re.I,
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
    said = _period_said(proposal.figure) if proposal.figure and asked else ""
    return "no" if said and said != asked else "unknown"


def _period_said(figure: Figure) -> str:
    """Return the span of time of “90 crowns a night” and of “the yearly grant was cut to 90 crowns”; "" for none."""
    behind, front = _SAID.match(figure.after[:60]), _SAID_IN_FRONT.search(figure.before[-90:])
    if behind:
        return behind["period"].lower()
    return _WORDS[front["word"].lower()] if front else ""


@lru_cache(maxsize=256)
def _period_asked(question: str) -> str:
    """Return the span of time for which a question asks how much; "" where it names none or several."""
    found = {match["period"] or _WORDS[match["word"].lower()] for match in _ASKED.finditer(question)}
    return found.pop().lower() if len(found) == 1 else ""
