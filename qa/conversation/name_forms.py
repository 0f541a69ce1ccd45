"""Tells by its form whether an answer is the name of a person or of a place."""

import re

from qa.conversation.noun_phrases import JOINING_WORDS, PLACE_NAMES
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import NAME_TITLES, ORGANISATION_WORDS


def is_person_name(text: str) -> bool:
    """Return whether an answer looks like the name of a person: two or more capitalised words, none of an organisation or place."""
    tokens = question_tokens(text)
    names = [token for token in tokens if token.is_name and token.lower not in NAME_TITLES | {"vice", "former", "acting"}]
    if not 1 <= len(names) <= 4 or text.casefold() in PLACE_NAMES or any(t.lower in ORGANISATION_WORDS for t in tokens):
        return False
    return all(token.is_name or token.lower in JOINING_WORDS or token.lower in NAME_TITLES for token in tokens)


def possessive_of(name: str) -> str:
    """Return “Ida Holm’s”, and “the Lees’” of a name that ends in s."""
    return f"{name}{'’' if name.endswith('s') else '’s'}"


def is_place_name(text: str) -> bool:
    """Return whether the text is the name of a state or a country, or a list of such names."""
    return all(part.casefold() in PLACE_NAMES for part in re.split(r",\s+(?:and\s+)?|\s+and\s+", text.strip()))
