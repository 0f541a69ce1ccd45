"""What the words of a follow-up can refer to: the people, places and things of the turns before, the likeliest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from index.patterns import lazy_pattern
from qa.conversation.answer_referents import (
    answer_phrase,
    asks_which_thing,
    group_that_answered,
    owned_by_answer,
    team_that_answered,
)
from qa.conversation.dependence import Lack, ReferringWord, lack_of, leading_words, references
from qa.conversation.exchange import Exchange
from qa.conversation.name_forms import is_person_name, is_place_name
from qa.conversation.noun_phrases import QuestionPhrase, names_alone, noun_phrases
from qa.conversation.question_words import question_tokens
from qa.conversation.word_lists import EVENT_NOUNS, PHRASE_PREPOSITIONS

_TURNS = 4
"""Turns that are looked back at."""
PRONOUN_FAMILIES = (
    frozenset({"he", "him", "his"}),
    frozenset({"she", "her", "hers"}),
    frozenset({"it", "its"}),
    frozenset({"they", "them", "their", "theirs"}),
)
_GROUP = lazy_pattern(
    r"\bthe\s+(?:(?!of\b|in\b|to\b)[\w-]+\s+){0,3}(?:men|women|people|children|police|victims|workers|players|members|lawmakers|soldiers|"
    r"students|passengers|protesters|migrants|refugees|suspects|escapees|voters|residents|officers|doctors|teachers|owners|winners)\b"
    r"(?:\s+\w+ed\s+(?:of|in|by|from|at)\s+[^?,]+)?"
)
_OF_ITS_SORT = lazy_pattern(r"^(?:the|a|an|this|that)\s+|\b(?:next|last|first|latest|new|current)\s+|[’']s?$", re.IGNORECASE)
"""What “the last one” leaves out of “the next World Cup”."""


@dataclass(frozen=True, slots=True)
class Referents:
    """Candidates for each form."""

    turns: tuple[Exchange, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]
    things: tuple[str, ...]
    topic: QuestionPhrase | None
    """The phrase that says what the conversation is about."""
    brought_in: QuestionPhrase | None
    """The name that the last turn brought in with “and Holm?”, “what about Chile?”, “the one in Chile”; None where it was no such turn."""

    @classmethod
    def of(cls, turns: Sequence[Exchange]) -> Self:
        recent = tuple(turns[-_TURNS:])
        phrases = [phrase for turn in reversed(recent) for phrase in _phrases_of(turn)]
        phrases = list(dict.fromkeys(phrases))
        phrases = [_fullest(phrase, phrases) for phrase in phrases]
        by_form = {
            form: tuple(dict.fromkeys(p.text for p in phrases if p.form == form)) for form in ("person", "place", "thing")
        }
        return cls(recent, by_form["person"], by_form["place"], by_form["thing"], _topic(recent), _brought_in(recent))

    def referent(self, word: str) -> str | None:
        """Return what the word stands for; None where nothing fits."""
        family = next((f for f in PRONOUN_FAMILIES if word in f), None)
        if self.brought_in is not None and _may_mean(word, self.brought_in):
            return self.brought_in.text
        if family is not None and (same := self._same_as_before(family)):
            return same
        if family in PRONOUN_FAMILIES[:2]:
            others = self.others_called(family)
            people = [name for name in (*self.people, *self._names(), *self.things) if name not in others]
            return next(iter(people), None)
        if family == PRONOUN_FAMILIES[3]:
            group = _people_told_of(self.turns[-1:]) or team_that_answered(self.turns[-1:]) or group_that_answered(self.turns)
            things = [thing for thing in self.things if not is_event(thing)]
            return group or next(iter((*things, *self.people, *self.places)), None)
        if family == PRONOUN_FAMILIES[2]:
            return self._thing()
        if word == "there":
            return self._place()
        if word == "that one":
            return self._thing()
        if word in ("one", "ones"):
            return _OF_ITS_SORT.sub("", self._thing() or "") or None
        return None

    def _thing(self) -> str | None:
        """Return the answer of the last question where it is a thing; else the fullest phrase, rather than a bare name."""
        answer = answer_phrase(self.turns[-1]) if self.turns else None
        if answer is not None and (
            answer.form == "thing" or (answer.form == "person" and asks_which_thing(self.turns[-1].asked))
        ):
            return answer.text
        if owned := owned_by_answer(self.turns[-1:]):
            return owned
        full = [thing for thing in self.things if len(thing.split()) > 2]
        return next(iter((*full, *self.things, *self.places)), None)

    def _place(self) -> str | None:
        """Return the place, or else the event, of the latest turn that names one."""
        for turn in reversed(self.turns):
            phrases = [p for p in _phrases_of(turn) if p.form != "person"]
            places = [p for p in phrases if p.form == "place"]
            if phrases:
                return (places or phrases)[0].text
        return None

    def _names(self) -> list[str]:
        return [thing for thing in self.things if len(thing.split()) == 1]

    def _same_as_before(self, family: frozenset[str]) -> str | None:
        """Return what a pronoun of the family was taken for in the latest turn that used one, unless a later answer is a better one."""
        for age, turn in enumerate(reversed(self.turns)):
            if any(reference.word in family for reference in references(turn.question)):
                taken = _carried(turn, family)
                if taken:
                    return taken
            answer = answer_phrase(turn)
            is_better = age == 0 and (not self._used_before(family) or _is_fresh(turn, self.turns[:-1]))
            if answer is not None and answer.form == _form_of(family) and is_better:
                return None
        return None

    def others_called(self, family: frozenset[str]) -> set[str]:
        """Return the names for which the pronouns of the other gender stood."""
        return self._called(PRONOUN_FAMILIES[family == PRONOUN_FAMILIES[0]])

    def called_he_or_she(self) -> set[str]:
        return self._called(PRONOUN_FAMILIES[0]) | self._called(PRONOUN_FAMILIES[1])

    def _called(self, family: frozenset[str]) -> set[str]:
        """Return the names for which a pronoun of the family stood in the turns before."""
        turns = [turn for turn in self.turns if any(reference.word in family for reference in references(turn.question))]
        return {name for turn in turns for name in [_carried(turn, family), *_bare_names_carried(turn)] if name}

    def _used_before(self, family: frozenset[str]) -> bool:
        return any(reference.word in family for turn in self.turns for reference in references(turn.question))


def _is_fresh(turn: Exchange, before: Sequence[Exchange]) -> bool:
    """Return True for a whole question that carries nothing on and names nobody of the turns before: it brings in whom it asks for."""
    if turn.asked != turn.question or references(turn.question) or lack_of(turn.question) is not Lack.NOTHING:
        return False
    people = {phrase.text for other in before for phrase in _phrases_of(other) if phrase.form == "person"}
    return not any(name in turn.question for name in people)


def _brought_in(turns: Sequence[Exchange]) -> QuestionPhrase | None:
    """Return the one name that the last turn brings into the question before it; one in the place of a person is a person's."""
    typed = turns[-1].question if len(turns) > 1 else ""
    names = names_alone(typed[leading_words(typed) :]) if typed and lack_of(typed) is Lack.CLAUSE else []
    if len(names) != 1:
        return None
    gone = [name for name in names_alone(turns[-2].asked) if name.form == "person" and name.text not in turns[-1].asked]
    return replace(names[0], form="person") if gone and names[0].form == "thing" else names[0]


