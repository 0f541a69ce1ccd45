"""By how much, to what and from what: the part of a change that a number is, in “rose by 14 per cent to £3.20 from £2.80”."""

import re
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

ChangePart = Literal["by", "to", "from", ""]

_MOVES = (
    r"(?:r(?:ise|ises|ose|isen|ising)|rais(?:e|es|ed|ing)|f(?:all|alls|ell|allen|alling)|gr(?:ow|ows|ew|own|owing)|"
    r"increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|slip(?:s|ped|ping)?|cut(?:s|ting)?|declin(?:e|es|ed|"
    r"ing)|soar(?:s|ed|ing)?|"
    r"plung(?:e|es|ed|ing)|go(?:es)? up|went up|go(?:es)? down|went down|shr(?:ink|inks|ank|unk)|lower(?:s|ed|ing)?|"
    r"tumbl(?:e|es|ed|ing))"
)
_MOVE = lazy_pattern(rf"\b{_MOVES}\b", re.I)
_UP = lazy_pattern(r"\b(?:ris|ros|rais|gr[eo]w|increas|jump|climb|soar|up\b|went up)", re.I)
_DOWN = lazy_pattern(r"\b(?:fall|fell|decreas|drop|slip|cut|declin|plung|shr[aiu]nk|lower|tumbl|down\b)", re.I)
_CLAUSE_START = lazy_pattern(r"[;:]|, (?:and|but|while) ")
_UNIT_AHEAD = lazy_pattern(r" ?(?:%|per ?cent|percentage points|points|million|billion|-?thirds|-?quarters)")
_RANGE_AHEAD = lazy_pattern(r" ?(?:to|-|–) ?[\d.,]+ ?(?:%|per ?cent|percentage points|points|million|billion)")
_FROM_PLACES = lazy_pattern(r"[^,;.]{0,30} (?:years?|countries|people|states|nations)\b")
_RANGE = lazy_pattern(r"\bby [\w.,-]+ to (?:[A-Z]{0,3}[$£€¥])?$", re.I)
_SIGN = r"(?:[A-Z]{0,3}[$£€¥]\s?)?"
_PARTS: tuple[tuple[ChangePart, str], ...] = (
    ("from", rf"\bfrom {ABOUT}{_SIGN}$"),
    ("to", rf"\b(?:{_MOVES}|had|was|is)(?: [\w.,%$£€-]+){{0,8}}? to {ABOUT}{_SIGN}$"),
    ("by", rf"\bby {ABOUT}{_SIGN}$|\b{_MOVES} (?!up to\b|to\b){ABOUT}{_SIGN}$|, (?:up|down) {ABOUT}{_SIGN}$"),
)
_TABLE = [(part, lazy_pattern(pattern, re.I)) for part, pattern in _PARTS]
_ASKED: tuple[tuple[ChangePart, str], ...] = (
    ("from", rf"\bfrom (?:what|how much|how many)\b|\b{_MOVES} from (?:what|which)\b"),
    ("to", rf"(?<!up )\bto (?:what|how much|how many)\b|\bwhat\b.*\b{_MOVES} to\b|\bhow (?:much|many)\b.*\b{_MOVES} to\b"),
    (
        "by",
        rf"\bby (?:how much|what|how many)\b|\bhow (?:much|many) (?:did|has|have|will|do|does)\b.*\b(?!raise|cut|"
        rf"grow\b(?! by)){_MOVES}\b(?! to\b| from\b)|\b{_MOVES} by\W*$",
    ),
)
_ASKED_TABLE = [(part, lazy_pattern(pattern, re.I)) for part, pattern in _ASKED]
_MONEY_GIVEN = lazy_pattern(r"\brais(?:e|ed)\b.*\b(?:for|charity)\b|\bmoney\b", re.I)


def judge_change(proposal: Proposal) -> Belonging:
    """Compare the part of the change asked for with the one that the preposition before the number tells."""
    asked, figure = _part_asked(proposal.question), proposal.figure
    if not asked or figure is None:
        return "unknown"
    part = part_of(figure)
    if not part:
        return "unknown"
    return "no" if part != asked else "yes" if _is_one_way(proposal.question, figure.before) else "unknown"


def _is_one_way(question: str, before: str) -> bool:
    """Return whether question and sentence tell a change in the same direction."""
    return all(bool(way.search(question)) == bool(way.search(before[-120:])) for way in (_UP, _DOWN))


def part_of(figure: Figure) -> ChangePart:
    """Return the part of a change that the number is; "" where no verb of change stands in its clause."""
    clause = _CLAUSE_START.split(figure.before[-120:])[-1]
    part: ChangePart = next((part for part, pattern in _TABLE if pattern.search(clause)), "")
    if not part or not _MOVE.search(clause) or nature(figure) in ("year", "day", "clock", "age", "label"):
        return ""
    is_elsewhere = part == "from" and _FROM_PLACES.match(figure.after)
    is_range = (_RANGE.search(clause) and _UNIT_AHEAD.match(figure.after)) or (
        part == "by" and _RANGE_AHEAD.match(figure.after)
    )
    return "" if is_range or is_elsewhere else part


@lru_cache(maxsize=256)
def _part_asked(question: str) -> ChangePart:
    if _MONEY_GIVEN.search(question) or not _MOVE.search(question):
        return ""
    asked: ChangePart = next((part for part, pattern in _ASKED_TABLE if pattern.search(question)), "")
    return asked
