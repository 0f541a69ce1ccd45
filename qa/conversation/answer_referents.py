"""What an answer is to the turns behind it: a phrase that a pronoun may stand for, a group that is “they”, the owner of a thing."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.conversation.dependence import leading_words
from qa.conversation.exchange import Exchange
from qa.conversation.name_forms import is_person_name, is_place_name, possessive_of
from qa.conversation.noun_phrases import QuestionPhrase
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import AUXILIARY_VERBS, GROUP_NOUNS, PEOPLE_NOUNS
from qa.question.kind import Kind, wanted_kind

_LONGEST_ANSWER = 8
"""Words of the longest answer that a pronoun may stand for."""
_LONGEST_TEXT = 200
"""Characters of an answer that is looked at for that."""
_LONGEST_TERM = 2
"""Words of the longest answer without a capital that a pronoun may stand for."""
_THINGS = "word|term|nickname|drug|medicine|disease|condition|chemical|substance|painkiller|animal|plant|fruit|vegetable|dish"
_ASKS_FOR_TERM = lazy_pattern(
    rf"what(?: is| was|['’]s) (?:the|[\w’'-]+['’]s) .{{0,80}}\b(?:called|{_THINGS})\b|(?:what|which) (?:{_THINGS})\b",
    re.IGNORECASE,
)
"""“What is the word of the year?”: the answer is a thing, whatever its letters; that of “what is the verdict?” is none."""
_VERB = r"(?:is|are|was|were|has|have|had|did|will|would|can|could|got|went|sold|won|fell|broke|sank|died)\b"
_WHOSE = lazy_pattern(rf"whose (?P<owned>(?:(?!{_VERB})[a-z][\w’'-]* ){{0,3}}(?!{_VERB})[a-z][\w’'-]*) {_VERB}", re.IGNORECASE)
_WITHOUT_REFERENT = (Kind.TIME, Kind.AMOUNT, Kind.MONEY, Kind.SHARE, Kind.DURATION, Kind.REASON, Kind.MANNER)
"""Kinds of question whose answers no pronoun stands for."""


def answer_phrase(turn: Exchange) -> QuestionPhrase | None:
    """Return the answer of a turn, or its best guess, as a phrase that a pronoun may stand for; None for numbers and sentences."""
    text = turn.likely_answer.strip().rstrip(".") if len(turn.likely_answer) <= _LONGEST_TEXT else ""
    words = question_tokens(text)
    if not words or len(words) > _LONGEST_ANSWER or (any(c.isdecimal() for c in text) and not words[0].is_name):
        return None
    if any(word.lower in AUXILIARY_VERBS for word in words[1:]):
        return None  # “The pandemic is over”
    kind = wanted_kind(turn.asked)
    if len(words) > 1 and is_person_name(text):
        return QuestionPhrase(text, (0, len(text)), "person")
    if kind in _WITHOUT_REFERENT:
        return None
    if kind is Kind.PLACE or is_place_name(text):
        return QuestionPhrase(text, (0, len(text)), "place")
    if (is_person_name(text) and (kind is Kind.PERSON or len(words) > 1)) or (kind is Kind.PERSON and "," in text):
        return QuestionPhrase(text, (0, len(text)), "person")
    if not any(word.is_name for word in words) and kind is not Kind.NAME and not _is_word_asked_for(turn.asked, text):
        return None
    return QuestionPhrase(text, (0, len(text)), "thing")


def _is_word_asked_for(question: str, answer: str) -> bool:
    """Return whether a question such as “what is the word of the year?” was answered with a word or two."""
    return (
        bool(_ASKS_FOR_TERM.match(question[leading_words(question) :]))
        and len(answer.split()) <= _LONGEST_TERM
        and answer[0].isalpha()
    )


def asks_which_thing(question: str) -> bool:
    """Return whether the question asks which role, ship or party: what answers is no person, whatever its name looks like."""
    words = question_tokens(question[leading_words(question) :])
    if len(words) < 3 or words[0].lower not in ("which", "what") or not words[1].may_be_noun:
        return False
    noun = words[2] if words[2].may_be_noun else words[1]
    return noun.lower not in PEOPLE_NOUNS and wanted_kind(question) is not Kind.PERSON


def team_that_answered(turns: Sequence[Exchange]) -> str | None:
    """Return who was asked for with “who won?” or “which party …?”, and not with “where?”: “they” are that team or country."""
    answer = answer_phrase(turns[-1]) if turns else None
    if answer is None:
        return None
    asked = turns[-1].asked
    return answer.text if asks_which_thing(asked) or (answer.form == "place" and asked.lower().startswith("who ")) else None


def group_that_answered(turns: Sequence[Exchange]) -> str | None:
    """Return the party, company or team that the latest question after such a one was answered with."""
    for turn in reversed(turns):
        words = question_tokens(turn.asked)
        is_group = len(words) > 1 and words[0].lower in ("which", "what") and words[1].lower in GROUP_NOUNS
        if is_group and (answer := answer_phrase(turn)) is not None:
            return answer.text
    return None


def owned_by_answer(turns: Sequence[Exchange]) -> str | None:
    """Return “Ida Holm’s bronze statue” behind “whose bronze statue was stolen?”, which she answered."""
    match = _WHOSE.match(turns[-1].asked) if turns else None
    answer = answer_phrase(turns[-1]) if match else None
    if match is None or question_tokens(match["owned"])[-1].lower in PEOPLE_NOUNS:
        return None
    if answer is None:
        return f"the {match['owned']}"
    return f"{possessive_of(answer.text)} {match['owned']}"
