"""Questions that name a closed list or a fixed form of answer: which state, country, month, weekday, year, what percentage."""

import re

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
_DESCRIBED = r"(?:(?!(?:the|an?|do|did|does|is|are|was|were|has|have|had|will|would|can|could|of|in) )[\w.’'-]+ ){0,2}?"
"""Words between “which” and what is asked: “which northern European country”, not “what did the country”."""
_ASKED = {
    rf"states?\b(?!['’]?s? {_OTHER_STATE})": rf"\b(?:{'|'.join(map(re.escape, place_names(STATES)))})\b",
    rf"(?:country|nation)\b(?! {_OTHER_COUNTRY})": rf"(?<!\w)(?:{'|'.join(map(re.escape, place_names(COUNTRIES)))})(?!\w)",
    r"month\b": rf"\b(?:{_MONTHS})\b",
    r"(?:weekday|day of the week)\b": rf"\b(?:{_DAYS})\b",
    r"year\b": r"\b(?:1[5-9]|20)\d\d\b",
    r"(?:percentage|percent|per cent)\b": rf"(?<![\w.])(?i:{_NUMBER})(?:%| ?percent\b| per cent\b)",
}
_CLOSED = [
    (re.compile(rf"\b(?:which|what) (?:of the )?{_DESCRIBED}{asked}", re.IGNORECASE), re.compile(listed))
    for asked, listed in _ASKED.items()
]
_PARTLY = 0.3
"""A state with its town is nearer to the answer than no state. A guess, not tuned."""


class ClosedList:
    """What one such question may be answered with."""

    def __init__(self, listed: re.Pattern[str]) -> None:
        self._listed = listed

    def mentions(self, text: str) -> list[Span]:
        """Where `text` names something that could answer."""
        return [match.span() for match in self._listed.finditer(text)]

    def fit(self, answer: str) -> float:
        """1 where the answer is of the list, less where only a part of it is, -1 where nothing is."""
        if self._listed.fullmatch(answer):
            return 1.0
        return _PARTLY if self._listed.search(answer) else -1.0


def closed_list(question: str) -> ClosedList | None:
    """None where the question leaves open what may answer."""
    return next((ClosedList(listed) for asked, listed in _CLOSED if asked.search(question)), None)
