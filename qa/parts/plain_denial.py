"""Words that deny a yes/no question by themselves: “did not specify the nationalities”, “will not appeal”, “did not”."""

import re

from index.patterns import lazy_pattern
from index.text import stem, words
from qa.parts.clauses import parse_question

_DENIED = lazy_pattern(
    r"(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)(?: not|n['’]t| never)\b(?: (?:yet|be|been|have)\b)*"
    r"(?: (?P<verb>[a-z]+))?",
    re.IGNORECASE,
)


def denies_plainly(question: str, answer: str) -> bool:
    """Return True where an answer begins with a negated auxiliary and goes on with the question's verb, or ends there."""
    clause = parse_question(question.rstrip("?"))
    match = _DENIED.match(answer.strip())
    if clause is None or match is None or not clause.predicate:
        return False
    if match["verb"] is None:
        return match.end() == len(answer.strip(" ."))
    return stem(match["verb"].lower()) in {stem(word) for word in words(clause.predicate)[:2]}
