"""Ayes, noes and abstentions: which of the three a number of votes counts."""

import re
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT, NUMERAL
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

VoteSide = Literal["for", "against", "abstained", ""]

_VOTERS = (
    r"(?: (?:more |of the |others? )*(?:votes?|members?|mps|lawmakers|senators|deputies|delegates|councillors|people|"
    r"countries|states|judges|nations|republicans|democrats))?"
)
_ASKED: tuple[tuple[VoteSide, str], ...] = (
    ("abstained", r"\babst(?:ain|entions?)"),
    (
        "against",
        r"\bvot(?:ed?|es|ing) (?:\w+ )?(?:against|no)\b|\bnoes\b|\bnays\b|\b(?:votes|ballots) (?:were )?(?:cast )?against\b|"
        r"\bvoted? to (?:reject|block|oppose)\b|\bopposed\b",
    ),
    (
        "for",
        r"\bvot(?:ed?|es|ing) (?:\w+ )?(?:for|in favou?r|yes)\b|\bayes\b|\bvotes (?:were )?(?:cast )?(?:for|"
        r"in favou?r)\b|\bwere in favou?r\b|\bvoted? to (?:pass|approve|back|adopt)\b",
    ),
)
_SIDES = [(side, lazy_pattern(pattern, re.I)) for side, pattern in _ASKED]
_OWN: tuple[tuple[VoteSide, str], ...] = (
    ("abstained", rf"^{_VOTERS}(?: have| had)? abst(?:ain|entions?)|^{_VOTERS} (?:who )?(?:did not vote|stayed away)\b"),
    (
        "against",
        rf"^{_VOTERS}(?: (?:who|were|had|have|cast|voted|voting))* (?:against|noes|nays|opposed|no)\b|^ (?:voted|"
        rf"votes) (?:to (?:reject|block)|no)\b",
    ),
    (
        "for",
        rf"^{_VOTERS}(?: (?:who|were|had|have|cast|voted|voting))* (?:for|in favou?r|ayes|"
        rf"yes)\b(?! (?:\w+ ){{0,2}}(?:years?|months?|days?|hours?|minutes?|weeks?)\b)",
    ),
)
_OWN_TABLE = [(side, lazy_pattern(pattern, re.I)) for side, pattern in _OWN]
_ASKS_SIZE = lazy_pattern(r"\bhow many (?:[\w'-]+ ){1,3}?(?:does|do|did|has|have) (?:the )?[\w' -]+? (?:have|has)?\W*$", re.I)
"""“How many members does the council have?”"""
_ASKS_NUMBER = lazy_pattern(r"\bhow many\b|\bnumber of\b", re.I)
_TO = r"(?:\s?[-–—]\s?| (?:votes? )?(?:to|against) )"
_FIRST = lazy_pattern(rf"^{_TO}{NUMERAL}", re.I)
_SECOND = lazy_pattern(rf"{NUMERAL}{_TO}$", re.I)
_VOTE_WORD = lazy_pattern(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|passed|approved|adopted|rejected|defeated|assembly|parliament|senate|council|"
    r"house|motion|bill|carried|resolution|amendment)\b",
    re.I,
)
_YES = (
    r"pass(?:ed|es)?|approv(?:ed|es)|adopt(?:ed|s)|back(?:ed|s)|ratif(?:ied|ies)|endors(?:ed|es)|carried|cleared|"
    r"agreed|confirmed"
)
_NO = r"reject(?:ed|s)?|defeat(?:ed|s)?|voted down|votes down|block(?:ed|s)|threw out|thrown out|turned down|fell|failed|lost"
_OUTCOME = lazy_pattern(rf"\b(?:(?P<yes>{_YES})|(?P<no>{_NO}))\b", re.I)
_COUNTED = lazy_pattern(rf"(?:\b(?:by|vote(?:d|s)?|was|of|a)|,) {ABOUT}$", re.I)
_UNCLEAR = lazy_pattern(r"\b(?:not|no[- ]confidence|veto|impeach\w*|motion to)\b|n't\b", re.I)
_AIM = lazy_pattern(
    r"^[^,;.]{0,40}? (?:(?P<yes>in favou?r|to (?:pass|approve|adopt|back|confirm|ratify|accept))|(?P<no>against|"
    r"to (?:reject|block)))\b",
    re.I,
)

