"""Figures of several places in one sentence: none of them is the sum, and the largest belongs to “the most”."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.numerals import NUMERAL
from qa.belonging.proposal import Proposal
from qa.belonging.totals import SAYS_TOTAL, asks_for_total
from qa.belonging.verdict import Belonging

_NAME = r"(?:the )?[^\W\d_a-z][\w'-]*(?: (?:of (?:the )?)?[^\W\d_a-z][\w'-]*){0,3}"
_ITEM = lazy_pattern(
    rf"(?:^|[\s(])(?P<number>{NUMERAL})(?: (?!in\b|at\b|on\b|from\b|for\b|to\b)[\w'-]+){{0,2}} (?:in|at|on|"
    rf"from|for|to|by) (?P<name>{_NAME})"
)
"""“14 trees in Abbey Park”."""
_LEAST_ITEMS = 2
_SUPERLATIVE = lazy_pattern(
    r"\b(?:the (?P<most>most)|the (?P<least>fewest|least)|(?P<large>largest|biggest|highest|greatest) (?:number|share|amount)(?: of)?|"
    r"(?P<small>smallest|lowest) (?:number|share|amount)(?: of)?)(?= (?P<what>[\w'-]+)|\W*$)",
    re.I,
)
_COMPARES = lazy_pattern(
    r"\b(?:most|fewest|least|largest|biggest|highest|smallest|lowest|top|led|leading|more than|fewer than)\b", re.I
)
_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_SMALL = {word: number for number, word in enumerate(_WORDS, 1)}
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class _Part:
    value: float
    number: str
    name: str


def judge_listed_part(proposal: Proposal) -> Belonging:
    """Return “no” for a part where a total is asked for; of the names beside the parts, “yes” for the one with the most asked for."""
    question, sentence = proposal.question, proposal.sentence[:_LONGEST]
    if asks_for_total(question):
        parts = () if SAYS_TOTAL.search(sentence) or proposal.figure is None else _parts_of(sentence)
        is_part = any(part.number in proposal.answer for part in parts)
        return "no" if is_part and len(parts) >= _LEAST_ITEMS else "unknown"
    wanted, what = _superlative_asked(question)
    is_counted = bool(wanted) and what in sentence.lower() and not _COMPARES.search(sentence)
    parts = _parts_of(sentence) if is_counted else ()
    own = [part for part in parts if part.name in proposal.answer or proposal.answer in part.name]
    if len(parts) < _LEAST_ITEMS or len(own) != 1:
        return "unknown"
    best = (max if wanted == "most" else min)(part.value for part in parts)
    ties = [part for part in parts if part.value == best]
    return "yes" if ties == own else "no"


@lru_cache(maxsize=256)
def _superlative_asked(question: str) -> tuple[str, str]:
    """Return “most” or “least”, and the word for what is counted; ("", "") for other questions."""
    match = _SUPERLATIVE.search(question)
    if match is None or not re.match(r"(?:in |at |on |for |to )?(?:which|who|where|what)\b", question, re.I):
        return "", ""
    return "most" if match["most"] or match["large"] else "least", (match["what"] or "").lower()


@lru_cache(maxsize=64)
def _parts_of(sentence: str) -> tuple[_Part, ...]:
    """Return the parts whose numbers can be compared; () where one cannot."""
    parts = [_Part(_value(match["number"]), match["number"], match["name"]) for match in _ITEM.finditer(sentence)]
    return tuple(parts) if all(part.value >= 0 for part in parts) else ()


def _value(number: str) -> float:
    """Return a plain number; -1 for another."""
    digits = number.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return float(digits)
    return float(_SMALL.get(number.lower(), -1))
