"""Whose figure it is: what the organisers say is not what the police say."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_PARTIES = {
    "police": r"police(?:men)?|officers|sheriff|detectives",
    "organisers": r"organi[sz]ers?|protesters|campaigners|activists|demonstrators",
    "union": r"unions?|workers|strikers",
    "company": r"company|firm|management|employers?|airline|operator|owners?|manufacturer|maker",
    "state": r"government|ministry|minister|army|military|president",
    "rebels": r"rebels?|militants?|insurgents?|guerrillas",
    "witnesses": r"witness(?:es)?|residents?|locals|neighbours|neighbors|villagers|survivors",
    "opposition": r"opposition|critics?|rivals?",
    "prosecution": r"prosecutors?|prosecution",
    "defence": r"defence|defense|lawyers?|attorneys?",
    "doctors": r"doctors?|hospitals?|medics?",
    "scientists": r"scientists?|researchers?|geologists?|experts?",
}
_PARTY = f"({'|'.join(_PARTIES.values())})"
_SAYING = (
    r"(?:said|says?|claim(?:s|ed)?|estimate[sd]?|reckon(?:s|ed)?|put|puts|count(?:s|ed)?|report(?:s|ed)?|"
    r"spoke|speak|gave|gives?|insist(?:s|ed)?)"
)
_ASKED = lazy_pattern(
    rf"\baccording to (?:the |its |their |his |her |local |city )*{_PARTY}\b|\b(?:did|do|does|have|"
    rf"has) (?:the |its |local |city )*{_PARTY}\W+{_SAYING}\b",
    re.I,
)
_BEHIND = lazy_pattern(
    rf"^[^;.]{{0,140}}?,[\"”]? (?:(?:the|its|their|local|city|state|\w+) )?{_PARTY} {_SAYING}\b"
    rf"|^[^;.]{{0,140}}? according to (?:(?:the|its|their|local|city|state|\w+) )?{_PARTY}\b",
    re.I,
)
_FRONT = lazy_pattern(
    rf"(?:^|[,;] | and | but | while )(?:(?:the|its|their|local|city|state|\w+) )?{_PARTY}(?: \w+ly)? {_SAYING}\b[^,;]{{0,100}}$",
    re.I,
)


def judge_attributed(proposal: Proposal) -> Belonging:
    """Compare the party whose word is asked for with the one to which the sentence gives the answer."""
    asked = _party_asked(proposal.question)
    if not asked:
        return "unknown"
    told = _FRONT.search(proposal.before[-160:]) or _BEHIND.match(proposal.after)
    if told is None:
        return "unknown"
    return "yes" if _party_of(told) == asked else "no"


@lru_cache(maxsize=256)
def _party_asked(question: str) -> str:
    match = _ASKED.search(question)
    return _party_of(match) if match else ""


def _party_of(match: re.Match[str]) -> str:
    words = next((group for group in match.groups() if group), "")
    return next((name for name, pattern in _PARTIES.items() if re.fullmatch(pattern, words, re.I)), "")
