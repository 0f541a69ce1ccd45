"""Who did what to whom: what one firm paid for another is not what a third one paid, and the arrest of one not that of another."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_NAME = r"(?!(?:He|She|It|They|We|I|The|Two|Three|Four|Five|Who|Nobody|Police|Both)\b)[^\W\d_a-z][\w'&.-]*(?: [^\W\d_a-z][\w'&.-]*){0,3}"
_BUYS = r"(?:pay|pays|paid|buy|buys|bought|acquire[sd]?|take over|took over|purchase[sd]?|spend|spent)"
_ACTIVE = lazy_pattern(
    rf"^(?:how much|when|where|why|in (?:what|which) year|on (?:what|"
    rf"which) day) (?:money )?did (?:the )?(?P<who>{_NAME}) {_BUYS} (?:for )?(?:the "
    rf")?(?P<what>{_NAME})(?=\W*$| in\b| from\b)"
)
_DEAL = lazy_pattern(
    rf"(?:(?:^|[,;] |\b(?:and|but|the) )(?P<who>{_NAME}) )?(?:has |had |"
    rf"also )?{_BUYS}\b(?: [^,;]{{0,40}}? for)? (?:the |its rival )?(?P<what>{_NAME})"
)
_FATE = (
    r"(?P<verb>arrested|released|freed|born|killed|shot|injured|hurt|charged|convicted|acquitted|"
    r"sentenced|jailed|elected|appointed|named|sacked|fired|found|married|buried|fined|elected)"
)
_PASSIVE = lazy_pattern(
    rf"^(?:when|where|why|in (?:what|which) year|on (?:what|which) day) (?:was|were) (?P<who>{_NAME}) {_FATE}\b"
)
_SUBJECT = rf"(?P<who>{_NAME})(?:,[^,;.]{{0,40}},|,)? (?:was|were|has been|had been|is) (?:also |later |then |first )?"


@dataclass(frozen=True, slots=True)
class _Parties:
    who: str
    what: str
    verb: str = ""


def judge_other_party(proposal: Proposal) -> Belonging:
    """Return “no” where the sentence tells the deed or the fate that is asked for of others, by name."""
    asked = _parties_asked(proposal.question)
    if asked is None:
        return "unknown"
    return _of_fate(asked, proposal) if asked.verb else _of_deal(asked, proposal)


def _of_deal(asked: _Parties, proposal: Proposal) -> Belonging:
    deals = list(_DEAL.finditer(proposal.sentence[:600]))
    if len(deals) != 1:
        return "unknown"
    deal = deals[0]
    is_of_another = not is_same_name(deal["what"], asked.what) or (deal["who"] and not is_same_name(deal["who"], asked.who))
    return "no" if is_of_another else "unknown"


def _of_fate(asked: _Parties, proposal: Proposal) -> Belonging:
    surname = asked.who.split()[-1]
    told = re.findall(rf"{_SUBJECT}{asked.verb}\b", proposal.sentence[:600])
    return "no" if told and surname not in proposal.sentence else "unknown"


@lru_cache(maxsize=256)
def _parties_asked(question: str) -> _Parties | None:
    plain = question[:1].lower() + question[1:]
    if match := _PASSIVE.match(plain):
        return _Parties(match["who"], "", match["verb"])
    match = _ACTIVE.match(plain)
    return _Parties(match["who"], match["what"]) if match else None
