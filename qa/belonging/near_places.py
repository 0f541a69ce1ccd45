"""The quake near Larkhill is not the one near Pinebridge."""

import re
from functools import lru_cache
from itertools import islice

from index.patterns import lazy_pattern
from qa.belonging.verdict import Belonging

_NAME = r"(?:the )?(?P<name>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,2})"
_NEAR = lazy_pattern(rf"\b(?:near|outside|off|close to|north of|south of|east of|west of) {_NAME}")
_DISTANCE = lazy_pattern(rf"\b(?:kilomet(?:re|er)s|km|miles) (?:\w+ )?(?:from|of) {_NAME}")
_READ = 2000
_MAX_FOUND = 20


def judge_near_place(question: str, title: str, text: str) -> Belonging:
    """Return “no” where the question asks for what is near a place that the article does not name, and the article is near another."""
    asked = _asked(question)
    if not asked:
        return "unknown"
    whole = f"{title}\n{text}"
    if asked.casefold() in whole.casefold():
        return "unknown"
    others = [match["name"] for pattern in (_NEAR, _DISTANCE) for match in islice(pattern.finditer(whole[:_READ]), _MAX_FOUND)]
    return "no" if others else "unknown"


@lru_cache(maxsize=256)
def _asked(question: str) -> str:
    """Return the name of the one place that something is asked to be near; "" for other questions."""
    names = [re.sub(r"['’]s$", "", match["name"]) for match in _NEAR.finditer(question)]
    return names[0] if len(names) == 1 else ""
