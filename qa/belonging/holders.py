"""Who holds a post now: one who was beaten to it, or is called its former holder, does not."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^who (?:is|are|became|becomes|has become|is now|is currently) (?:now |currently )?(?:the |an? )?(?:new |"
    r"current )?(?P<post>[a-z][\w' -]*)",
    re.I,
)
_NO_HOLDER = lazy_pattern(r"\b(?:former|ex-|beaten|previous|last|losing|predecessor|opponent|rival|not|old|outgoing)\b", re.I)
_BEATEN = lazy_pattern(
    r"\b(?:beat|beating|defeat(?:ed|ing|s)|oust(?:ed|ing|s)|unseat(?:ed|ing|s)|succeed(?:ed|ing|s)|replac(?:ed|ing|"
    r"es)|t(?:aking|akes|ook) over from) "
    r"(?:(?:the |her |his |their |former |incumbent |outgoing |rival |(?!(?:with|as|by|for|in|on|after|and|when|him|"
    r"them|to|of)\b)[a-z]+ ){0,4})$"
)
_FORMER = lazy_pattern(r"\b(?:[Ff]ormer|[Ee]x-|[Oo]utgoing|[Pp]revious) ?(?P<post>[\w' -]{3,50}?),? $")
_CAME = lazy_pattern(
    r"\b(?:become|became|becomes|elected|named|appointed|sworn in|chosen|took office|takes? over|took over|again|new|"
    r"returned)\b"
)


def judge_holder(proposal: Proposal) -> Belonging:
    """Return “no” for a name behind “after beating”, and for “former mayor X” where the mayor is asked for."""
    post = _post_asked(proposal.question)
    if not post:
        return "unknown"
    before = proposal.before[-90:]
    beaten = _BEATEN.search(before)
    if beaten and _is_about(post, proposal.sentence) and not _CAME.search(proposal.after[:60]):
        return "no"
    former = _FORMER.search(before)
    if former and _is_about(post, former["post"]) and not _CAME.search(proposal.after):
        return "no"
    return "unknown"


def _is_about(post: str, text: str) -> bool:
    return bool(re.search(rf"\b{re.escape(post)}\b", text, re.I))


@lru_cache(maxsize=256)
def _post_asked(question: str) -> str:
    """Return the last word of the post: “mayor” of “the deputy mayor of Brantley”; "" for other questions."""
    match = _ASKED.match(question)
    if not match or _NO_HOLDER.search(question):
        return ""
    words = re.split(r" (?:of|in|at|for|from|to|who|that|and)\b", match["post"])[0].split()
    return words[-1] if words and words[-1].islower() else ""
