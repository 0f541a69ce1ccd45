"""A question: its words, the kind of answer that it wants, the years and names that evidence must be about."""

import re
from dataclasses import dataclass

from index.filters import Filters
from index.letters import APOSTROPHES
from index.patterns import lazy_pattern
from index.text import STOP_WORDS, one_line, stem, words
from qa.errors import EmptyQuestion, QuestionTooLong
from qa.question.kind import DEGREES, Kind, wanted_kind, years_in

MAX_QUESTION_LENGTH = 2000
"""Characters of the longest question; retrieval compares about the first 1,000 of them, the trained reader the last 400."""

_HOW_MUCH = lazy_pattern(rf"\bhow (?:many|much|long|{DEGREES})\b", re.IGNORECASE)
"""Wording of the question that no answer repeats."""

_INITIALS = r"[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W\d_a-z]\.(?:\s[^\W\d_a-z]\.)+"
"""“U.S.”, “U.S.A” without its last point, “J. K.”"""
_NAME = lazy_pattern(rf"(?<!\w)(?:{_INITIALS}|[^\W\d_a-z][\w{APOSTROPHES}.-]*|\d[\w.,]*)")
_PART = rf"(?:[^\W\d_a-z]\.(?=\s+[^\W\d_a-z])|[^\W\d_a-z][\w{APOSTROPHES}-]*)"
"""A word of a name, or an initial that another word follows: the “F.” of “John F. Kennedy”."""
_WHOLE_NAME = lazy_pattern(rf"(?<!\w)(?:[^\W\d_](?:\.[^\W\d_])+\b\.?|{_PART}(?:\s+{_PART})*|\d[\w.,]*\d|\d)")
_POSSESSIVE = lazy_pattern(rf"[{APOSTROPHES}]s?$")


@dataclass(frozen=True, slots=True)
class Question:
    """A stand-alone question, cleaned. `terms`, `names` and `years` are what evidence must be about."""

    text: str
    filters: Filters
    kind: Kind
    terms: tuple[str, ...]
    """Stems of the words that carry meaning, each once, in order."""
    names: frozenset[str]
    """The `terms` that were written with a capital or a digit; the first word counts only if it is no question word."""
    years: frozenset[str]


def understand(text: str, filters: Filters) -> Question:
    """Clean and analyse a question. Raises `EmptyQuestion` or `QuestionTooLong`."""
    if len(text) > MAX_QUESTION_LENGTH:
        raise QuestionTooLong(len(text), MAX_QUESTION_LENGTH)
    question = one_line(text)
    if not any(character.isalnum() for character in question):
        raise EmptyQuestion
    content = tuple(dict.fromkeys(_stems(_HOW_MUCH.sub(" ", question))))
    years = frozenset(question[slice(*span)] for span in years_in(question))
    return Question(question, filters, wanted_kind(question), content, _names(question), years)


def names_in(text: str) -> list[str]:
    """Return a question's names and numbers as written, each once; a single capitalised first word is not counted as a name."""
    names = [match[0].split() for match in _WHOLE_NAME.finditer(text) if match.start() > 0 or " " in match[0]]
    names = [name for name in names if _is_name(name[0])]
    texts = [" ".join(word for word in name if set(words(word)) - STOP_WORDS) for name in names]
    return list(dict.fromkeys(_POSSESSIVE.sub("", name) for name in texts if name))


def _names(text: str) -> frozenset[str]:
    words_of_names = (match[0] for match in _NAME.finditer(text))
    return frozenset(term for name in words_of_names if _is_name(name) for term in _stems(name))


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdecimal()


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]