def _may_mean(word: str, name: QuestionPhrase) -> bool:
    """Return whether a word may refer to the name that was brought in last: “she” to a person, “there” to a place."""
    if any(word in family for family in PRONOUN_FAMILIES[:2]):
        return name.form == "person"
    return word == "there" and (name.form == "place" or is_place_name(name.text))


def first_of_each(words: Sequence[ReferringWord]) -> list[ReferringWord]:
    """Return the words without a second pronoun for the same: once the first stands for a name, the second refers to that."""
    kept, seen = list[ReferringWord](), set[frozenset[str]]()
    for word in words:
        family = next((f for f in PRONOUN_FAMILIES if word.word in f), frozenset({word.word}))
        if family not in seen:
            kept.append(word)
        seen.add(family)
    return kept


def _fullest(phrase: QuestionPhrase, phrases: Sequence[QuestionPhrase]) -> QuestionPhrase:
    """Return the longer name of a person of whom the phrase gives the last name alone."""
    if len(phrase.text.split()) > 1:
        return phrase
    return next((p for p in phrases if p.form == "person" and p.text.split()[1:] and p.text.split()[-1] == phrase.text), phrase)


def _form_of(family: frozenset[str]) -> str:
    return "person" if family in PRONOUN_FAMILIES[:2] else "thing"


