"""Gives a question typed without capitals its names: “howe's line” is “Gordie Howe's line”, and “kuwait” a country."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.conversation.answer_referents import answer_phrase
from qa.conversation.exchange import Exchange
from qa.conversation.noun_phrases import PLACE_NAMES, names_alone
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import AUXILIARY_VERBS, FUNCTION_WORDS, GENERAL_NOUNS, NOUNS_TOO, PEOPLE_NOUNS, VERBS

_SHORTEST = 3
"""Letters of the shortest name that is looked for."""
_TURNS = 4
"""Turns that are looked back at."""
_COMMON_WORDS = FUNCTION_WORDS | AUXILIARY_VERBS | VERBS | NOUNS_TOO | PEOPLE_NOUNS | GENERAL_NOUNS
_TYPED_PLACES = "|".join(sorted((name for name in PLACE_NAMES if len(name) > 3), key=len, reverse=True))
_PLACES = lazy_pattern(rf"(?<![\w’'-])(?<!\bthe )(?<!\ba )(?<!\bany )(?:{_TYPED_PLACES})(?![\w-])")
"""Typed in small letters; “the turkey” is no country, and “us” is not looked for."""
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


def with_places(question: str) -> str:
    """Return the question with capitals for the names of countries and states: “and in south korea?”."""
    return _PLACES.sub(lambda match: match[0].title(), question)


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
