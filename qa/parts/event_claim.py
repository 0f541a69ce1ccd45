"""Turns the question when something was into the claim that it was."""

import re

from index.patterns import lazy_pattern
from qa.parts.clauses import as_question, parse_question

_WHEN = lazy_pattern(r"^when (?=\w)", re.IGNORECASE)


def event_claim(question: str) -> str:
    """Return “Did X resign?” for “When did X resign?”; "" where the question names no event by a verb."""
    text, found = _WHEN.subn("", question.rstrip("?"))
    clause = parse_question(text) if found else None
    return as_question(text) if clause is not None and clause.predicate else ""
