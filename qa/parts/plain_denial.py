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

_CLAUSE = lazy_pattern(r"[,;:] | (?:but|and|while|though|although) ")
_PRONOUNS = frozenset(["he", "she", "it", "they", "i", "we"])


def denies_plainly(question: str, answer: str, before: str) -> bool:
    """Return True where an answer begins with a negated auxiliary and goes on with the question's verb, or ends there.

    `before` is what stands in front of the answer in its sentence: its last clause must have the question's subject, or a pronoun, so
    that “Velm signed, but Orsk did not” denies nothing of Velm.
    """
    clause = parse_question(question.rstrip("?"))
    match = _DENIED.match(answer.strip())
    if clause is None or match is None or not clause.predicate or not _is_of(clause.subject, before):
        return False
    if match["verb"] is None:
        return match.end() == len(answer.strip(" ."))
    return stem(match["verb"].lower()) in {stem(word) for word in words(clause.predicate)[:2]}


def _is_of(subject: str, before: str) -> bool:
    said, asked = words(_CLAUSE.split(before)[-1]), words(subject)
    return bool(asked) and (bool(_PRONOUNS & set(said)) or stem(asked[-1]) in {stem(word) for word in said})
