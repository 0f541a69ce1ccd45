"""“Other than the poet” is not the poet: whom the question leaves out is no answer."""

import re
from functools import lru_cache
from itertools import takewhile

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_EXCEPT = lazy_pattern(
    r"\b(?:other than|besides|apart from|aside from|except(?: for)?|excepting|in addition to|as well as|not counting|excluding|but not|"
    r"instead of|rather than) (?P<out>[^,?]{2,80})",
    re.I,
)
_WORD = lazy_pattern(r"[^\W\d_][\w'-]+")
_TITLE = lazy_pattern(r"(?:\b[Tt]he )?\b[a-z]+,? $")
"""“The poet” in front of a name."""
_FADED = frozenset(["the", "an", "and", "or", "his", "her", "its", "their", "him", "them", "it"])


def judge_exception(proposal: Proposal) -> Belonging:
    """Return “no” for an answer that is, or stands right behind, what the question excepts."""
    left_out = _left_out(proposal.question)
    if not left_out:
        return "unknown"
    title = _TITLE.search(proposal.before[-40:])
    near = f"{title[0] if title else ''} {proposal.answer}"
    return "no" if left_out <= {word.lower().removesuffix("'s") for word in _WORD.findall(near)} else "unknown"


@lru_cache(maxsize=256)
def _left_out(question: str) -> frozenset[str]:
    """Return the words of a name, “Ida Holm”, or the first one of “the poet”."""
    match = _EXCEPT.search(question)
    words = [word for word in _WORD.findall(match["out"]) if word.lower() not in _FADED] if match else []
    if not words:
        return frozenset()
    name = list(takewhile(lambda word: word[0].isupper(), words)) or words[:1]
    return frozenset(word.lower().removesuffix("'s") for word in name)
