"""“No turtles were tagged” is an answer to “how many turtles were tagged?”, as “not one of the drivers will be punished” is."""

import re
from functools import lru_cache
from itertools import islice

from index.patterns import lazy_pattern
from index.text import stem, words

_AUXILIARY = r"(?:were|was|are|is|have|has|had|did|do|does|will|would|can|could)"
_ASKED = lazy_pattern(
    rf"\bhow many (?:of (?:the |its |their |his |her |those |these )?)?(?P<noun>(?!(?:of|people|were|was|are|is)\b)[a-z-]+(?: [a-z-]+)?) "
    rf"{_AUXILIARY} (?:not )?(?:(?:been|be|the|it|he|she|they) )?(?P<rest>[^?]+)",
    re.IGNORECASE,
)
_NONE = lazy_pattern(
    r"\b(?:no|not one of (?:the|its|their|his|her|those|these)|none of (?:the|its|their|his|her|those|these)|not a single)"
    r" (?P<noun>[\w-]+(?: [\w-]+){0,2})\b(?P<after>[^.;:!?]{0,80})",
    re.IGNORECASE,
)
_OTHERS = lazy_pattern(r"^(?:other|further|more|new|additional|longer)\b|\bbut\b", re.IGNORECASE)
_YEAR = lazy_pattern(r"\b(?:1[6-9]|20)\d\d\b")
_MOST_FOUND = 4


def none_spans(question: str, sentence: str) -> list[tuple[int, int]]:
    """Return the spans of a sentence that say of none of the things that a question counts what it asks of them.

    The noun is the question's, the question's verb stands behind it, and no other year is told.
    """
    asked = _asked(question)
    if asked is None:
        return []
    noun, verb, years = asked
    found = []
    for match in islice(_NONE.finditer(sentence), _MOST_FOUND):
        said = match["noun"].split()
        end = next((n for n, word in enumerate(said, 1) if stem(word.lower()) == noun), 0)
        told = set(_YEAR.findall(sentence))
        if not end or _OTHERS.match(match["noun"]) or (told and years and not told & years):
            continue
        behind = words(" ".join(said[end:]) + match["after"])
        if verb in {stem(word) for word in behind}:
            found.append((match.start(), match.start("noun") + len(" ".join(said[:end]))))
    return found


@lru_cache(maxsize=256)
def _asked(question: str) -> tuple[str, str, frozenset[str]] | None:
    """Return the stem of what is counted and that of the verb, and the years named; None for a question of another form."""
    match = _ASKED.search(question)
    verbs = words(match["rest"]) if match else []
    if match is None or not verbs:
        return None
    return stem(match["noun"].split()[-1].lower()), stem(verbs[0]), frozenset(_YEAR.findall(question))
