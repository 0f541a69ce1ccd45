"""What an article recalls of an earlier year is not what it reports: “a similar accident in 2003 killed six”."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_YEAR = r"(?:1[6-9]|20)\d\d"
_RECALLED = lazy_pattern(
    rf"\b(?:last|previous|earlier|similar|another|comparable|worst|biggest|largest|deadliest|most \w+)(?: [\w'-]+){{1,3}}(?: so far)?,? "
    rf"(?:(?!which\b|who\b)[\w'-]+ ){{0,3}}(?:in|of) {_YEAR}\b"
    rf"|\bin {_YEAR},? [^.;]{{0,40}}?\b(?:last|previous|earlier|similar|another|comparable|same)\b"
    rf"|\b(?:similar|same|another|previous|earlier|comparable)\b[^.;]{{0,90}} in {_YEAR}\b",
    re.I,
)
_NAME = lazy_pattern(r"(?<=[\w,] )[^\W\d_a-z][\w-]+")
_ASKS_PAST = lazy_pattern(
    rf"\b{_YEAR}\b|\b(?:last|previous|previously|earlier|first|before|ago|former|once|ever|history|record|worst|similar|another|other|since|when|"
    r"what year|which year|originally|old|then|past)\b",
    re.I,
)


def judge_earlier(proposal: Proposal) -> Belonging:
    """Return “no” for a number in a sentence that recalls an earlier event of some year, where the question names no year and no past."""
    if proposal.figure is None or _asks_past(proposal.question):
        return "unknown"
    is_recalled = _RECALLED.search(proposal.sentence[:400]) and not _is_asked_by_name(proposal)
    return "no" if is_recalled else "unknown"


def _is_asked_by_name(proposal: Proposal) -> bool:
    """Return True where the question names what this sentence alone names: “the mistake at the Marby pool”."""
    around = proposal.story + proposal.further
    names = _NAME.findall(proposal.question)
    return any(name in proposal.sentence and name not in around for name in names)


@lru_cache(maxsize=256)
def _asks_past(question: str) -> bool:
    return bool(_ASKS_PAST.search(question))
