"""What one buyer pays is not what the thing was sold for to another: “sold to its tenant for 190,000”, asked what the chain paid."""

from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_BUYER = (
    r"(?:(?:the|an?|its|his|her|their) (?P<noun>[a-z][\w-]*(?: [a-z][\w-]*){0,2}?)"
    r"|(?P<name>[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){0,3}))"
)
_HAS_BUYER = _BUYER.replace("<", "<has_")
_ASKED = lazy_pattern(
    rf"^[Hh]ow much (?:money )?(?:(?:did|does|do|will) {_BUYER} (?:pay|spend|give)"
    rf"|(?:has|have|is|was) {_HAS_BUYER} (?:paying|spent|spending))\b"
)
_SOLD = lazy_pattern(
    rf"\b(?:sold|auctioned|went|gone|passed|handed|leased|transferred)(?: off)? to {_BUYER}"
    r"(?:,[^,;]{1,60},)? (?:(?:on|last|in) \w+ )?for\b[^,;.:]{0,25}$"
)
_SORTS = tuple(
    frozenset(nouns.split())
    for nouns in (
        "caretaker collector couple doctor employee farmer fisherman neighbour projectionist tenant widow",
        "city council county government ministry museum parish state town university",
        "airline bank brewery chain company dealer developer firm manufacturer retailer supermarket",
    )
)
"""Buyers of one sort may be called by each other's names; none of them is of another sort."""
_BEFORE = 160


def judge_buyer(proposal: Proposal) -> Belonging:
    """Return “no” where the sentence sells the thing to somebody who cannot be the one that is asked about."""
    asked = _buyer_asked(proposal.question)
    sold = _SOLD.search(proposal.before[-_BEFORE:]) if asked else None
    if asked is None or sold is None:
        return "unknown"
    noun, name = asked
    if noun and sold["noun"]:
        sorts = {_sort_of(noun), _sort_of(sold["noun"])}
        return "no" if None not in sorts and len(sorts) > 1 else "unknown"
    return "no" if name and sold["name"] and not is_same_name(name, sold["name"]) else "unknown"


@lru_cache(maxsize=256)
def _buyer_asked(question: str) -> tuple[str, str] | None:
    match = _ASKED.match(question)
    return (match["noun"] or match["has_noun"] or "", match["name"] or match["has_name"] or "") if match else None


def _sort_of(buyer: str) -> int | None:
    return next((number for number, nouns in enumerate(_SORTS) if buyer.rsplit(" ", 1)[-1] in nouns), None)
