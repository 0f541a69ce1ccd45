"""Tells which answers of the turns before a follow-up cannot be its answer too."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.exchange import Exchange

_MAY_BE_THE_SAME = lazy_pattern(
    r"\bnames?\b|\bwhich (?:one|of)\b|\bof (?:them|these|those|the two)\b|\beither\b|\bagain\b|\bsure\b", re.IGNORECASE
)
"""“What is her full name?”, “which of them was older?”: the answer is one that was given, or a form of it."""


def answers_told(question: str, history: Sequence[Exchange]) -> tuple[str, ...]:
    """Return what the turns before were answered; nothing where the follow-up may be answered with the same.

    That is so of another time, for who won this year may have won last year, and where it asks for a name or which of those given.
    In 283 pairs of a follow-up and a turn before it, in dialogues that people wrote, one answer was given twice by accident.
    """
    if TIME_WORDS.search(question) or _MAY_BE_THE_SAME.search(question):
        return ()
    return tuple(dict.fromkeys(turn.answer for turn in history if turn.answer))
