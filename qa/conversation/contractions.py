"""Writes out the contractions that hide a verb: “who'd she beat” is “who did she beat”, “whats his name” is “what is his name”."""

import re

from index.patterns import lazy_pattern
from qa.conversation.word_lists import AUXILIARY_VERBS, VERBS

_ASKING = r"(?:who|what|where|when|how|why)"
_CONTRACTED = lazy_pattern(
    rf"\b(?P<asking>{_ASKING})(?:[’'](?P<short>s|d|re|ll|ve)|(?P<typed>s))\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_WRITTEN_OUT = {"s": "is", "re": "are", "ll": "will", "ve": "have"}
_PARTICIPLE = lazy_pattern(r"\b(?:got|been|had|done|gone|taken|given|become)\b|\w{3,}ed\b", re.IGNORECASE)


def with_verbs_written_out(question: str) -> str:
    """Return the question with the verb of its contracted question word; “'d” is “had” before a participle, else “did” or “would”."""
    match = _CONTRACTED.search(question)
    if match is None or (match["typed"] and match["asking"].lower() == "why"):
        return question
    verb = _verb(match["short"] or "s", match["rest"])
    return f"{question[: match.start()]}{match['asking']} {verb}{match['rest']}"


def _verb(short: str, rest: str) -> str:
    if short == "s" and re.search(r"\b(?:got|been)\b", rest, re.IGNORECASE):
        return "has"
    if short != "d":
        return _WRITTEN_OUT[short]
    words = re.findall(r"[a-z]+", rest.lower())
    if _PARTICIPLE.search(rest):
        return "had"
    return "did" if any(word in VERBS - AUXILIARY_VERBS for word in words) else "would"
