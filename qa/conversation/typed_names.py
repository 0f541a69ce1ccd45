"""Gives a question typed without capitals its names: “howe's line” is “Gordie Howe's line”, and “and in kuwait?” a country."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.conversation.answer_referents import answer_phrase
from qa.conversation.candidates import RECENT_TURNS
from qa.conversation.exchange import Exchange
from qa.conversation.noun_phrases import PLACES, names_alone
from qa.conversation.question_words import QuestionWord, question_tokens
from qa.conversation.word_lists import (
    AUXILIARY_VERBS,
    EVENT_NOUNS,
    FUNCTION_WORDS,
    GENERAL_NOUNS,
    NOUNS_TOO,
    ORGANISATION_WORDS,
    PEOPLE_NOUNS,
    QUESTION_WORDS,
    SURNAMES_THAT_ARE_WORDS,
    VERBS,
)

_SHORTEST = 3
"""Letters of the shortest name that is looked for."""
_NO_SURNAMES = (
    FUNCTION_WORDS | AUXILIARY_VERBS | VERBS | NOUNS_TOO | PEOPLE_NOUNS | GENERAL_NOUNS | ORGANISATION_WORDS | EVENT_NOUNS
) | SURNAMES_THAT_ARE_WORDS
_BEFORE_NOUN = frozenset(
    ["the", "a", "an", "any", "many", "much", "some", "this", "that", "these", "those", "no", "in", "at", "near"]
)
"""Behind these stands a common noun or a place: “the cook” is not Tim Cook."""
_SHORTEST_PLACE = 4
"""Letters: “us” is not looked for."""
_AT_END = lazy_pattern(
    rf"(?:^|(?<=\bin )|(?<=\bat )|(?<=\bfrom )|(?<=\bof )|(?<=\bto )|(?<=\bfor )|(?<=\babout )|(?<=\band ))"
    rf"(?:{'|'.join(re.escape(name.lower()) for name in PLACES if len(name) >= _SHORTEST_PLACE)})(?=[\s?.!]*$)"
)
_SPELLED = {name.lower(): name for name in PLACES}


def with_names_of(question: str, turns: Sequence[Exchange]) -> tuple[str, tuple[str, ...]]:
    """Return the question with the names of people whose last name it has in small letters, and those names."""
    people = _people(turns[-RECENT_TURNS:])
    tokens = question_tokens(question) if people else []
    text, found = question, list[str]()
    for position in range(len(tokens) - 1, -1, -1):
        last = re.sub(r"[’']s?$", "", tokens[position].text)
        name = people.get(last)
        if name is not None and name not in found and name.lower() not in question.lower() and _stands_alone(tokens, position):
            start = tokens[position].span[0]
            text = f"{text[:start]}{name}{text[start + len(last) :]}"
            found.append(name)
    return text, tuple(reversed(found))


def _stands_alone(tokens: list[QuestionWord], position: int) -> bool:
    """Return whether the word is a whole phrase: no first name, article or place word in front, and no noun behind."""
    before = tokens[position - 1].lower if position else ""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    leads = not before or before in FUNCTION_WORDS | AUXILIARY_VERBS | QUESTION_WORDS | VERBS or "'" in before or "’" in before
    ends = following is None or tokens[position].is_possessive or following.is_verb or following.lower in FUNCTION_WORDS
    return leads and ends and before not in _BEFORE_NOUN


def with_places(question: str) -> str:
    """Return the question with the capitals of a country or state at its end: “and in south korea?”."""
    return _AT_END.sub(lambda match: _SPELLED[match[0]], question)


def _people(turns: Sequence[Exchange]) -> dict[str, str]:
    """Return the people of the turns, by their last names in small letters; the latest of two with one name."""
    named = dict[str, str]()
    for turn in turns:
        answer = answer_phrase(turn)
        people = [phrase.text for phrase in names_alone(turn.asked) if phrase.form == "person"]
        for name in [*people, *([answer.text] if answer is not None and answer.form == "person" else [])]:
            last = name.split()[-1].lower()
            if len(name.split()) > 1 and len(last) >= _SHORTEST and last not in _NO_SURNAMES and last not in _SPELLED:
                named[last] = name
    return named
