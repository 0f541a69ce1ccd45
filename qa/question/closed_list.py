"""Recognises questions with a closed list or a fixed form of answers: which state, country, month, weekday, year, percentage."""

import re

from index.patterns import lazy_pattern
from index.text import Span
from qa.question.gazetteer import COUNTRIES, STATES, place_names

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_NUMBER = (
    r"\d[\d,]*(?:\.\d+)?|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten|eleven|twelve)(?:-\w+)?|"
    r"one|two|three|four|five|six|seven|eight|nine"
)
_OTHER_COUNTRY = r"(?:music|singer|star|song|artist|legend|band|album|club|house)"
_OTHER_STATE = (
    r"(?:of (?:emergency|mind|the union)|senat|representative|legislat|department|police|trooper|universit|media|law|fair|"
    r"school|park|televis|tv|court|house|official|agency|visit|funeral|dinner|secret)"
)
_ADJECTIVES = r"(?:(?!(?:the|an?|do|did|does|is|are|was|were|has|have|had|will|would|can|could|of|in) )[\w.’'-]+ ){0,2}?"
"""Words between “which” and the noun: “which northern European country”, not “what did the country”."""
_ANSWERS_BY_NOUN = {
    rf"states?\b(?!['’]?s? {_OTHER_STATE})": rf"\b(?:{'|'.join(map(re.escape, place_names(STATES)))})\b",
    rf"(?:country|nation)\b(?! {_OTHER_COUNTRY})": rf"(?<!\w)(?:{'|'.join(map(re.escape, place_names(COUNTRIES)))})(?!\w)",
    r"month\b": rf"\b(?:{_MONTHS})\b",
    r"(?:weekday|day of the week)\b": rf"\b(?:{_DAYS})\b",
    r"year\b": r"\b(?:1[5-9]|20)\d\d\b",
    r"(?:percentage|percent|per cent)\b": rf"(?<![\w.])(?i:{_NUMBER})(?:%| ?percent\b| per cent\b)",
}
_LISTS = [
    (lazy_pattern(rf"\b(?:which|what) (?:of the )?{_ADJECTIVES}{noun}", re.IGNORECASE), lazy_pattern(answers))
    for noun, answers in _ANSWERS_BY_NOUN.items()
]
_PARTIAL_FIT = 0.3
"""A span that holds a state and its town is nearer to the answer than one without a state. A guess, not tuned."""


class ClosedList:
    """The answers that such a question admits."""

    def __init__(self, answer_pattern: re.Pattern[str]) -> None:
        self._answer_pattern = answer_pattern

    def mentions(self, text: str) -> list[Span]:
        """Return the spans of `text` that are in the list."""
        return [match.span() for match in self._answer_pattern.finditer(text)]

    def fit(self, answer: str) -> float:
        """Return 1 where the answer is in the list, less where only a part of it is, -1 where nothing is."""
        if self._answer_pattern.fullmatch(answer):
            return 1.0
        return _PARTIAL_FIT if self._answer_pattern.search(answer) else -1.0


def closed_list(question: str) -> ClosedList | None:
    """Return the list that the question names; None where it names none."""
    return next(
        (ClosedList(answer_pattern) for question_pattern, answer_pattern in _LISTS if question_pattern.search(question)), None
    )
