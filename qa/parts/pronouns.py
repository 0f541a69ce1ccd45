"""Writes a noun phrase in the place of a pronoun."""

import re

from index.patterns import lazy_pattern
from qa.parts.clauses import possessive
from qa.parts.word_sets import word_set

_OWNING = lazy_pattern(r"\b(his|its|their|her)(?= [^\W\d_])", re.IGNORECASE)
_NO_NOUN = word_set(
    """
    in on at to for from by with and or after before when while as about is was did last this that the a an
    """
)

_PERSONS = lazy_pattern(r"\b(?:he|she|him|her)\b(?!['’]s)", re.IGNORECASE)
_THINGS = lazy_pattern(r"\bit\b(?!['’]s)", re.IGNORECASE)
_THEY = lazy_pattern(r"\bthey\b", re.IGNORECASE)
_THEM = lazy_pattern(r"\bthem\b", re.IGNORECASE)
PRONOUN = lazy_pattern(r"\b(?:he|she|him|her|his|it|its|they|them|their)\b", re.IGNORECASE)


def fill_pronouns(text: str, persons: str, things: str | None = None) -> str:
    """Write `persons` for he, she and they, and `things` (the same if None) for it; an empty phrase leaves the pronoun."""
    things = persons if things is None else things

    def owner(match: re.Match[str]) -> str:
        word = text[match.end() :].split()[0].strip(",.?").lower()
        named = things if match[1].lower() == "its" else persons
        return match[1] if word in _NO_NOUN or not named else possessive(named)

    text = _OWNING.sub(owner, text)
    for pattern, phrase in ((_PERSONS, persons), (_THINGS, things), (_THEY, persons), (_THEM, things or persons)):
        if phrase:
            text = pattern.sub(lambda _, phrase=phrase: phrase, text, count=1)  # type: ignore[misc]
    return text
