"""The year, quarter or month that the sentence ties a number to, against the one that the question names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import NUMERAL
from qa.belonging.proposal import Figure, Proposal
from qa.belonging.verdict import Belonging

_PERIODS = {
    "year": r"(?:1[6-9]|20)\d\d",
    "half": r"(?:first|second|1st|2nd) half",
    "quarter": r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th) quarter",
    "month": r"January|February|March|April|May|June|July|August|September|October|November|December",
}
_WORD = "|".join(rf"(?P<{kind}>{words})" for kind, words in _PERIODS.items())
_PERIOD = lazy_pattern(rf"\b(?:{_WORD})\b")
_IN = r"\b[Ii]n (?:the )?(?:(?:month of|early|late|mid|fiscal|same) )?"
_ASKED = lazy_pattern(rf"(?:{_IN}|\bduring (?:the )?|\bof (?=\d{{4}}\b)|\bthe (?=\d{{4}} ))(?:{_WORD})\b")
_BEHIND = lazy_pattern(
    rf"^(?: (?!and\b|but\b|from\b|than\b|while\b|since\b|who\b|that\b|which\b|when\b|after\b|"
    rf"before\b)[\w%'$£€-]+){{0,5}}? in (?:the )?(?:{_WORD})\b(?! (?:and|to|or) (?:in )?(?:the )?(?:\d{{4}}\b|first\b|"
    rf"second\b|third\b|fourth\b|[A-Z])|[-–])"
)
_FRONT = lazy_pattern(
    rf"(?:^|[,;] |\band |\bbut |\bwhile ){_IN}(?:{_WORD})(?: (?:of|in) [\w ]{{4,20}})?,?(?: (?!and\b|but\b|from\b|"
    rf"to\b|in\b|since\b)[\w%'$£€.-]+){{0,8}} [$£€]?$"
)
_COMPARED = lazy_pattern(
    rf"^[^.;,(]{{0,30}}[,(]? ?\(?(?:up|down|compared|against|versus|from|rising|falling|after)\b[^.;\d]{{0,25}}?{NUMERAL}"
    rf"[^.;,\d]{{0,25}}? (?:in|for) (?:the )?(?:{_WORD})\b"
)
"""“61 percent, up from 58 percent in 2020”: the first of the two is not of 2020."""
_TOTAL = lazy_pattern(
    rf"(?:^|[,;] |\b[Aa]nd |\b[Bb]ut )[Tt]he (?:\w+ )?(?:number|total|figure|count|sum|tally)(?: of [\w' -]{{2,40}}?)?"
    rf" (?:in|for) (?:{_WORD}) "
    r"(?:was|were|had been|has been|stood at|came to|reached|amounted to)(?: [a-z]+){0,2} [$£€]?$"
)
"""“The number of expulsions in 2023 was”: the sentence is about the period."""
_ASKS_WHEN = lazy_pattern(r"^when\b|\b(?:what|which) (?:year|month|day|date)\b", re.I)
_COUNTED = lazy_pattern(r"\bhow many (?:\w+ ){0,3}?(\w+?)s? (?:did|does|do|has|have|had|were|was|are|is|will|would)\b", re.I)
_SO_FAR = lazy_pattern(r"\b(?:so far|by now|to date|half|quarter)\b", re.I)
_MAGNITUDE = lazy_pattern(r"\bmagnitude(?: of)? \d+(?:\.\d+)?")
_CLAUSE_END = lazy_pattern(r"[,;]| and in | while | but ")
_NUMBER_AHEAD = lazy_pattern(NUMERAL, re.I)
_DAY_OF_STORY = lazy_pattern(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this (?:week|month|morning))\b")


@dataclass(frozen=True, slots=True)
class _When:
    kind: str
    name: str


def judge_period(proposal: Proposal) -> Belonging:
    """Return “yes” where the number is tied to the period asked for, “no” where the sentence ties it to another of its kind."""
    asked, figure = _asked(proposal.question), proposal.figure
    if asked is None or figure is None or nature(figure) in ("year", "day", "clock", "age", "label"):
        return "unknown"
    own = period_of(figure)
    if own is None:
        compared = _COMPARED.match(figure.after[:120])
        is_compared = compared is not None and _when(compared) == asked
        return "no" if is_compared else _of_the_day(asked, proposal)
    if own.kind != asked.kind:
        return (
            "no"
            if asked.kind == "year" and own.kind in ("half", "quarter") and not _SO_FAR.search(proposal.question)
            else "unknown"
        )
    if own.name != asked.name:
        return "no"
    if _total_before(figure) is not None and _is_of_the_thing(proposal.question, figure):
        return "yes"
    others = {match[0].lower() for match in _PERIOD.finditer(proposal.sentence) if match.lastgroup == asked.kind}
    return "yes" if len(others) > 1 and _is_of_the_thing(proposal.question, figure) else "unknown"


def _is_of_the_thing(question: str, figure: Figure) -> bool:
    """Return False where “how many tourists” meets a sum, or a number of something else by name."""
    asked = _COUNTED.search(question)
    if asked is None:
        return not re.search(r"\bhow many\b", question, re.I) or nature(figure) == "count"
    counted = re.match(r" (?!in\b)([a-z]+)", figure.after)
    return nature(figure) == "count" and (counted is None or counted[1].startswith(asked[1].lower()[:5]))


def period_of(figure: Figure) -> _When | None:
    """Return the period that stands close behind the number, or else at the head of its clause."""
    behind = _BEHIND.match(figure.after[:90])
    if behind and not _NUMBER_AHEAD.search(behind[0][: behind.start(behind.lastgroup or 0)]):
        return _when(behind)
    total = _total_before(figure)
    if total is not None:
        return _when(total)
    front = _FRONT.search(figure.before[-110:])
    if front and not behind and not _PERIOD.search(_CLAUSE_END.split(figure.after[:60])[0]):
        end = front.end(front.lastgroup or 0)
        between = _MAGNITUDE.sub("", figure.before[-110:][end:])
        return None if _NUMBER_AHEAD.search(between) else _when(front)
    return None


def _total_before(figure: Figure) -> re.Match[str] | None:
    return _TOTAL.search(figure.before[-110:])


def _of_the_day(asked: _When, proposal: Proposal) -> Belonging:
    """Return “no” where this sentence tells what happened on a weekday of the story and another one, with a number, the year asked for."""
    if asked.kind != "year" or asked.name in proposal.sentence or not _DAY_OF_STORY.search(proposal.sentence):
        return "unknown"
    if _PERIOD.search(proposal.sentence):
        return "unknown"
    elsewhere = re.search(rf"\b[Ii]n {asked.name}\b[^.!?]{{0,120}}", proposal.further)
    return "no" if elsewhere and any(nature_ == "count" for nature_ in _natures(elsewhere[0])) else "unknown"


def _natures(text: str) -> list[str]:
    return [nature(Figure(text[: match.start()], match[0], text[match.end() :])) for match in _NUMBER_AHEAD.finditer(text, 7)]


def _when(match: re.Match[str]) -> _When:
    kind = match.lastgroup or ""
    return _When(kind, match[kind].lower())


@lru_cache(maxsize=256)
def _asked(question: str) -> _When | None:
    """Return the one period of the question that is asked about; None where it names none or several."""
    if _ASKS_WHEN.search(question):
        return None
    match = _ASKED.search(question)
    if match is None or len(_PERIOD.findall(question)) > 1:
        return None
    return _when(match)
