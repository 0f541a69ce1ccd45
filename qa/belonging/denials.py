"""Those who did not do it are no answer to who did, nor those who did to who did not."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from index.patterns import lazy_pattern
from index.text import stem
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^(?:who|which (?:[\w'-]+ ){1,3}?)\s?(?:(?P<not>(?:did|does|do|has|have|had|will|would|is|are|was|were) not|"
    r"(?:did|does|do|has|have|had|will|would|is|are|was|were|wo)n't|"
    r"refused to|declined to|failed to|never)|(?:has|have|had|will|would|is|are|was|were)? ?)\s?(?:(?:be|been|being|also|ever|already) )?"
    r"(?P<verb>(?!been\b)[a-z]{3,})",
    re.I,
)
_DENIED = lazy_pattern(
    r"^(?:,? and (?:the )?[^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,3})?,? (?:who |which )?(?:(?:did|does|do|has|"
    r"have|had|will|would|is|are|was|were) (?:\w+ )?(?:not|never)|never|"
    r"(?:did|does|do|has|have|had|will|would|is|are|was|were|wo)n't|(?:has |have |had )?(?:refused|declined|"
    r"failed) to) (?:be |been |yet )?(?P<verb>[a-z]+)"
)
_HOW_MANY_NOT = lazy_pattern(
    r"\bhow many\b.*?\b(?:did|does|do|has|have|had|will|would|is|are|was|were)(?: not|n't) (?:be |been |yet )?(?P<verb>[a-z]{3,})",
    re.I,
)
_HOW_MANY = lazy_pattern(r"\bhow many\b", re.I)
_NEGATED = lazy_pattern(r"\b(?:not|never|without|fail\w*|refus\w*|declin\w*|unable|cannot)\b|n't\b", re.I)
_DID_NOT = lazy_pattern(
    r"\b(?:(?:could|can|did|do|does|has|have|had|will|would|is|are|was|were) (?:not|never)|cannot|"
    r"(?:could|did|do|has|have|had|would|is|are|was|were|wo)n't|(?:refused|declined|failed) to) (?:be |been |yet |even )?(?P<verb>[a-z]+)"
)
_WORD = lazy_pattern(r"[a-z'-]+")
_STOPS = frozenset(("not", "never", "didn't", "refused", "failed", "but", "and", "while", "who"))
_READ = 5
"""Words behind a number in which its verb stands."""
_FORMS = {
    "won": "win",
    "lost": "lose",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "given": "give",
    "went": "go",
    "gone": "go",
    "left": "leave",
    "wrote": "write",
    "written": "write",
    "sold": "sell",
    "bought": "buy",
    "ran": "run",
    "made": "make",
    "paid": "pay",
    "met": "meet",
    "came": "come",
    "spoke": "speak",
    "broke": "break",
    "stole": "steal",
    "shot": "shoot",
    "built": "build",
    "sent": "send",
    "led": "lead",
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    verb: str
    is_negated: bool


def judge_denial(proposal: Proposal) -> Belonging:
    """Compare “which did not sign” with “Galdia and Hestmark did not sign”, for one and the same verb."""
    if _is_number_that_did(proposal) or _is_number_that_did_not(proposal):
        return "no"
    wanted = _wanted(proposal.question)
    denied = _DENIED.match(proposal.after[:120])
    if wanted is None or denied is None or _stem_of(denied["verb"]) != wanted.verb:
        return "unknown"
    return "yes" if wanted.is_negated else "no"


def _is_number_that_did(proposal: Proposal) -> bool:
    """Return True for the number of those who arrived, where it is asked how many did not."""
    asked = _HOW_MANY_NOT.search(proposal.question)
    if asked is None or proposal.figure is None:
        return False
    words = takewhile(lambda word: word not in _STOPS, _WORD.findall(proposal.figure.after[:80])[:_READ])
    return any(_stem_of(word) == _stem_of(asked["verb"]) for word in words)


def _is_number_that_did_not(proposal: Proposal) -> bool:
    """Return True where it is asked how many could swim, and the sentence only says how many could not."""
    if proposal.figure is None or not _HOW_MANY.search(proposal.question) or _NEGATED.search(proposal.question):
        return False
    asked = {_stem_of(word) for word in _WORD.findall(proposal.question.lower())}
    told = [_stem_of(word) for word in _WORD.findall(proposal.sentence.lower())]
    denied = {_stem_of(match["verb"]) for match in _DID_NOT.finditer(proposal.sentence)} & asked
    return any(told.count(verb) == 1 for verb in denied)


def _stem_of(verb: str) -> str:
    return stem(_FORMS.get(verb.lower(), verb.lower()))


@lru_cache(maxsize=256)
def _wanted(question: str) -> _Wanted | None:
    match = _ASKED.match(question)
    return _Wanted(_stem_of(match["verb"]), bool(match["not"])) if match else None