def _carried(turn: Exchange, family: frozenset[str]) -> str | None:
    """Return the first phrase of the stand-alone question that the typed one lacks and that fits the pronoun."""
    typed = turn.question.casefold()
    new = [phrase for phrase in _phrases_of(Exchange(turn.question, turn.standalone)) if phrase.text.casefold() not in typed]
    wanted = _form_of(family)
    return next((p.text for p in new if p.form == wanted), None)


def _bare_names_carried(turn: Exchange) -> list[str]:
    typed = turn.question.casefold()
    return [name.text for name in names_alone(turn.standalone) if name.text.casefold() not in typed and name.form != "place"]


def _phrases_of(turn: Exchange) -> list[QuestionPhrase]:
    """Return the answer, the people and places of the question by their bare names, offices, and things with the words around them."""
    answer = answer_phrase(turn)
    bare = [phrase for phrase in names_alone(turn.asked) if phrase.form != "thing"]
    phrases = noun_phrases(turn.asked)
    offices = [phrase for phrase in phrases if phrase.form == "person" and phrase.text.rsplit(" ", 1)[-1].islower()]
    things = [_owner(phrase) for phrase in phrases if phrase.form == "thing"]
    return [*([answer] if answer else []), *bare, *offices, *things]


def _owner(phrase: QuestionPhrase) -> QuestionPhrase:
    """Return “the Ebola patient” of “the Ebola patient’s name”, which was put there for a pronoun; any other phrase as it is."""
    owner = re.split(r"[’']s\s(?=[a-z])", phrase.text)[0]
    if owner == phrase.text:
        return phrase
    form = "person" if " " in owner and is_person_name(owner) else phrase.form
    return QuestionPhrase(owner, (phrase.span[0], phrase.span[0] + len(owner)), form, phrase.named)


def _people_told_of(turns: Sequence[Exchange]) -> str | None:
    """Return the group of people that the latest questions tell of: “the men cleared of Malcolm X's murder”."""
    return next((match[0] for turn in reversed(turns) if (match := _GROUP.search(turn.asked))), None)


def is_event(phrase: str) -> bool:
    """Return whether the phrase is that of something that happens: “the Italian election”, “the storm in Brekka”."""
    words = [token.lower for token in question_tokens(phrase)]
    place = next((number for number, word in enumerate(words) if word in PHRASE_PREPOSITIONS), len(words))
    return bool(words[:place]) and words[place - 1] in EVENT_NOUNS


def _topic(turns: Sequence[Exchange]) -> QuestionPhrase | None:
    """Return the thing that the latest questions are about: the fullest phrase of the latest question that has one.

    A bare word such as “Holm” gives way to a fuller phrase of the turns before that belong to the same matter.
    """
    fullest = [phrase for turn in reversed(turns) for phrase in [_fullest_thing(turn)] if phrase is not None]
    if not fullest:
        plain = (noun_phrases(turn.asked) for turn in reversed(turns))
        return next((max(phrases, key=lambda phrase: len(phrase.text)) for phrases in plain if phrases), None)
    if len(fullest[0].text.split()) > 1:
        return fullest[0]
    same = [phrase for turn in reversed(_same_matter(turns)) for phrase in [_fullest_thing(turn)] if phrase is not None]
    return next((phrase for phrase in same if phrase.form == "thing" and len(phrase.text.split()) > 1), fullest[0])


def _fullest_thing(turn: Exchange) -> QuestionPhrase | None:
    phrases = [phrase for phrase in noun_phrases(turn.asked) if phrase.named]
    things = [p for p in phrases if p.form == "thing" and "’s " not in p.text and "'s " not in p.text]
    return max(things or map(_owner, phrases), key=lambda phrase: len(question_tokens(phrase.text)), default=None)


def _same_matter(turns: Sequence[Exchange]) -> Sequence[Exchange]:
    """Return the turns from the last question on that stood alone as it was typed."""
    begins = [number for number, turn in enumerate(turns) if lack_of(turn.question) is Lack.NOTHING]
    return turns[begins[-1] :] if begins else turns
