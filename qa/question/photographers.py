"""Recognises questions for who took a picture."""

import re

from index.patterns import lazy_pattern

_ASKED = lazy_pattern(
    r"^(?:who (?:took|shot|made) the (?:main |first )?(?:photo(?:graph)?s?|pictures?|images?)|"
    r"whose (?:photo(?:graph)?s?|pictures?|images?) (?:is|are|was|were)|"
    r"who is the photographer)\b",
    re.IGNORECASE,
)


def asks_for_photographer(question: str) -> bool:
    """Return True for “who took the photo of …?”."""
    return bool(_ASKED.match(" ".join(question.split())))
