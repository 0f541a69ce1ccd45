"""An age is no day and a percentage no count of people: whether a number measures what the question asks for."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import Nature, nature
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_PEOPLE = (
    r"people|persons|men|women|children|civilians|soldiers|students|pupils|passengers|workers|residents|migrants|"
    r"refugees|protesters|"
    r"voters|patients|prisoners|inmates|officers|players|guests|employees|visitors|survivors|victims|hostages|troops|"
    r"lawmakers|mps"
)
_SIZES: frozenset[Nature] = frozenset({"money", "magnitude", "age", "duration", "measure", "score", "label", "rank"})
_TIMES: frozenset[Nature] = frozenset({"year", "day", "clock"})
_UNITS = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|dollars|euros|pounds|yen|"
    r"cents|pesos|crowns|rupees|francs|roubles|marks|shillings|dinars|lira|shekels|guilders|billions?|millions?|"
    r"(?:square |cubic )?(?:kilo)?met(?:er|re)s|miles|feet|acres|hectares|tonnes|tons|degrees|percent|times|points|"
    r"copies|models?|types)"
)
_ASKED: tuple[tuple[str, frozenset[Nature], frozenset[Nature]], ...] = (
    (r"^(?:in |on )?(?:what|which) (?:year|month|day|date|week)\b", frozenset(), frozenset()),
    (
        r"\b(?:what|which|how (?:many|much|large|big|high)) (?:a )?(?:percentage|percent|per cent|share|proportion|"
        r"fraction)\b",
        frozenset(),
        frozenset({"money", "age", "magnitude", "label", "clock", "day", "year"}),
    ),
    (
        r"\bhow old\b|\bhow many years old\b|\b(?:at )?what age\b",
        frozenset({"age"}),
        frozenset({"money", "share", "magnitude", "day", "clock", "measure"}),
    ),
    (
        r"^(?:\w+,? )*?when (?:was|did|does|do|is|will|has|had) [^?]*(?:\bdie|\bdied|\bdead|\bdeath|\bborn|"
        r"\bpass away|\bbirthday)\b",
        frozenset(),
        frozenset({"age", "money", "share", "magnitude", "measure"}),
    ),
    (
        r"^(?:\w+,? )*?when (?:was|were|did|does|do|is|are|will|has|had|have)\b",
        frozenset(),
        frozenset({"money", "share", "magnitude", "measure"}),
    ),
    (rf"\bhow many (?:of the |other |more )?(?:[a-z]+ )?(?:{_PEOPLE})\b", frozenset(), _SIZES | _TIMES),
    (
        rf"\bhow many (?:of the |other |more )?(?:[a-z]+ )?{_UNITS}\b",
        frozenset(),
        frozenset({"label", "age", "magnitude", "day", "clock"}),
    ),
    (
        rf"\bhow many (?!(?:[\w-]+ ){{0,3}}(?:{_UNITS}|seasons?|terms?|semesters?|shifts?|stints?)\b)\w+",
        frozenset(),
        _TIMES | frozenset({"label", "age", "magnitude", "money", "duration"}),
    ),
    (r"\bhow many \w+", frozenset(), _TIMES | frozenset({"label", "age", "magnitude", "money"})),
    (
        r"\bhow much (?:money|cash|(?:did|does|do|will|would|has|have|was|were|is|are)\b.* (?:cost|pay|paid|spend|"
        r"spent|worth|fined?))\b",
        frozenset(),
        frozenset({"age", "magnitude", "day", "year", "clock", "label", "duration"}),
    ),
    (
        r"\bwhat magnitude\b|\bmagnitude of\b|\bhow (?:strong|powerful) was\b.*\bquake\b",
        frozenset({"magnitude"}),
        frozenset({"age", "day", "year", "clock"}),
    ),
)
_CLAUSE = lazy_pattern(r"(?:after|when|while|before|as|once|since|until)\b", re.I)
_TABLE = [(lazy_pattern(asked, re.I), fit, unfit) for asked, fit, unfit in _ASKED]


def judge_measure(proposal: Proposal) -> Belonging:
    """Return “no” for a number of another nature than the one asked for; “yes” where only one kind of number is meant."""
    if proposal.figure is None:
        return "unknown"
    fit, unfit = _natures_asked(proposal.question)
    if not fit and not unfit:
        return "unknown"
    found = nature(proposal.figure)
    return "no" if found in unfit and not _is_more(proposal.answer) else "yes" if found in fit else "unknown"


def _is_more(answer: str) -> bool:
    """Return True for an answer that holds more than its number: a clause of time, or many words."""
    return len(answer.split()) > 6 or bool(_CLAUSE.match(answer))


@lru_cache(maxsize=256)
def _natures_asked(question: str) -> tuple[frozenset[Nature], frozenset[Nature]]:
    """Return the natures that the question asks for and those that it cannot mean."""
    none: frozenset[Nature] = frozenset()
    return next(((fit, unfit) for asked, fit, unfit in _TABLE if asked.search(question)), (none, none))
