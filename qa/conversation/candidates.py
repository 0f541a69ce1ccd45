"""Lists what the turns before name, and describes how well each of it fits a place in the question: the features of `linking`."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.patterns import lazy_pattern
from qa.conversation.answer_referents import answer_phrase
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.exchange import Exchange
from qa.conversation.name_forms import is_person_name
from qa.conversation.noun_phrases import QuestionPhrase, names_alone, noun_phrases, plain_phrases
from qa.conversation.question_words import question_tokens
from qa.conversation.referents import Referents
from qa.conversation.word_lists import AUXILIARY_VERBS, GENERAL_NOUNS, ORGANISATION_WORDS, PEOPLE_NOUNS, QUESTION_WORDS

RECENT_TURNS = 4
"""Turns that are looked back at, beside the first."""
_LONGEST_PHRASE = 9
"""Words of the longest phrase that is carried over."""
_NAMES_OF_ANSWER = 6
"""Names that are taken from a long answer."""
_LONGEST_ANSWER = 400
"""Characters of an answer that are looked at."""
_ENDING = lazy_pattern(r"[’'](?:s|d|ll|re|ve)?$")
_INTRODUCING = lazy_pattern(
    r"(?:(?:please )?(?:tell|teach) me (?:more )?(?:about|of) |describe |what (?:is|are|was|were) |who (?:is|are|was|were) )(?:the |an? )?",
    re.IGNORECASE,
)
_ADJECTIVE = lazy_pattern(r"(?:ful|able|ible|ous|ive|ent|ant|less|ic|al|est|er)$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase in a turn."""

    phrase: QuestionPhrase
    age: int
    """0 in the turn before the question."""
    source: str
    """“typed”, “carried” (in the stand-alone question alone) or “answer”."""
    is_subject: bool = False
    is_introduced: bool = False
    """Whether the turn asks what it is, or to be told of it, and nothing else."""


