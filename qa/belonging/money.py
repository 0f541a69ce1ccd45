"""Whether a sum is of the kind asked for: a total and no price of one piece, a profit and no revenue, a fine and no damage."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT, NUMERAL
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

_SUMS = {
    "profit": r"profits?|net income|earnings",
    "revenue": r"revenues?|turnover|sales",
    "loss": r"loss(?:es)?|deficit",
    "fine": r"fin(?:e|es|ed|ing)|penalt(?:y|ies)",
    "damage": r"damages?",
    "pledge": r"pledg(?:e|es|ed|ing)|donat(?:e|es|ed|ing|ions?)|promis(?:e|es|ed|ing)",
    "debt": r"debts?|owes?|owed|owing",
    "bail": r"bail|bond",
    "ransom": r"ransoms?",
    "salary": r"salar(?:y|ies)|wages?",
    "tax": r"tax(?:es)?",
    "budget": r"budgets?",
}
_SUM = lazy_pattern(r"\b(?:" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _SUMS.items()) + r")\b", re.I)
_SCALE = r"(?: ?(?:million|billion|trillion|bn|m|k))?(?: (?:dollars?|euros?|pounds?|yen|crowns?|pesos|francs?))?"
_BEHIND = lazy_pattern(
    rf"^{_SCALE}(?: (?:in|of|worth of|as an?|as))? ?(?:(?:a|an|the|its|annual|net|gross|total|pre-tax|operating|"
    rf"half-year|record|quarterly) )*",
    re.I,
)
_FRONT = lazy_pattern(
    r"^(?: (?:for the (?:year|quarter)|last year|of|was|were|is|at|a|an|rose|fell|grew|climbed|slipped|jumped|dropped|"
    r"reached|hit|to|by|stood|worth|totalling|totaling|"
    r"about|around|nearly|almost|some|over|than|more|at least|the firm|him|her|it|them|up to|the company|"
    r"[\d.,]+ ?(?:per cent|percent|%))){0,6} [A-Z]{0,3}[$£€¥]?$",
    re.I,
)
_A_PIECE = (
    r"(?:share|barrel|ticket|head|piece|gallon|lit(?:re|er)|ton|tonne|seat|unit|copy|kilo|kilogram|pound|person|vote|mile|kilomet(?:re|er)|"
    r"ride|trip|pint|cup|glass|bottle|dose|room|pupil|student|child|patient|passenger|visitor|guest|household|family|member|bed|box|packet|"
    r"loaf|book|tree|animal|square (?:met(?:re|er)|foot)|plate|portion|round|pair|set|night|card|crossing|"
    r"metre|yard|acre|hectare|vehicle|car)"
)
_EACH = lazy_pattern(
    rf"^[^,;.]{{0,24}}?(?: (?:per (?!year|annum|month|week|day|hour|season|cent)\w|each\b|apiece\b|a {_A_PIECE}\b|an (?:animal|acre)\b|"
    rf"(?:for|to) (?:each|every)\b|every (?!year|month|week|day)\w)|[- ]a-(?:share|barrel|head|ticket|piece|seat)\b)",
    re.I,
)
_NO_NEW_CLAUSE = r"(?!(?:and|but|while|which|who|after|before|ago|later|when|as|since|earlier)\b)"
_EACH_IN_FRONT = lazy_pattern(
    rf"\b(?:each|every|(?:a|one) (?:single )?{_A_PIECE}|an? (?:day|night|hour|week|month)) "
    rf"(?:of (?:the |them |these |its |those |their )?)?(?:{_NO_NEW_CLAUSE}[\w'-]+ ){{0,5}}[A-Z]{{0,3}}[$£€¥]?$",
    re.I,
)
"""“A ticket costs”, “each visitor spends”, “an hour in the air costs” in front of the price of one."""
_FOR_SEVERAL = lazy_pattern(
    rf"\b(?!one\b|1\b|first\b){NUMERAL} (?:(?!million|billion|trillion|years?|months?|weeks?|days?|hours?|minutes?|per|of|"
    r"pounds|dollars|euros|crowns|marks|times)[\w-]+ ){1,4}(?:for|at a (?:total )?(?:cost|price) of|worth|costing) "
    rf"{ABOUT}[A-Z]{{0,3}}[$£€¥]?$",
    re.I,
)
"""“Two electric ferries for 46 million” in front of the price of both."""
_ASKS_ONE = lazy_pattern(
    r"\b(?:per|each|apiece|every|a single|one (?!(?:year|million|day|of (?:the )?most)\b)[a-z]+|"
    r"what (?:does|did|will|would) (?:an?|one) |(?:cost|costs|price) (?:of )?(?:for )?(?:an?|one) )",
    re.I,
)
_SAVED = lazy_pattern(rf"\bsav(?:e|es|ed|ing|ings of)(?: (?!and\b|but\b)[\w']+){{0,4}}? {ABOUT}[A-Z]{{0,3}}[$£€¥]?$", re.I)
_ASKS_SPENT = lazy_pattern(r"\b(?:costs?|price|pay|paid|spen[dt]|spending|sold|bought)\b", re.I)
_ASKS_SAVED = lazy_pattern(r"\bsav(?:e|es|ed|ing|ings)\b", re.I)
_CLAUSE = lazy_pattern(r"[;.]|, (?:and|but|while|which) ")
_ASKS_EACH = lazy_pattern(
    r"\b(?:per|each|apiece|price|ticket|share|shares|an? \w+|annual\w*|month\w*|week\w*|year\w*|dai?ly|day|night|"
    r"hour\w*|rate|fee|wage|salary|fare|rent|gas|petrol|oil|one)\b",
    re.I,
)
_ASKS_TOTAL = lazy_pattern(
    r"\b(?:in total|total|altogether|overall|whole|entire|deal|takeover|acquisition|contract|purchase price|project|"
    r"programme|"
    r"budget|fine|fined|pledge|pledged|profit|revenue|worth)\b",
    re.I,
)
_ASKS_ALL = lazy_pattern(
    r"\b(?:in total|total (?:cost|price|value|sum|bill|amount)|altogether|whole|entire|in all|all told|together|combined|overall)\b",
    re.I,
)
_ASKS_SUM = lazy_pattern(
    r"\bhow much\b|\bwhat (?:will|would|did|does|do|has|have|had)\b.*\b(?:costs?|pay|paid|spen[dt])\b|"
    r"\bhow (?:big|large|high) (?:is|was|were|are)\b|\bwhat (?:is|was|were|are) the\b|\bwhat (?:fine|"
    r"profit|price|sum|loss|revenue)\b",
    re.I,
)


def judge_money(proposal: Proposal) -> Belonging:
    """Compare the kind of sum asked for with the one that the words beside the number name."""
    figure = proposal.figure
    if figure is None or not _ASKS_SUM.search(proposal.question) or nature(figure) not in ("money", "count"):
        return "unknown"
    if _is_saving_for_cost(proposal.question, figure):
        return "no"
    if nature(figure) != "money":
        return "unknown"
    if _is_piece_for_total(proposal.question, figure) or _is_total_for_piece(proposal.question, figure):
        return "no"
    asked = _sums_asked(proposal.question)
    found = sum_beside(figure)
    if len(asked) != 1 or not found:
        return "unknown"
    return "yes" if found in asked else "no"


def sum_beside(figure: Figure) -> str:
    """Return the kind of sum that the words touching the number name; "" where they name none or two."""
    end = _BEHIND.match(figure.after)
    behind = _SUM.match(figure.after, end.end()) if end else None
    start = max(0, len(figure.before) - 90)
    last = None
    for match in _SUM.finditer(figure.before, start):
        last = match
    front = last if last and _FRONT.match(figure.before[last.end() :]) else None
    kinds = {match.lastgroup or "" for match in (behind, front) if match}
    return kinds.pop() if len(kinds) == 1 else ""


def _is_piece_for_total(question: str, figure: Figure) -> bool:
    """Return True for the price of one where a total is asked for."""
    is_for_all = _ASKS_ALL.search(question) or (_ASKS_TOTAL.search(question) and not _ASKS_EACH.search(question))
    return bool(is_for_all) and not _ASKS_ONE.search(question) and is_price_of_one(figure)


def is_price_of_one(figure: Figure) -> bool:
    """Return True where the words beside a sum make it the price of one piece, one person or one day."""
    clause = _CLAUSE.split(figure.before[-100:])[-1]
    return bool(_EACH.match(figure.after[:60]) or _EACH_IN_FRONT.search(clause))


def _is_saving_for_cost(question: str, figure: Figure) -> bool:
    """Return True for what was saved where it is asked what something cost."""
    is_saved = _SAVED.search(figure.before[-80:])
    return bool(is_saved) and bool(_ASKS_SPENT.search(question)) and not _ASKS_SAVED.search(question)


def _is_total_for_piece(question: str, figure: Figure) -> bool:
    """Return True for the price of several where the one of a single piece is asked for."""
    is_for_one = _ASKS_ONE.search(question) and not _ASKS_ALL.search(question)
    return bool(is_for_one) and bool(_FOR_SEVERAL.search(figure.before[-100:])) and not is_price_of_one(figure)


@lru_cache(maxsize=256)
def _sums_asked(question: str) -> frozenset[str]:
    return frozenset(match.lastgroup or "" for match in _SUM.finditer(question))
