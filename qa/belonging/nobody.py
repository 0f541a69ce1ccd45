"""“No one was hurt” is an answer to “how many were hurt?”, and the right one."""

import re

from index.patterns import lazy_pattern
from qa.belonging.casualties import fate_asked
from qa.belonging.fates import MEANINGS, fates_named
from qa.belonging.none_of import none_spans
from qa.belonging.verdict import Belonging

_PEOPLE = (
    "people|persons|passengers|crew|workers|residents|guests|children|pupils|students|staff|inmates|prisoners|police|officers|"
    "firefighters|soldiers|civilians|fans|skiers|drivers|injuries|deaths|casualties|fatalities|arrests|loss of life"
)
_OF_THEM = r"(?: of (?:the |them|those|its |his |her )?(?:[\w'’-]+ ?){0,4}?(?= (?:was|were|is|are|died|did|has|have|had)\b))?"
_NOBODY = lazy_pattern(rf"\b(?:no[ -]one|nobody|none{_OF_THEM}|no (?:[\w-]+ ){{0,2}}?(?:{_PEOPLE}))\b", re.IGNORECASE)
_OTHERS = lazy_pattern(
    r"^\s*(?:else|other|further|more|but)\b|^ (?:is|was|were) (?:yet )?(?:known|sure|certain)\b", re.IGNORECASE
)
_FURTHER = lazy_pattern(r"\b(?:other|further|more|serious|major|new)\b", re.IGNORECASE)
_CLAUSE_END = lazy_pattern(
    r"[.;:!?]|,? (?:but|although|though|while|when|after|as|how|whether|if|why) | and (?=(?:no|none|nobody)\b)|\bkn(?:ow|ew)"
)
_READ = 80
"""Characters behind “no one” in which its verb stands."""
_LONGEST = 1000
_BEGINNING = lazy_pattern(r"\s*(?:no|none|nobody|not (?:one|a single))\b", re.IGNORECASE)
_LIKE_THEM = lazy_pattern(r"\s*(?:did|was|were|has|have|had)\W*$")
"""“Eleven died; none of those she carried did.”"""


def nobody_spans(question: str, sentence: str) -> list[tuple[int, int]]:
    """Return the spans of a sentence that say of nobody what the question asks the number of."""
    wanted = fate_asked(question)
    if wanted is None:
        return none_spans(question, sentence[:_LONGEST])
    return [match.span() for match in _NOBODY.finditer(sentence[:_LONGEST]) if wanted in _fates_of_nobody(match, sentence)]


def judge_nobody(question: str, text: str, span: tuple[int, int], sentence: tuple[int, int]) -> Belonging | None:
    """Return “yes” or “no” for a span that begins with “no one” or the like; None for any other."""
    start, end = span
    if not _BEGINNING.match(text, start, end):
        return None
    found = nobody_spans(question, text[slice(*sentence)])
    first = sentence[0]
    if any(first + low < end and start < first + high for low, high in found):
        return "yes"
    return "unknown" if fate_asked(question) is None else "no"


def _fates_of_nobody(match: re.Match[str], sentence: str) -> set[str]:
    """Return what became of nobody: read from the noun, “no injuries”, else from the verb behind it."""
    after = _CLAUSE_END.split(sentence[match.end() : match.end() + _READ])[0]
    if _OTHERS.match(after) or _FURTHER.search(match[0]):
        return set()
    named = [fate for fate, _ in fates_named(match[0]) if fate != "aboard"] or [fate for fate, _ in fates_named(after)]
    if not named and _LIKE_THEM.match(after):
        named = [fate for fate, _ in fates_named(sentence[: match.start()])][-1:]
    return set().union(*(MEANINGS.get(fate, frozenset({fate})) | {fate} for fate in named))
