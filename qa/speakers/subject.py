"""Finds the subject of a verb of saying, and that of a sentence."""

from qa.speakers.noun_phrase import MAX_PHRASE, NounPhrase, is_name_token, looks_like_verb, phrase_before, phrase_from
from qa.speakers.tokens import Sentence
from qa.speakers.verbs import INFINITIVE_HEADS
from qa.speakers.word_lists import ADVERBS, BE_FORMS, CALENDAR, DASHES, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS

_OPENING_WORDS = ("but", "and", "so", "yet", "still", "then", "now", "or", "however", "also")
_OPENING_SEGMENT = PREPOSITIONS | SUBORDINATORS | (ADVERBS - {"both", "all"})
"""Words that begin an introduction before the subject."""


def subject_of(tokens: Sentence, end: int, start: int = 0) -> NounPhrase | None:
    """Return the first phrase before token `end` that could be the subject: no “In Lodd,” and no “Asked about it,”."""
    while start < end:
        stop = start
        while stop < end and tokens[stop].word not in (",", ";", ":", *DASHES) and tokens[stop].quotation is None:
            stop += 1
        first = start
        while first < stop and tokens[first].word in _OPENING_WORDS:
            first += 1
        if first < stop and not _is_introduction(tokens, first, stop):
            source = phrase_from(tokens, first)
            if source is not None and source.last < end:
                return source
        elif first < stop and tokens[first].word in PREPOSITIONS and stop == end:
            return None
        start = stop + 1
    return None


def subject_of_verb(tokens: Sentence, i: int, before: int, earlier: NounPhrase | None) -> NounPhrase | None:
    """Return what stands as the subject of the verb at `i`, where `before` is the last token that is not a part of the verb."""
    if before < 0:
        return None
    word = tokens[before].word
    progressive = any(token.word in BE_FORMS for token in tokens[before + 1 : i])
    if tokens[before].quotation is not None or (tokens[i].word.endswith("ing") and not progressive):
        return earlier or subject_of(tokens, i)
    if word in RELATIVES:
        end = before - 2 if before and tokens[before - 1].word == "," else before - 1
        return (phrase_before(tokens, end) or subject_of(tokens, before)) if end >= 0 else None
    relative = _relative_before(tokens, before)
    if relative > 0:
        return phrase_before(tokens, relative - 1)
    if word == "to" and (not before or tokens[before - 1].word not in INFINITIVE_HEADS):
        return None
    if word in ("and", "but", "to", "then", "or") or word in PREPOSITIONS:
        return earlier or subject_of(tokens, i)
    if word in (",", *DASHES):
        return subject_of(tokens, before)
    if looks_like_verb(tokens, before):
        return None
    return phrase_before(tokens, before)


def _relative_before(tokens: Sentence, before: int) -> int:
    """Return the index of “who” in “an official who asked not to be named said”; -1 where a mark stands between, or no “who” does."""
    for i in range(before, max(before - MAX_PHRASE, -1), -1):
        if tokens[i].quotation is not None or not tokens[i].word[0].isalnum():
            return -1
        if tokens[i].word == "who":
            return i
    return -1


def _is_introduction(tokens: Sentence, first: int, stop: int) -> bool:
    word = tokens[first].word
    if word in PRONOUNS:
        return False
    participle = word.endswith(("ing", "ed", "ly")) and not (first and is_name_token(tokens[first]))
    return word in _OPENING_SEGMENT or participle or not word[0].isalpha() or word in CALENDAR
