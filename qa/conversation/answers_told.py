"""Tells which answers of the turns before a follow-up cannot be its answer too."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.candidates import RECENT_TURNS
from qa.conversation.dependence import leading_words
from qa.conversation.exchange import Exchange
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import AUXILIARY_VERBS, QUESTION_WORDS

_MAY_BE_THE_SAME = lazy_pattern(
    r"\bnames?\b|\bwhich (?:one|of)\b|\bof (?:them|these|those|the two)\b|\beither\b|\bagain\b|\bsure\b|\breally\b|\bconfirm",
    re.IGNORECASE,
)
"""“What is her full name?”, “which of them was older?”: the answer is one that was given, or a form of it."""


def answers_told(question: str, history: Sequence[Exchange]) -> tuple[str, ...]:
    """Return what the turns before were answered; nothing where the follow-up may be answered with the same.

    That is so where it asks the same of another time, place or person (“and in Michigan?”, “and who won in Georgia?”), whether
    something is so, for a name, or which of those given. In 283 pairs of a follow-up and a turn before it, in dialogues that people
    wrote, one answer was given twice by accident.
    """
    asked = _asked_with(question[leading_words(question) :])
    if not asked or TIME_WORDS.search(question) or _MAY_BE_THE_SAME.search(question):
        return ()
    others = [turn for turn in history[-RECENT_TURNS:] if turn.answer and not _asks_the_same(asked, _asked_with(turn.asked))]
    return tuple(dict.fromkeys(turn.answer for turn in others))


def _asked_with(question: str) -> frozenset[str]:
    """Return the question word and the verbs of the question; nothing of a question without a question word."""
    tokens = question_tokens(question)
    asking = next((token.lower for token in tokens if token.lower in QUESTION_WORDS), None)
    verbs = {token.lower for token in tokens if token.is_verb and token.lower not in AUXILIARY_VERBS}
    return frozenset({asking} | verbs) if asking else frozenset()


def _asks_the_same(asked: frozenset[str], before: frozenset[str]) -> bool:
    """Return whether both questions share their question word and a verb: “who won the cup?”, “and who won the shield?”."""
    shared = asked & before
    return bool(shared & QUESTION_WORDS) and bool(shared - QUESTION_WORDS)
