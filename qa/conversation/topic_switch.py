"""Tells that a question names a thing of which the turns before and the articles that answered them say nothing: a new topic."""

from collections.abc import Set as AbstractSet

from index.text import terms
from qa.conversation.noun_phrases import plain_phrases
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import EVENT_NOUNS, GENERAL_NOUNS, ORGANISATION_WORDS, PEOPLE_NOUNS

_BY_ANOTHER_WORD = frozenset(terms(" ".join((*EVENT_NOUNS, *GENERAL_NOUNS, *ORGANISATION_WORDS, *PEOPLE_NOUNS))))
"""Nouns that may stand for what an article calls otherwise: “the accident” for a crash."""


def names_something_new(question: str, told: AbstractSet[str]) -> bool:
    """Return True where “the ferry” of the question is in none of `told`, the terms of the turns before and of their articles.

    False where nothing is known of what was told.
    """
    if not told:
        return False
    phrases = [
        phrase.text for phrase in plain_phrases(question, question_tokens(question)) if phrase.text.lower().startswith("the ")
    ]
    return any(_says_which(phrase) and not set(terms(phrase)) & told for phrase in phrases)


def _says_which(phrase: str) -> bool:
    """Return False for “the accident” and for “the first match”; “the football match” says which it is."""
    return bool(set(terms(phrase)) - _BY_ANOTHER_WORD)
