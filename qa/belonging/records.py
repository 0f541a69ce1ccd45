"""A record that was broken is the old one."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^what (?P<tense>is|was) (?:the |[\w' -]+'s )(?P<old>old |previous |former |earlier )?(?:[\w'-]+ ){0,4}?record\b(?P<rest>.*)",
    re.I,
)
_OLD_REST = lazy_pattern(r"\b(?:before|until|previously|broken|beaten)\b", re.I)
_BROKEN = lazy_pattern(
    r"\b(?:broke|breaks|breaking|beat|beats|beating|better(?:ed|s|ing)|improv(?:ed|es|ing)(?: on)?|"
    r"smash(?:ed|es|ing)|shatter(?:ed|s|ing)|eclips(?:ed|es|ing)|"
    r"surpass(?:ed|es|ing)|topp(?:ed|ing)|old|previous|former|earlier)\b[^,;.]{0,50}\b(?:record|mark|"
    r"best)(?: time| distance| height)?,?(?: of| was| stood at| had been| at)? $"
)


def judge_record(proposal: Proposal) -> Belonging:
    """Return “no” for the figure of the record that was broken where the present one is asked for, and “yes” where the old one is."""
    asked = _record_asked(proposal.question)
    if not asked or proposal.figure is None:
        return "unknown"
    is_old = bool(_BROKEN.search(proposal.before[-120:]))
    if asked == "old":
        return "yes" if is_old else "unknown"
    return "no" if is_old else "unknown"


@lru_cache(maxsize=256)
def _record_asked(question: str) -> str:
    """Return “old” or “present” for the record that is asked for; "" for another question."""
    match = _ASKED.match(question)
    if match is None:
        return ""
    return "old" if match["old"] or _OLD_REST.search(match["rest"]) else "present" if match["tense"] == "is" else ""
