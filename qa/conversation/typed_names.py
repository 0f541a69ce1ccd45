"""Finds in a question typed without capitals the names of the turns before: “howe's line” is “Gordie Howe's line”."""

import re
from collections.abc import Sequence

from qa.conversation.answer_referents import answer_phrase
from qa.conversation.exchange import Exchange
from qa.conversation.noun_phrases import names_alone
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import AUXILIARY_VERBS, FUNCTION_WORDS, GENERAL_NOUNS, NOUNS_TOO, PEOPLE_NOUNS, VERBS

_SHORTEST = 3
"""Letters of the shortest name that is looked for."""
_TURNS = 4
"""Turns that are looked back at."""
_COMMON_WORDS = FUNCTION_WORDS | AUXILIARY_VERBS | VERBS | NOUNS_TOO | PEOPLE_NOUNS | GENERAL_NOUNS
_BEFORE_NOUN = frozenset(["the", "a", "an", "any", "many", "much", "some", "this", "that", "these", "those", "no"])
"""Behind these stands a common noun: “the cook” is not Tim Cook."""


def with_names_of(question: str, turns: Sequence[Exchange]) -> tuple[str, tuple[str, ...]]:
    """Return the question with the names of people whose last name it has in small letters, and those names."""
    people = _people(turns[-_TURNS:])
    text, found = question, list[str]()
    before = ""
    for token in question_tokens(question):
        last = re.sub(r"[’']s?$", "", token.text)
        name = people.get(last)
        if name is not None and before not in _BEFORE_NOUN and name.lower() not in text.lower():
            text = re.sub(rf"(?<![\w’'-]){re.escape(last)}(?![\w-])", name.replace("\\", ""), text, count=1)
            found.append(name)
        before = token.lower
    return text, tuple(found)


def _people(turns: Sequence[Exchange]) -> dict[str, str]:
    """Return the people of the turns, by their last names in small letters; the latest of two with one name."""
    named = dict[str, str]()
    for turn in turns:
        answer = answer_phrase(turn)
        people = [phrase.text for phrase in names_alone(turn.asked) if phrase.form == "person"]
        for name in [*people, *([answer.text] if answer is not None and answer.form == "person" else [])]:
            last = name.split()[-1].lower()
            if len(name.split()) > 1 and len(last) >= _SHORTEST and last not in _COMMON_WORDS:
                named[last] = name
    return named