@dataclass(frozen=True, slots=True)
class CarriedPhrase:
    """A phrase with all its mentions, the latest first."""

    text: str
    form: str
    mentions: tuple[Mention, ...]

    @property
    def words(self) -> frozenset[str]:
        return content_words(self.text)

    @property
    def is_answer(self) -> bool:
        """Whether it was said in answers alone."""
        return all(mention.source == "answer" for mention in self.mentions)


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, without their endings."""
    return (
        frozenset(
            _ENDING.sub("", token.lower)
            for token in question_tokens(text)
            if token.is_content or token.is_name or token.is_verb
        )
        - AUXILIARY_VERBS
    )


def candidates_of(turns: Sequence[Exchange]) -> list[CarriedPhrase]:
    """Return the phrases of the latest turns and of the first, each once."""
    numbered = list(enumerate(reversed(turns)))
    kept = numbered[:RECENT_TURNS] + numbered[RECENT_TURNS:][-1:]
    by_text: dict[str, list[Mention]] = {}
    for age, turn in kept:
        for mention in _mentions(turn, age):
            if len(mention.phrase.text.split()) <= _LONGEST_PHRASE:
                key = re.sub(r"^(?:the|a|an|this|that)\s+", "", mention.phrase.text.casefold())
                by_text.setdefault(key, []).append(mention)
    return [
        CarriedPhrase(
            mentions[0].phrase.text, mentions[0].phrase.form if mentions[0].phrase.named else "plain", tuple(mentions)
        )
        for mentions in by_text.values()
        if content_words(mentions[0].phrase.text) - GENERAL_NOUNS and not TIME_WORDS.fullmatch(mentions[0].phrase.text)
    ]


def _mentions(turn: Exchange, age: int) -> Iterator[Mention]:
    typed = turn.question.casefold()
    answer = answer_phrase(turn)
    if answer is not None:
        yield Mention(answer, age, "answer")
    else:
        for phrase in names_alone(turn.answer[:_LONGEST_ANSWER])[:_NAMES_OF_ANSWER]:
            yield Mention(phrase, age, "answer")
    seen = set[str]()
    tokens = question_tokens(turn.asked)
    for phrase in (*noun_phrases(turn.asked), *names_alone(turn.asked), *plain_phrases(turn.asked, tokens)):
        if phrase.text not in seen:
            seen.add(phrase.text)
            source = "typed" if phrase.text.casefold() in typed else "carried"
            introduced = bool(_INTRODUCING.fullmatch(turn.asked[: phrase.span[0]])) and not turn.asked[phrase.span[1] :].strip(
                " ?!."
            )
            yield Mention(phrase, age, source, _is_subject(turn.asked, phrase), introduced)


def _is_subject(question: str, phrase: QuestionPhrase) -> bool:
    """Return whether the phrase stands right behind the first auxiliary, where a question has its subject."""
    before = question_tokens(question[: phrase.span[0]])
    return bool(before) and len(before) <= 4 and before[-1].lower in AUXILIARY_VERBS


@dataclass(frozen=True, slots=True)
class QuestionGap:
    """A place in a question where words of the turns before may go."""

    kind: str
    """“he”, “she”, “it”, “they”, “there”, “that”, or “topic” for the end of the question."""
    question: str
    """With what was put in other places already."""
    lack: str
    carried: int = 0
    """Phrases that were put in already."""


def features(slot: QuestionGap, candidate: CarriedPhrase, rules: str | None, referents: Referents) -> dict[str, float]:
    """Return what is known about the phrase in this place. `rules` is what the rules would put there."""
    latest = candidate.mentions[0]
    tokens = question_tokens(candidate.text)
    words, asked = candidate.words, content_words(slot.question)
    last = tokens[-1].lower
    plural = (last.endswith("s") and not last.endswith("ss")) or " and " in candidate.text or last in PEOPLE_NOUNS
    sources = {mention.source for mention in candidate.mentions}
    ages = {mention.age for mention in candidate.mentions}
    found = {
        f"{slot.kind}": 1.0,
        f"{slot.kind}:{candidate.form}": 1.0,
        f"{slot.kind}:{latest.source}{min(latest.age, 2)}": 1.0,
        f"{slot.kind}:rules": float(rules is not None and _same(rules, candidate.text)),
        f"{slot.kind}:half rules": float(rules is not None and bool(content_words(rules) & words)),
        f"{slot.kind}:plural": float(plural),
        f"{slot.kind}:subject": float(any(mention.is_subject for mention in candidate.mentions)),
        f"{slot.kind}:subject0": float(latest.age == 0 and latest.is_subject),
        f"{slot.kind}:introduced{min(latest.age, 1)}": float(latest.is_introduced),
        f"{slot.kind}:words": math.log1p(len(words)),
        f"{slot.kind}:turns": math.log(len(ages)),
        f"{slot.kind}:people": float(last in PEOPLE_NOUNS),
        f"{slot.kind}:two names": float(is_person_name(candidate.text) and len(tokens) > 1),
        "age": float(min(ages)),
        "answer": float("answer" in sources),
        "typed": float("typed" in sources),
        "carried": float("carried" in sources),
        "first turn": float(max(ages) >= len(referents.turns) - 1),
        "article": float(tokens[0].lower in ("the", "this", "that")),
        "last is adjective": float(not tokens[-1].is_name and bool(_ADJECTIVE.search(last))),
        "last is verb": float(tokens[-1].is_verb),
        "organisation": float(bool({token.lower for token in tokens} & ORGANISATION_WORDS)),
        "general": len(words & GENERAL_NOUNS) / len(words),
        "shared": len(words & asked) / len(words),
        f"{slot.kind}:shared any": float(bool(words & asked)),
        "wholly shared": float(words <= asked),
    }
    if slot.kind == "topic":
        found |= _topic_features(slot, candidate, asked, referents)
    return {name: value for name, value in found.items() if value}


def _topic_features(
    slot: QuestionGap, candidate: CarriedPhrase, asked: frozenset[str], referents: Referents
) -> dict[str, float]:
    tokens = question_tokens(slot.question)
    lower = {token.lower for token in tokens}
    named = any(token.is_name for token in tokens[1:])
    first = tokens[0].lower if tokens and tokens[0].lower in QUESTION_WORDS else "other"
    return {
        f"topic lack {slot.lack}": 1.0,
        f"topic after {min(slot.carried, 2)}": 1.0,
        f"topic after {min(slot.carried, 2)}:{candidate.form}": 1.0,
        "topic asked words": float(len(asked)),
        f"topic lack {slot.lack} words": math.log1p(len(asked)),
        "topic named": float(named),
        "topic the": float("the" in lower),
        "topic else": float(bool(lower & {"else", "other", "another", "others"})),
        "topic this": float(bool(lower & {"this", "that", "these", "those"})),
        "topic some": float(bool(lower & {"any", "some", "anyone", "anything", "anybody"})),
        f"topic {first}": 1.0,
        "topic is topic": float(referents.topic is not None and _same(referents.topic.text, candidate.text)),
    }


def _same(one: str, other: str) -> bool:
    return content_words(one) == content_words(other)
