"""Whether a sum is of the kind asked for: a total and no price of one piece, a profit and no revenue, a fine and no damage."""

import re
from functools import lru_cache

from qa.belonging.natures import nature
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
_SUM = re.compile(r"\b(?:" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _SUMS.items()) + r")\b", re.I)
_SCALE = r"(?: ?(?:million|billion|trillion|bn|m|k))?(?: (?:dollars?|euros?|pounds?|yen|crowns?|pesos|francs?))?"
_BEHIND = re.compile(
    rf"^{_SCALE}(?: (?:in|of|worth of|as an?|as))? ?(?:(?:a|an|the|its|annual|net|gross|total|pre-tax|operating|"
    rf"half-year|record|quarterly) )*",
    re.I,
)
_FRONT = re.compile(
    r"^(?: (?:for the (?:year|quarter)|last year|of|was|were|is|at|a|an|rose|fell|grew|climbed|slipped|jumped|dropped|"
    r"reached|hit|to|by|stood|worth|totalling|totaling|"
    r"about|around|nearly|almost|some|over|than|more|at least|the firm|him|her|it|them|up to|the company|"
    r"[\d.,]+ ?(?:per cent|percent|%))){0,6} [A-Z]{0,3}[$£€¥]?$",
    re.I,
)
_EACH = re.compile(
    r"^[^,;.]{0,14}? (?:per (?!year|annum|month|week|day|hour|season)\w|each\b|apiece\b|an? (?:share|barrel|ticket|"
    r"head|piece|gallon|litre|liter|ton|tonne|seat|"
    r"unit|copy|kilo|pound|person|vote|mile|ride|"
    r"pint|cup|bottle|dose|room)\b)|^[^,;.]{0,14}?[- ]a-(?:share|barrel|head|ticket)\b",
    re.I,
)
_ASKS_EACH = re.compile(
    r"\b(?:per|each|apiece|price|ticket|share|shares|an? \w+|annual\w*|month\w*|week\w*|year\w*|dai?ly|day|night|"
    r"hour\w*|rate|fee|wage|salary|fare|rent|gas|petrol|oil|one)\b",
    re.I,
)
_ASKS_TOTAL = re.compile(
    r"\b(?:in total|total|altogether|overall|whole|entire|deal|takeover|acquisition|contract|purchase price|project|"
    r"programme|"
    r"budget|fine|fined|pledge|pledged|profit|revenue|worth)\b",
    re.I,
)
_ASKS_ALL = re.compile(r"\b(?:in total|total (?:cost|price|value)|altogether|whole|entire)\b", re.I)
_ASKS_SUM = re.compile(
    r"\bhow much\b|\bhow (?:big|large|high) (?:is|was|were|are)\b|\bwhat (?:is|was|were|are) the\b|\bwhat (?:fine|"
    r"profit|price|sum|loss|revenue)\b",
    re.I,
)


def judge_money(proposal: Proposal) -> Belonging:
    """Compare the kind of sum asked for with the one that the words beside the number name."""
    figure = proposal.figure
    if figure is None or not _ASKS_SUM.search(proposal.question) or nature(figure) != "money":
        return "unknown"
    if _is_piece_for_total(proposal.question, figure):
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
    is_for_all = _ASKS_ALL.search(question) or (_ASKS_TOTAL.search(question) and not _ASKS_EACH.search(question))
    return bool(is_for_all and _EACH.match(figure.after))


@lru_cache(maxsize=256)
def _sums_asked(question: str) -> frozenset[str]:
    return frozenset(match.lastgroup or "" for match in _SUM.finditer(question))
