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
_NO_HOLDER = lazy_pattern(
    r"\b(?:former|ex-|beaten|previous|last|losing|predecessor|opponent|rival|not|old|outgoing|candidate|nominee|"
    r"challenger|contender)\b",
    re.I,
)
_BEATEN = lazy_pattern(
    r"\b(?:beat|beating|defeat(?:ed|ing|s)|oust(?:ed|ing|s)|unseat(?:ed|ing|s)|succeed(?:ed|ing|s)|replac(?:ed|ing|"
    r"es)|t(?:aking|akes|ook) over from) "
    r"(?:(?:the |her |his |their |former |incumbent |outgoing |rival |(?!(?:with|as|by|for|in|on|after|and|when|him|"
    r"them|to|of)\b)[a-z]+ ){0,4})$"
)
_FORMER = lazy_pattern(r"\b(?:[Ff]ormer|[Ee]x-|[Oo]utgoing|[Pp]revious) ?(?P<post>[\w' -]{3,50}?),? $")
_CANDIDATE = r"(?:candidate|nominee|challenger|contender|hopeful|frontrunner)s?"
_STANDS_BEFORE = lazy_pattern(rf"\b{_CANDIDATE}(?: (?:for|of|in|to) (?:the )?[\w' -]{{2,30}}?)?,? $", re.I)
_STANDS_BEHIND = lazy_pattern(
    r"^(?:,? (?:aged )?\d{1,3},?| of [\w' -]{2,30},?|, (?:an?|the) [\w' -]{2,30},)? ?"
    r"(?:(?:is|was|are|were|stands|stood|ran|runs|will stand|will run|hopes|hoped|wants|wanted|plans|plan|intends)\b(?: [\w'-]+){0,3}? )?"
    rf"(?:an? |the |one of (?:the )?[\w ]{{0,12}}?)?(?:{_CANDIDATE}|"
    r"running|standing|runs? for|ran for|stands? for|stood for|to be(?:come)?|hopes? to)\b",
    re.I,
)
"""“X, 47, is the candidate of …”, “X is running for mayor”, “X wants to be mayor”."""
_CAME = lazy_pattern(
    r"\b(?:become|became|becomes|elected|named|appointed|sworn in|chosen|took office|takes? over|took over|again|new|"
    r"returned)\b"
)

_WON = lazy_pattern(
    r"\b(?:won|wins?|winning|victory|incumbent|re-?election|elected|re-?elected|named|appointed|sworn in|chosen|took office|again)\b",
    re.I,
)


def judge_holder(proposal: Proposal) -> Belonging:
    """Return “no” for a name behind “after beating”, for “former mayor X” where the mayor is asked for, and for who only stands."""
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
    return "no" if _only_stands(proposal) else "unknown"


def _only_stands(proposal: Proposal) -> bool:
    """Return True for one who is a candidate, and of whom the sentence does not say that anything came of it."""
    stands = _STANDS_BEFORE.search(proposal.before[-90:]) or _STANDS_BEHIND.match(proposal.after[:90])
    return bool(stands) and not _WON.search(proposal.sentence)


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
