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
_ASKED = lazy_pattern(
    rf"^[Hh]ow much (?:money )?(?:did|has|have|does|do|is|was) {_BUYER} "
    r"(?:pay|paid|paying|spend|spent|spending|give|given|buy|bought|acquire|purchase)\b"
)
_SOLD = lazy_pattern(
    rf"\b(?:sold|auctioned|went|gone|passed|handed|leased|transferred)(?: off)? to {_BUYER}"
    r"(?:,[^,;]{1,60},)? (?:(?:on|last|in) \w+ )?for\b[^,;.:]{0,25}$"
)
_COMPANIES = frozenset(["bank", "brewery", "chain", "company", "developer", "firm", "fund", "group", "investor", "owner"])
"""One of them may be called by another: “a firm” is the chain, and so may “the new owner” be."""
_BEFORE = 160


def judge_buyer(proposal: Proposal) -> Belonging:
    """Return “no” where the sentence sells the thing to somebody who cannot be the one that is asked about."""
    asked = _buyer_asked(proposal.question)
    sold = _SOLD.search(proposal.before[-_BEFORE:]) if asked else None
    if asked is None or sold is None:
        return "unknown"
    noun, name = asked
    if noun and sold["noun"]:
        heads = {noun.rsplit(" ", 1)[-1], sold["noun"].rsplit(" ", 1)[-1]}
        return "no" if len(heads) > 1 and not heads <= _COMPANIES else "unknown"
    return "no" if name and sold["name"] and not is_same_name(name, sold["name"]) else "unknown"


@lru_cache(maxsize=256)
def _buyer_asked(question: str) -> tuple[str, str] | None:
    match = _ASKED.match(question)
    return (match["noun"] or "", match["name"] or "") if match else None
