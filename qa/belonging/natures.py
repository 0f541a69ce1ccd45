"""Tells what a number measures by the words that touch it: an age, a length of time, a sum, a date, or a count of something."""

import re
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.proposal import Figure

Nature = Literal[
    "label",
    "money",
    "share",
    "magnitude",
    "age",
    "duration",
    "measure",
    "score",
    "day",
    "year",
    "clock",
    "rank",
    "times",
    "count",
]
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_UNIT_OF_TIME = r"(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?"
_LABELLED = (
    r"Flight|Boeing|Airbus|Apollo|Article|Section|Chapter|Route|Highway|Interstate|Room|Channel|Covid|COVID|Formula|"
    r"Grade|Level|Phase|"
    r"Type|Model|Title|Proposition|Amendment|No\.?|Nos\.?|Page|Gate|Unit|Line|Platform|Windows|iPhone|PlayStation|Rule|Pier|"
    r"Precinct|Exit|Runway|Terminal|Lot|Ward"
)
_CURRENCY = (
    r"(?:dollars?|euros?|cents?|pence|rupees?|yen|yuan|renminbi|francs?|crowns?|pesos?|rand|roubles?|rubles?|kron(?:or|er|ur|a|e)|"
    r"korunas?|koruny|marks?(?! (?:out|of|on|for|in)\b)|shillings?|dinars?|dirhams?|lir(?:a|e|as)|shekels?|zlotys?|forints?|"
    r"ri[ya]als?|bahts?|rupiahs?|ringgits?|reais|bolivars?|hryvnias?|nairas?|cedis|takas?|guilders?|florins?|thalers?|ducats?|"
    r"drachmas?|talers?|quid|guineas?|pennies)"
)
_POUNDS = lazy_pattern(r"^ pounds\b(?! (?:of\b(?! (?:damage|debt|fine))|in weight|heavier|lighter|overweight))")
_OF_MONEY = lazy_pattern(
    r"\b(?:costs?|costing|pay|pays|paid|paying|payment|spen[dt]s?|spending|price[sd]?|worth|fine[sd]?|sold|sells?|bought|buys?|"
    r"earn(?:s|ed|ing)?|salar(?:y|ies)|fees?|charg(?:e|es|ed|ing)|fares?|rais(?:e|es|ed|ing)|tickets?|rent|loans?|debts?|budgets?|"
    r"prizes?|rewards?|sum|compensation|damages|wages?|tax(?:es)?|offers?|offered|valued|funds?|funding|grants?|bills?|"
    r"each|apiece|per|a head|money|cash|donat\w+|pledg\w+|profits?|revenue|loss(?:es)?|million|billion)\b",
    re.IGNORECASE,
)
"""What stands near pounds that are money, and no weight."""
_MEASURE = (
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|ft|feet|foot|inch(?:es)?|cm|mm|kg|kilos?|kilograms?|grams?|"
    r"tonnes?|tons?|"
    r"pounds?|ounces?|lit(?:er|re)s?|gallons?|acres?|hectares?|degrees?|mph|kph|knots|megawatts?|MW|GW|barrels|yards?)"
)
_AROUND: tuple[tuple[Nature, str, str], ...] = (
    ("money", r"(?:[$£€¥₹]\s?|\b(?:USD|EUR|GBP|Rs\.?)\s?)$", rf"^[ -](?:[A-Z]\w+ )?{_CURRENCY}\b"),
    ("label", rf"(?:(?<![a-z])[A-Z]{{1,4}}-?|#|\b(?:{_LABELLED}) )$", r"^(?!)"),
    ("share", r"^(?!)^", r"^\s?%|^[ -](?:per ?cent|percentage points?)\b|^[- ](?:thirds?|quarters?|fifths?|tenths?)\b"),
    ("magnitude", r"\b[Mm]agnitude(?: of)?[ -]$", r"^[ -]magnitude\b|^ on the Richter"),
    (
        "age",
        r"\b(?:[Aa]ged|ages|age of|age|turn(?:ed|s|ing)|(?:die[sd]?|dying|passed away) at) $",
        r"^[- ](?:year|decade)s?[- ]olds?\b|^[- ](?:month|week|day)s?-olds?\b|^[- ]years? of age\b",
    ),
    (
        "duration",
        r"^(?!)",
        rf"^(?:[ -](?:more|further|consecutive|full|straight|long|extra|"
        rf"additional))?(?: and a half)?[ -]{_UNIT_OF_TIME}\b(?! ?-?old)",
    ),
    ("measure", r"^(?!)", rf"^(?:[ -]?(?:square |cubic )?{_MEASURE}\b|\s?°)"),
    ("clock", r"\d:$", r"^(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o'clock\b|GMT\b)|^:\d\d\b"),
    ("day", rf"\b{_MONTH} $", rf"^(?:st|nd|rd|th)?(?: of)? {_MONTH}(?! \w+ed\b)"),
    ("times", r"^(?!)", r"^ times\b|^-?fold\b"),
)
_TABLE = [(kind, lazy_pattern(before), lazy_pattern(after)) for kind, before, after in _AROUND]
_RANK = lazy_pattern(
    r"\d+(?:st|nd|rd|th)|first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth", re.IGNORECASE
)
_DAY_BEHIND = lazy_pattern(rf"^(?: of)? {_MONTH}")
_FRACTION = lazy_pattern(r"\b(?:an?|one|two) $", re.IGNORECASE)
_FRACTION_ENDS = lazy_pattern(r"^(?:s\b| of\b|\W*$|[,.;]| (?:more|less|fewer|use|receive|have)\b)")
_CENTURY = lazy_pattern(r"^[ -](?:and \w+ )?centur")
_LARGE = lazy_pattern(r"\d{4}|,\d{3}|hundred|thousand|million|billion|\d{3}\.", re.IGNORECASE)
_YEAR = lazy_pattern(r"(?:1[6-9]|20)\d\d")
_BEFORE_YEAR = lazy_pattern(
    rf"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Tt]hroughout|early|late|mid|year|{_MONTH}|spring|summer|"
    rf"autumn|winter|fall) |"
    r"\d, |^)$"
)
_AFTER_YEAR = lazy_pattern(
    r"^(?:\W*$|[,.;:)]|'s\b| (?:and|to|the|a|an|when|after|before|with|was|were|is|by|for|he|she|they|it|in|on|at|of)\b)"
)
_APPOSITION_ENDS = lazy_pattern(r", |[.!]?$")
_NAME_BEFORE = lazy_pattern(r"[A-Z][\w'-]+, $")
_SMALL = lazy_pattern(r"\d{1,2}|1[01]\d")
_SCORE_BEFORE = lazy_pattern(r"(?<![\d.,])\d{1,2}\s?[-–]\s?$")
_SCORE_AFTER = lazy_pattern(
    r"^\s?[-–]\s?\d{1,2}(?![\d.,]*\d)(?! (?:[a-z]+ )?(?:people|men|women|others|years?|percent|per|million|%))"
)


