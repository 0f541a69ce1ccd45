"""Finds the author in a byline of plain text: "By Jane Roe and John Doe", "Jane Roe, Staff Writer", "Jane Roe | AFP"."""

import re
from functools import cache

from index.loaders.fields.agency_names import is_agency_name
from index.loaders.fields.name_shapes import is_role, looks_like_person
from index.loaders.fields.names import Credits, read_credits
from index.patterns import lazy_pattern

_NO_BYLINE = Credits()
_LONGEST = 200


@cache
def _by() -> re.Pattern[str]:
    verbs = "written|words|text|story|reported|posted|report|reporting|analysis|review|compiled|from"
    return re.compile(rf"(?:(?:{verbs})\s+by|by)\b\s*:?\s*(?P<names>\S.{{1,{_LONGEST}}})", re.IGNORECASE)


_SMALL_WORD = lazy_pattern(
    r"and|of|the|for|in|at|to|with|our|special|staff|wire|agency|agencies|reports?|reporters?|correspondents?|writers?|editors?|contributors|"
    r"photographs?|photos|pictures|additional|reporting|by|via|from|y|e|de|da|di|del|la|le|van|von|der|den|ten|ter|bin|al|el|"
    r"\S+@\S+|jr\.?|sr\.?"
)


_NOT_NAMES = lazy_pattern(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|the(?!\s+(?:\w+\s+)?(?:press|agency|canadian|associated|editors?|staff|newsroom|\w+\s+(?:news|staff)))|a|an|now|then|midnight|"
    r"noon|contrast|comparison|all|far|law|and)\b",
    re.IGNORECASE,
)


_ENDS_A_SENTENCE = lazy_pattern(r"(?<!Jr)(?<!Sr)(?<!\b[A-Z])[.:;?!]$")


def parse_byline(line: str) -> Credits:
    """Return who is named in a line with “By” or with a role or an agency behind the name; nothing in any other line.

    "By Monday the water had risen" is no byline: it has words that no name has.
    """
    words = line.strip()
    if len(words) > _LONGEST:
        return _NO_BYLINE
    if is_agency_name(words) and " " in words:
        return read_credits(words)
    match = _by().fullmatch(words)
    if match is None:
        return read_credits(words) if _has_role_or_agency(words) else _NO_BYLINE
    return read_credits(words) if _are_names(match["names"]) else _NO_BYLINE


def is_bare_name(line: str) -> bool:
    """Return whether a line may be a name alone, of two to four words; the lines beside it must bear it out."""
    words = line.strip()
    return 2 <= len(words.split()) <= 4 and looks_like_person(words) and not is_role(words)


def goes_on(line: str) -> bool:
    """Return whether a byline ends in the middle: “By Jane Roe and”."""
    return bool(_by().match(line.strip()) and re.search(r"(?:,|\band|&)\s*$", line))


def _has_role_or_agency(words: str) -> bool:
    """Return whether this is a name, and behind it only roles and agencies: “Jane Roe, Staff Writer”, “Jane Roe, AFP”."""
    name, *others = re.split(r"\s*[,|•·(]\s*|\s+[–—-]\s+", words.rstrip(")"))
    return bool(others) and is_bare_name(name) and all(is_role(other) or is_agency_name(other) for other in others if other)


def _are_names(words: str) -> bool:
    if _NOT_NAMES.match(words) or _ENDS_A_SENTENCE.search(words):
        return False
    plain = [word.strip(",()&|") for word in words.split()]
    return words[0].isupper() and all(not word.islower() or _SMALL_WORD.fullmatch(word) for word in plain)
