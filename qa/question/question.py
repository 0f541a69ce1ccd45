"""What is asked: the words, the kind of answer that is wanted, the years and names that it must be about."""

import re
from dataclasses import dataclass

from index.filters import Filters
from index.text import STOP_WORDS, one_line, stem, words
from qa.errors import EmptyQuestion, QuestionTooLong
from qa.question.kind import DEGREES, Kind, wanted_kind, years_in

MAX_QUESTION_LENGTH = 2000
"""Characters of the longest question; retrieval compares about the first 1,000 of them, the trained reader the last 400."""

_HOW_MUCH = re.compile(rf"\bhow (?:many|much|long|{DEGREES})\b", re.IGNORECASE)
"""Wording of the question that no answer repeats."""

_NAME = re.compile(r"(?<!\w)(?:[^\W\d_a-z][\w'’.-]*|\d[\w.,]*)")
_NAMED = re.compile(r"(?<!\w)(?:(?:[^\W\d_]\.){2,}|[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*|\d[\w.,]*\d|\d)")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Question:
    """A stand-alone question, cleaned. `terms`, `names` and `years` are what evidence must be about."""

    text: str
    filters: Filters
    kind: Kind
    terms: tuple[str, ...]
    """Stems of the words that carry meaning, each once, in order."""
    names: frozenset[str]
    """Those among `terms` that were written with a capital or a digit; the first word counts only where it is no question word."""
    years: frozenset[str]


def understand(text: str, filters: Filters) -> Question:
    """Raises `EmptyQuestion` or `QuestionTooLong`."""
    if len(text) > MAX_QUESTION_LENGTH:
        raise QuestionTooLong(len(text), MAX_QUESTION_LENGTH)
    asked = one_line(text)
    if not any(character.isalnum() for character in asked):
        raise EmptyQuestion
    content = tuple(dict.fromkeys(_stems(_HOW_MUCH.sub(" ", asked))))
    asked_years = frozenset(asked[slice(*span)] for span in years_in(asked))
    return Question(asked, filters, wanted_kind(asked), content, _names(asked), asked_years)


def names_in(text: str) -> list[str]:
    """Names and numbers of a question as they are written, each once; a lone capital at its beginning says nothing."""
    found = [match[0].split() for match in _NAMED.finditer(text) if match.start() > 0 or " " in match[0]]
    found = [name for name in found if _is_name(name[0])]
    kept = [" ".join(word for word in name if set(words(word)) - STOP_WORDS) for name in found]
    return list(dict.fromkeys(_POSSESSIVE.sub("", name) for name in kept if name))


def _names(text: str) -> frozenset[str]:
    found = (match[0] for match in _NAME.finditer(text))
    return frozenset(term for name in found if _is_name(name) for term in _stems(name))


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdecimal()


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]
