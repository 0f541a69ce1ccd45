"""The one time that a question constrains, and how strictly."""

import re
from datetime import date

from index.patterns import lazy_pattern
from qa.time_words.constraint import TimeConstraint
from qa.time_words.day_range import Grain
from qa.time_words.expressions import TimeExpression, time_expressions
from qa.time_words.reporting import reported

_SUBORDINATE = lazy_pattern(
    r"(?<=[\w,] )\b(?:that|who|whom|whose|when|where|while|than|whether|as|compared (?:with|to)|up from|down from)\b",
    re.IGNORECASE,
)
_REDUCED = lazy_pattern(
    r"\b(?:the|a|an|his|her|their|its)\s+(?:[\w’'-]+\s+){1,3}"
    r"(?:set|held|built|written|signed|founded|released|established|passed|adopted|created|recorded|drafted|approved|introduced)\s+$",
    re.IGNORECASE,
)
"""Words before a time that says when a thing was made: “the record set in 1988”."""
_AFTER_EVENT = lazy_pattern(
    r"\b(?:after|before|following|since)\s+\w+(?:\s+(?!did\b|does\b|do\b|will\b|was\b|were\b)[\w’'-]+){1,8}\s*$", re.IGNORECASE
)


def time_in_question(question: str, today: date) -> TimeConstraint | None:
    """Return the time that the question constrains, asked on the day `today`; None if it names none.

    Of several times the one at the very beginning counts, or else the last that depends on the main verb: not the first behind a
    relative pronoun (“the team that won in 2019”) or behind “than”, not a year within a name (“the 2022 World Cup”), and “now” or
    “latest” only where nothing else is said. A filter is over days of publication alone, and only where the words want reports
    of these days (“reported by Christmas Eve”, “articles from last week”); what was said or estimated is told for days afterwards,
    and an event is told long after, so that these are preferences.
    """
    expressions = time_expressions(question, today)
    if not expressions:
        return None
    chosen = _main(question, expressions)
    speech = "" if chosen.vague else reported(question, chosen.start, chosen.end)
    return TimeConstraint(
        words=question[chosen.start : chosen.end],
        span=(chosen.start, chosen.end),
        since=chosen.since,
        until=chosen.until,
        about="publication" if speech else "event",
        strength="filter" if speech == "written" and chosen.until is not None else "preference",
    )


def _main(question: str, expressions: list[TimeExpression]) -> TimeExpression:
    """Return the expression of the lowest rank; of equals the last, but one that opens the question goes before them."""
    lead = expressions[0]
    if not question[: lead.start].strip(" ,“\"'(") and not lead.is_name and not lead.vague:
        return lead
    subordinate = set(_behind_pronouns(question, expressions))
    ranks = [_rank(question, expression, index in subordinate) for index, expression in enumerate(expressions)]
    return next(expression for rank, expression in reversed(list(zip(ranks, expressions, strict=True))) if rank == min(ranks))


def _rank(question: str, expression: TimeExpression, subordinate: bool) -> tuple[bool, bool, bool, bool]:
    """Return what speaks against an expression, the weightiest first."""
    after_event = expression.since is not None and bool(_AFTER_EVENT.search(question[: expression.start]))
    broad = expression.grain is Grain.CENTURY and not expression.vague
    return (
        expression.vague,
        expression.is_name,
        subordinate or after_event or bool(_REDUCED.search(question[: expression.start])),
        broad,
    )


def _behind_pronouns(question: str, expressions: list[TimeExpression]) -> list[int]:
    """Return the place in the list of the first expression behind each pronoun that opens a subordinate clause."""
    found = []
    for match in _SUBORDINATE.finditer(question):
        behind = [index for index, expression in enumerate(expressions) if expression.core[0] >= match.end()]
        found += behind[:1]
    return found
