"""Finds the author in a byline: "By Jane Roe and John Doe", "Jane Roe, Staff Writer"."""

import re

_BY = re.compile(r"(?:written\s+)?by\s*:?\s+(?P<names>\S.{1,98})", re.IGNORECASE)
_ROLE = r"(?:\w+\s+){0,3}(?:writer|reporter|correspondent|editor|columnist)"
_TITLED = re.compile(rf"(?P<names>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{1,3}}),\s+(?i:{_ROLE})")
_SMALL_WORD = re.compile(
    r"and|of|the|for|in|at|to|with|our|special|staff|agency|agencies|reporters?|correspondents?|writers?|editors?|contributors|"
    r"de|da|di|del|la|le|van|von|der|den|ten|ter|bin|al|el|y|e"
)
_NOT_NAMES = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|"
    r"december|the|a|an|now|then|midnight|noon|contrast|comparison)\b",
    re.IGNORECASE,
)
_ENDS_A_SENTENCE = re.compile(r"(?<!Jr)(?<!Sr)(?<!\b[A-Z])[.:;?!]$")


def parse_byline(line: str) -> str:
    """Return the names in a byline, or "". "By Monday the water had risen" is no byline: it has words that no name has."""
    line = line.strip()
    match = _BY.fullmatch(line) or _TITLED.fullmatch(line)
    if match is None or not _are_names(match["names"]):
        return ""
    match_with_title = _TITLED.fullmatch(match["names"])
    return (match_with_title or match)["names"]


def _are_names(words: str) -> bool:
    if _NOT_NAMES.match(words) or _ENDS_A_SENTENCE.search(words):
        return False
    plain = [word.strip(",()&") for word in words.split()]
    return words[0].isupper() and all(not word.islower() or _SMALL_WORD.fullmatch(word) for word in plain)
