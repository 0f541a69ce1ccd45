"""A number is no name and a day no reason: whether the words of an answer are of the kind that the question asks for."""

import re

from index.day_words import MONTHS
from index.patterns import lazy_pattern
from index.text import words
from qa.belonging.natures import Nature, nature
from qa.belonging.numerals import every_number
from qa.belonging.proposal import Proposal
from qa.belonging.reasons import asks_why
from qa.belonging.verdict import Belonging

_MONTHS = "|".join(MONTHS)
_ASKS_FOR_NAME = lazy_pattern(
    r"\bwhat(?:'s| (?:is|was|are|were)) (?:the )?(?:full |real |first |last )?(?:names?|titles?|nicknames?) of\b|"
    r"\bwhat(?:'s| (?:is|was)) [^?]* (?:called|named|nicknamed|titled)\b|^(?:who|whom)\b",
    re.IGNORECASE,
)
_ASKS_NUMBER = lazy_pattern(
    r"\b(?:how|ages?|aged|old|oldest|older|youngest|younger|years?|numbers?|figures?|birthdays?|turn(?:s|ed|ing)?|when|born)\b",
    re.IGNORECASE,
)
_NO_NAMES: frozenset[Nature] = frozenset(
    {"money", "share", "magnitude", "age", "duration", "measure", "score", "day", "clock", "times"}
)
_COUNTED = lazy_pattern(r" (?:[a-z]+ )?[a-z]+s\b| (?:people|men|women|children)\b")
_ASKS_WHERE = lazy_pattern(r"^(?:and |so |but )?where\b", re.IGNORECASE)
_LENGTH = r"(?:km|kilomet|met|mile|feet|foot|yard|m|hour|minute|degree|floor|stor|block)"
_COUNT_OF_THINGS = lazy_pattern(rf"\d[\d,.]*(?: million| billion)? (?!{_LENGTH}\w*\b)[a-z]+s|\d[\d,.]*")
"""“400 jobs”; “40 miles” and “400 metres below” say where."""
_ASKS_WHEN = lazy_pattern(r"^(?:and |so |but )?when (?:did|does|do|was|were|is|are|will|has|had|have)\b", re.IGNORECASE)
_NAMES = lazy_pattern(r"[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,3}")
_TIMES = lazy_pattern(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:{_MONTHS}|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Ramadan|Eid|Passover|Hanukkah|Thanksgiving|Halloween|Lent|"
    r"Diwali|Carnival|Advent|Pentecost|Whitsun|Epiphany|Ascension|Midsummer|Spring|Summer|Autumn|Fall|Winter|Yesterday|Today|Tonight|"
    r"Tomorrow|Last|Next|This|Years?|Day|Days|Eve|Night|Week|Weekend|Month|Morning|Wars?|Olympics|Games|Cup|Ages?|Era|Independence|"
    r"Revolution|Depression|Renaissance|Boxing|New|Now|Never|Before|After|During|Since|Early|Late|One|Two|Three|Four|Five|Six|Seven|"
    r"Eight|Nine|Ten|Noon|Midnight|Immediately|Soon|Shortly)\b"
)
"""What a capitalised answer to “when?” has where it is a time."""
_DAY = lazy_pattern(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTHS}|"
    r"(?:1[6-9]|20)\d\d|(?:spring|summer|autumn|winter|week|month|year)|yesterday|today|tomorrow)\b"
)
_WORK = lazy_pattern(
    r"\b(?:titled?|called|films?|movies?|novels?|books?|songs?|albums?|plays?|shows?|series|games?|bands?|groups?|paintings?|pictures?|"
    r"projects?|clubs?|restaurants?|bars?|brands?|cars?|ships?|boats?|planes?)\b",
    re.IGNORECASE,
)
"""What may have a number for its name: “1917”, “Studio 54”."""
_BESIDE_DAY = frozenset(
    ["in", "on", "since", "until", "by", "from", "at", "the", "of", "a", "last", "next", "this", "early", "late", "mid"]
)


def judge_answer_kind(proposal: Proposal) -> Belonging:
    """Return “no” for a bare number where a name is asked for, a bare name for “when?”, and a bare day or number for “why?”.

    So too for a person's age where no age and no number is asked for.
    """
    if not _ASKS_NUMBER.search(proposal.question) and _is_bare_age(proposal):
        return "no"
    if _ASKS_WHERE.match(proposal.question):
        return "no" if _COUNT_OF_THINGS.fullmatch(proposal.answer) else "unknown"
    if _ASKS_FOR_NAME.search(proposal.question):
        is_name = _WORK.search(proposal.question) and not _measures_or_counts(proposal)
        return "no" if _is_bare_number(proposal.answer) and not is_name else "unknown"
    if _ASKS_WHEN.match(proposal.question):
        return "no" if _NAMES.fullmatch(proposal.answer) and not _TIMES.search(proposal.answer) else "unknown"
    if asks_why(proposal.question):
        return "no" if _is_bare_number(proposal.answer) or _is_bare_day(proposal.answer) else "unknown"
    return "unknown"


def _is_bare_age(proposal: Proposal) -> bool:
    return proposal.figure is not None and _is_bare_number(proposal.answer) and nature(proposal.figure) == "age"


def _measures_or_counts(proposal: Proposal) -> bool:
    """Return True for “eleven” and for the 34 of “34 people”; a film may be called “1917”."""
    figure = proposal.figure
    return figure is not None and (
        figure.number[0].islower() or nature(figure) in _NO_NAMES or bool(_COUNTED.match(figure.after))
    )


def _is_bare_number(answer: str) -> bool:
    """Return True where the answer is one number; “Blink-182” and “Fifty Cent” are names."""
    numbers = every_number(answer)
    return len(numbers) == 1 and answer[: numbers[0][0]].strip() == "" and answer[numbers[0][1] :].strip(" .%") == ""


def _is_bare_day(answer: str) -> bool:
    rest = _DAY.sub(" ", answer)
    return rest != answer and all(word in _BESIDE_DAY or word.isdigit() for word in words(rest))
