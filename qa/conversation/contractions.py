"""Writes out the contractions that hide a verb: “who'd she beat” is “who did she beat”, “whats his name” is “what is his name”."""

import re

from index.patterns import lazy_pattern
from qa.conversation.word_lists import AUXILIARY_VERBS, VERBS

_CONTRACTED = lazy_pattern(
    r"\b(?P<asking>who|what|where|when|how|why)(?:[’'](?P<short>s|d|re|ll|ve)|(?P<typed>s))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WRITTEN_OUT = {"s": "is", "re": "are", "ll": "will", "ve": "have"}
_IRREGULAR_PARTICIPLES = frozenset(["become", "been", "done", "given", "gone", "got", "had", "made", "taken", "won"])
_FURTHEST_VERB = 4
"""Words behind the question word among which its verb is looked for."""


def with_verbs_written_out(question: str) -> str:
    """Return the question with the verb of its contracted question word; “'d” is “had” before a participle, else “did” or “would”."""
    match = _CONTRACTED.search(question)
    if match is None:
        return question
    return f"{question[: match.start()]}{match['asking']} {_verb(match['short'] or 's', match['rest'])}{match['rest']}"


def _verb(short: str, rest: str) -> str:
    words = [word.lower() for word in rest.split()[:_FURTHEST_VERB]]
    if short == "s" and words and _is_participle(words[0]) and words[0] != "called":
        return "has"
    if short != "d":
        return _WRITTEN_OUT[short]
    verb = next((number for number, word in enumerate(words) if _is_participle(word) or word in VERBS - AUXILIARY_VERBS), None)
    if verb is None or verb == 0:
        return "would"
    return "had" if _is_participle(words[verb]) else "did"


def _is_participle(word: str) -> bool:
    return word in _IRREGULAR_PARTICIPLES or (len(word) > len("bred") and word.endswith("ed"))