_ASKS_OWN = lazy_pattern(
    r"(?<!by )\bhow many votes (?:did|has|have|had|were|was) (?:the )?(?P<name>.+?) (?:get|got|gotten|win|"
    r"won|receive|received|poll|polled|take|taken|"
    r"obtain|obtained|given|cast for|collect|collected|secure|secured|earn|score|gain|end up|have)\b",
    re.I,
)
_MARGIN = lazy_pattern(
    rf"\b(?:majority|margin|lead|plurality|gap|difference|advantage|ahead|behind|short|won|beat|lost|defeated|win|victory)"
    rf"(?: (?!with\b|and\b|but\b|to\b)[\w'-]+){{0,6}}? (?:of|by) {ABOUT}$",
    re.I,
)
"""In front of the votes by which somebody won: nobody's own votes."""
_ASKS_MARGIN = lazy_pattern(
    r"\bby how many (?:votes )?(?:did|was|were|has|have|had)? ?(?P<name>.+?) (?:win|won|take|beat|carry|elected|hold)\b", re.I
)
_BY_HOW_MANY = lazy_pattern(r"\bby how many votes\b", re.I)
_OWN_VOTES = lazy_pattern(rf"\b(?:with|received|got|won|polled|took|has|had) {ABOUT}$", re.I)
_PERSON = r"[^\W\d_a-z][\w'.-]*(?: [^\W\d_a-z][\w'-]*){0,3}"
_OVER = lazy_pattern(rf"^(?: votes?)? (?:over|ahead of|against|from) (?P<name>{_PERSON})")
_WINNER = lazy_pattern(rf"(?P<name>{_PERSON})(?: \([^)]{{1,40}}\))?,? (?:has |had )?(?:won|took|taken|held|carried)\b")


def judge_votes(proposal: Proposal) -> Belonging:
    """Compare the side or the candidate that the question asks for with the one that the number counts."""
    asked, figure = _side_asked(proposal.question), proposal.figure
    if figure is not None and (_is_of_another(proposal.question, figure) or _is_no_margin(proposal.question, figure)):
        return "no"
    if figure is not None and not asked and _ASKS_SIZE.search(proposal.question) and side_of(figure):
        return "no"
    if not asked or figure is None:
        return "unknown"
    found = nature(figure)
    if found not in ("count", "score"):
        return "unknown" if found == "share" else "no"
    side = side_of(figure)
    return "unknown" if not side else "yes" if side == asked else "no"


def _is_no_margin(question: str, figure: Figure) -> bool:
    """Return True for somebody's own votes, “second with 8,655 votes”, where it is asked by how many votes somebody won."""
    return bool(
        _BY_HOW_MANY.search(question)
        and _OWN_VOTES.search(figure.before[-60:])
        and re.match(r" votes\b(?! (?:more|fewer|ahead|behind|over|apart|short))", figure.after)
    )


def _is_of_another(question: str, figure: Figure) -> bool:
    """Return True for a majority where somebody's votes are asked for, and for the votes or the majority of an opponent."""
    own, margin = _ASKS_OWN.search(question), _ASKS_MARGIN.search(question)
    before, over = figure.before[-120:], _OVER.match(figure.after[:80])
    if own is not None:
        return bool(_MARGIN.search(before)) or _is_won_by_another(own["name"], before)
    return margin is not None and over is not None and is_same_name(over["name"], margin["name"])


def _is_won_by_another(asked: str, before: str) -> bool:
    """Return True where “X has won with” stands before the number and X is not the candidate who is asked for."""
    winners, names = list(_WINNER.finditer(before)), re.findall(r"[^\W\d_a-z][\w'-]+", asked)
    if not winners or not names or not before.rstrip().endswith("with"):
        return False
    return not any(name in winners[-1]["name"].split() for name in names)


def side_of(figure: Figure) -> VoteSide:
    """Return which votes the number counts: by the word behind it, or by its place in “by 212 votes to 148” and the outcome."""
    second = _SECOND.search(figure.before[-40:])
    first = None if second else _FIRST.match(figure.after[:40])
    own: VoteSide = next((side for side, pattern in _OWN_TABLE if pattern.search(figure.after[:60])), "")
    if not first and not second:
        return _trusted(own, figure)
    start = figure.before[: len(figure.before) - len(second[0])] if second else figure.before
    rest = figure.after[first.end() :] if first else figure.after
    won = _is_passed(start, rest)
    if won is None:
        return ""
    return "for" if won == bool(first) else "against"


def _trusted(side: VoteSide, figure: Figure) -> VoteSide:
    """Return the side only where the sentence is about a vote: “12 for dinner” is none."""
    return side if side and (_VOTE_WORD.search(figure.before) or _VOTE_WORD.search(figure.after)) else ""


def _is_passed(before: str, after: str) -> bool | None:
    """Return whether the first of two numbers of votes is for the proposal; None where the sentence leaves it open."""
    aim = _AIM.match(after)
    if aim:
        return bool(aim["yes"])
    if not _COUNTED.search(before):
        return None
    outcomes = list(_OUTCOME.finditer(before)) or list(_OUTCOME.finditer(after[:60]))
    if not outcomes or _UNCLEAR.search(before):
        return None
    kinds = {bool(match["yes"]) for match in outcomes}
    return kinds.pop() if len(kinds) == 1 else None


@lru_cache(maxsize=256)
def _side_asked(question: str) -> VoteSide:
    if not _ASKS_NUMBER.search(question):
        return ""
    sides: list[VoteSide] = [side for side, pattern in _SIDES if pattern.search(question)]
    return sides[0] if len(sides) == 1 else ""
