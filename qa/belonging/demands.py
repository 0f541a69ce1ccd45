"""What is wanted, offered or asked for has not been paid: “the supplier wants 1.2 million” is no answer to what it got."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

_HAPPENED = lazy_pattern(
    r"\b(?:how much|how many|what|which)\b.*\b(?:(?:did|has|have|had|was|were) .*\b(?:get|got|gotten|receive|received|pay|paid|win|won|"
    r"sell|sold|buy|bought|cost|spend|spent|fetch|earn|earned|raise|raised|given|gain|gained|secured?|awarded|grant(?:ed)?|"
    r"obtain(?:ed)?|collect(?:ed)?)|got|received|paid|won|bought|earned|obtained|secured)\b"
    r"|\bfor how much\b.*\b(?:sold|bought|acquired|auctioned)\b|\bhow much .*\b(?:sold|bought|auctioned|acquired) for\b",
    re.I,
)
_ASKS_DEMAND = lazy_pattern(
    r"\b(?:want\w*|demand\w*|ask(?:s|ed|ing)?|seek\w*|sought|offer\w*|bid|bids|claim\w*|request\w*|propos\w*|will|would|for sale|"
    r"call(?:s|ed|ing)? for|suing|sue[sd]?|hop(?:e|es|ed)|expect\w*|reject\w*|turn(?:ed)? down|refus\w*|guide price|valued?)\b",
    re.I,
)
_VERB = (
    r"(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|(?:ask(?:s|ed|ing)?|call(?:s|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|"
    r"hop(?:e|es|ed|ing)|bid(?:s|ding)?|apply|applied) for|seek(?:s|ing)?|sought|(?:su(?:e|es|ed|ing)) (?:\w+ ){0,5}for|"
    r"(?:may|might|could) (?:claim|demand|ask for|seek|sue for)|claim(?:s|ed|ing)?|request(?:s|ed|ing)?|"
    r"(?<!had been )(?<!has been )(?<!was )(?<!were )offer(?:s|ed|ing)?|bid(?:s|ding)?|on offer|propos(?:es|ed|ing))"
)
_NOUN = (
    r"(?:demands?|requests?|claims?|offers?|bids?|asking price|guide price|reserve price|price tag|"
    r"call)(?: (?:was|is|stands at|stood at))?"
)
_OBJECT = r"(?: (?!who\b|which\b|that\b|but\b|when\b|after\b|and (?:got|received|won|paid)\b|got\b|received\b|paid\b|won\b)[\w'%-]+){0,7}?"
_DEMANDED = lazy_pattern(rf"\b(?:{_VERB}|{_NOUN}){_OBJECT},? (?:of |for |at )?{ABOUT}(?:[A-Z]{{0,3}}[$£€¥]\s?)?$", re.I)
_FOR_SALE = lazy_pattern(
    rf"\b(?:for sale|on the market|put up for (?:sale|auction)|listed|advertised|marketed)\b{_OBJECT} (?:for|at|with) "
    rf"(?:an? (?:asking |guide )?price of )?{ABOUT}(?:[A-Z]{{0,3}}[$£€¥]\s?)?$",
    re.I,
)
_GRANTED = lazy_pattern(
    r"\b(?:accept(?:s|ed|ing)?|agreed?|grant(?:s|ed)?|won|got|received|paid|was (?:given|awarded))\b[^.;]{0,60}$"
    r"|\bfrom\b[^.;]{0,20}$",
    re.I,
)
_ACCEPTED_BEHIND = lazy_pattern(
    r"^[^.;]{0,60}\b(?:and (?:got|received|won) (?:it|them|that)|was (?:accepted|granted|paid))\b", re.I
)
_AMOUNTS = frozenset({"count", "money", "share", "measure"})


def judge_demand(proposal: Proposal) -> Belonging:
    """Return “no” for a figure that somebody wants, asks or offers, where the question asks what was got, paid or sold for."""
    figure = proposal.figure
    if figure is None or not _asks_what_happened(proposal.question) or nature(figure) not in _AMOUNTS:
        return "unknown"
    return "no" if is_demanded(figure) else "unknown"


def is_demanded(figure: Figure) -> bool:
    """Return True where the words before the number make it a demand, an offer or an asking price that nobody met."""
    before = figure.before[-140:]
    demanded = _DEMANDED.search(before) or _FOR_SALE.search(before)
    return bool(demanded) and not _is_granted(before, demanded) and not _ACCEPTED_BEHIND.match(figure.after)


def _is_granted(before: str, demanded: re.Match[str] | None) -> bool:
    """Return True where a word of getting stands between the demand and its number."""
    return demanded is not None and bool(_GRANTED.search(before[demanded.start() :]))


@lru_cache(maxsize=256)
def _asks_what_happened(question: str) -> bool:
    return bool(_HAPPENED.search(question)) and not _ASKS_DEMAND.search(question)
