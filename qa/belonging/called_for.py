"""Who is called on to resign has not resigned."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from index.text import stem
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_VERB_ASKED = lazy_pattern(r"^(?:when|where|how|why|on (?:what|which) (?:day|date)) did (?P<rest>.+)", re.I)
_ASKS_CALL = lazy_pattern(r"\b(?:call|urge|ask|demand|press|tell|want|order|invite|beg|advise)\b", re.I)
_CALLING = lazy_pattern(
    r"\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg(?:es?|ed|ing)|asked|asks|demand(?:s|ed|ing)?|press(?:es|ed|ing)|pressure on|want(?:s|ed)|"
    r"invited|invites|begged|begs|advise[sd]|appeal(?:s|ed)? to) [^;:.]{1,80}$"
)
_REACH = 120
"""Characters in front of the deed in which somebody asks for it."""
_LONGEST = 600
_MAX_VERBS = 4


def judge_called_for(proposal: Proposal) -> Belonging:
    """Return “no” where the sentence only has somebody ask for the deed whose time, place or reason is asked for."""
    verbs = _verbs_asked(proposal.question)
    if not verbs:
        return "unknown"
    text = proposal.sentence[:_LONGEST]
    words = [stem(re.sub(r"(?:e?d|s)$", "", word)) for word in re.findall(r"[a-z]+", text)]
    called_for = [stem(verb) for verb in _called_for(text)]
    return "no" if any(verb in verbs and words.count(verb) <= 1 for verb in called_for) else "unknown"


def _called_for(text: str) -> list[str]:
    """Return the first word behind “to” or “should” in each call of a sentence."""
    deeds = re.finditer(r"\b(?:to|should|must) ([a-z]{3,})", text)
    return [deed[1] for deed in deeds if _CALLING.search(text[max(0, deed.start() - _REACH) : deed.start()])]


@lru_cache(maxsize=256)
def _verbs_asked(question: str) -> frozenset[str]:
    match = _VERB_ASKED.match(question)
    if match is None or _ASKS_CALL.search(question):
        return frozenset()
    words = [word for word in re.findall(r"[\w'-]+", match["rest"]) if word.islower() and len(word) > 2]
    return frozenset(stem(word) for word in words[:_MAX_VERBS])