@lru_cache(maxsize=1024)
def nature(figure: Figure) -> Nature:
    """Return what the number measures; `count` where no word or sign says anything else."""
    before, number, after = figure.before[-24:], figure.number, figure.after[:40]
    if _RANK.fullmatch(number):
        return _nature_of_ordinal(before, number, after)
    if _POUNDS.match(after) and _OF_MONEY.search(f"{figure.before[-90:]} {number} {after}"):
        return "money"
    for kind, in_front, behind in _TABLE:
        if (in_front.search(before) or behind.search(after)) and _is_of_size(kind, number):
            return kind
    return _nature_of_digits(before, number, after)


def _is_of_size(kind: Nature, number: str) -> bool:
    """Return False for an age of 14,000 and for the 800th of May."""
    if kind == "day":
        return len(number) <= 2
    return kind != "age" or not _LARGE.search(number)


def _nature_of_ordinal(before: str, number: str, after: str) -> Nature:
    if _DAY_BEHIND.search(after):
        return "day"
    is_fraction = number[0].isalpha() and _FRACTION.search(before) and _FRACTION_ENDS.search(after)
    return "share" if is_fraction else "year" if _CENTURY.search(after) else "rank"


def _nature_of_digits(before: str, number: str, after: str) -> Nature:
    if _YEAR.fullmatch(number) and _BEFORE_YEAR.search(before) and _AFTER_YEAR.search(after):
        return "year"
    if _SMALL.fullmatch(number):
        if _APPOSITION_ENDS.match(after) and _NAME_BEFORE.search(before):
            return "age"
        if _SCORE_BEFORE.search(before) and not re.match(r" (?:[a-z]+ )?(?:people|men|women|others)\b", after):
            return "score"
        if _SCORE_AFTER.search(after):
            return "score"
    return "count"
