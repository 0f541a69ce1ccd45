"""A total that no sentence states is not one of its parts: “each carries 180” does not say how many both carry."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

_ASKS_TOTAL = lazy_pattern(
    r"\b(?:together|altogether|in total|total (?:number|amount|cost|sum|price)|all told|in all|combined|overall|in sum|"
    r"between them|taken together|put together|both\b.*\btogether|the sum of)\b",
    re.I,
)
_ASKS_WHOLE = lazy_pattern(r"\b(?:whole|entire|throughout the|all the) (?P<whole>[\w'-]+(?: [\w'-]+){0,2})", re.I)
_ASKS_ALL = lazy_pattern(r"\bhow (?:much|many)\b.*\ball (?:of )?(?:the |its |their |those |these )?[a-z]", re.I)
_ASKS_PIECE = lazy_pattern(r"\b(?:each|every|per|apiece|average|a (?:head|piece|day|week|month|person)|one of)\b", re.I)
SAYS_TOTAL = lazy_pattern(
    r"\b(?:together|altogether|in total|totals?|totall?ed|totall?ing|all told|in all|combined|overall|sum|between them|"
    r"aggregate|jointly|add(?:s|ed)? up|both|whole|entire|taken together|the (?:two|three|four|five|six) of them)\b",
    re.I,
)
"""Words by which a sentence calls its figure one."""
_PIECE_BEFORE = lazy_pattern(
    r"\b(?:each|every|per|average|apiece|an? (?:single|day|night|week|month|hour)|one) "
    r"(?:of (?:the |them |these |its |those |their )?)?(?:(?!and\b|but\b|while\b|which\b|who\b|after\b|"
    r"before\b|ago\b|later\b|when\b|as\b|since\b|earlier\b)[\w'-]+,? ){0,6}[^\w\s]*$",
    re.I,
)
_PIECE_BEHIND = lazy_pattern(
    r"^[^,;.]{0,30}?(?: (?:each|apiece|per (?!cent\b)\w+|on average|a (?:head|piece|person|day|night|week|month|visitor|seat|ticket|litre|"
    r"liter|kilo|share|barrel|time)|every \w+|for (?:each|every))\b|[- ]a[- ](?:head|piece|share))",
    re.I,
)
_NAME = lazy_pattern(r"(?<!^)\b[^\W\d_a-z][\w'-]+")
_LEAST_NAMES = 2
_COUNTED = frozenset({"count", "money", "measure", "duration", "share"})


def judge_total(proposal: Proposal) -> Belonging:
    """Return “no” for the figure of one piece, of one of several named, or of a part, where the question asks for all of them."""
    figure, question = proposal.figure, proposal.question
    if figure is None or nature(figure) not in _COUNTED or not asks_for_total(question):
        return "unknown"
    if _is_of_one(figure):
        return "no"
    if SAYS_TOTAL.search(proposal.sentence):
        return "unknown"
    return "no" if _is_one_of_several(question, proposal.sentence) or _is_part(question, proposal.sentence) else "unknown"


def is_unsaid_total(proposal: Proposal) -> bool:
    """Return True where a total is asked for and the sentence has no word for it: it may be one, but does not say so."""
    is_asked = asks_for_total(proposal.question) and not _ASKS_ALL.search(proposal.question)
    return proposal.figure is not None and is_asked and not SAYS_TOTAL.search(proposal.sentence)


@lru_cache(maxsize=256)
def asks_for_total(question: str) -> bool:
    """Return True where the question asks for a sum over several, or for the whole of something."""
    if _ASKS_PIECE.search(question):
        return False
    return bool(_ASKS_TOTAL.search(question) or _ASKS_WHOLE.search(question) or _ASKS_ALL.search(question))


def _is_of_one(figure: Figure) -> bool:
    clause = re.split(r"[;.]|, (?:and|but|while) ", figure.before[-90:])[-1]
    return bool(_PIECE_BEFORE.search(clause) or _PIECE_BEHIND.match(figure.after[:60]))


def _is_one_of_several(question: str, sentence: str) -> bool:
    """Return True where the question sums up several that it names, and the sentence names but one of them."""
    if not _ASKS_TOTAL.search(question):
        return False
    names = {match[0].removesuffix("'s") for match in _NAME.finditer(question)}
    named = [name for name in names if re.search(rf"\b{re.escape(name)}\b", sentence)]
    return len(names) >= _LEAST_NAMES and " and " in question and len(named) == 1 and _joins_names(question)


@lru_cache(maxsize=256)
def _joins_names(question: str) -> bool:
    """Return True for “Condora, Luckwell and Skyforge”: names joined by “and”."""
    return bool(re.search(r"[^\W\d_a-z][\w'-]+,? and (?:the )?[^\W\d_a-z]", question))


def _is_part(question: str, sentence: str) -> bool:
    """Return True where “the whole season” is asked for and the sentence has no word for it."""
    whole = _ASKS_WHOLE.search(question)
    if whole is None or re.match(r"all the", whole[0], re.I):
        return False
    words = list(re.findall(r"[\w'-]{4,}", whole["whole"].lower()))
    return bool(words) and not any(word[:5] in sentence.lower() for word in words)
