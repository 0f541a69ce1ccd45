"""What of the turns before belongs into a question: candidates by rule, chosen by `linking`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from qa.conversation.answer_referents import answer_phrase
from qa.conversation.candidates import CarriedPhrase, Mention, QuestionGap, candidates_of, content_words
from qa.conversation.exchange import Exchange
from qa.conversation.linking import choose, linking_models
from qa.conversation.noun_phrases import QuestionPhrase
from qa.conversation.question_words import question_tokens
from qa.conversation.referents import PRONOUN_FAMILIES, Referents, is_event

_FAMILY_NAMES = ("he", "she", "it", "they")


@dataclass(frozen=True, slots=True)
class Links:
    """The candidates of the turns before one question."""

    referents: Referents
    candidates: tuple[CarriedPhrase, ...]
    lack: str
    """What the question lacks."""

    @classmethod
    def of(cls, turns: Sequence[Exchange], lack: str) -> Self:
        return cls(Referents.of(turns), tuple(candidates_of(turns)), lack)

    def referent(self, word: str, question: str) -> str | None:
        """Return what the word stands for; None where nothing fits.

        The rules are sure of a short answer; elsewhere the model chooses, but no thing for a person, and no part of what the rules found.
        """
        rules = self.referents.referent(word)
        brought_in = self.referents.brought_in
        if rules is None or self._is_last_answer(rules) or (brought_in is not None and rules == brought_in.text):
            return rules
        slot = QuestionGap(slot_of(word), question, self.lack)
        candidates = self._with(rules)
        if slot.kind in ("he", "she"):
            others = self.referents.others_called(PRONOUN_FAMILIES[_FAMILY_NAMES.index(slot.kind)])
            candidates = [candidate for candidate in candidates if candidate.text not in others] or candidates
            candidates = [candidate for candidate in candidates if candidate.form == "person"] or candidates
        if slot.kind == "it":
            candidates = [candidate for candidate in candidates if candidate.form != "person"] or candidates
        if slot.kind == "they":
            alone = self.referents.called_he_or_she()
            candidates = [c for c in candidates if c.text not in alone and not is_event(c.text)]
            if not candidates or rules in alone:
                rules = None
        choice = choose(slot, candidates, rules, self.referents, linking_models())
        return rules if choice is None else choice.candidate.text

    def topic(self, text: str, carried: Sequence[str]) -> QuestionPhrase | None:
        """Return the phrase that the question is about and does not name; None where it is likely to need none.

        Where the model chooses a part of what the rules found, it is the whole. Behind a pronoun that was replaced, neither an answer
        nor a person or a second place is a topic, nor what shares a name with it; behind “and Chile?” nothing older than that is.
        """
        asked = content_words(text)
        forms = {candidate.form for candidate in self.candidates if candidate.text in carried} - {"thing", "plain"} | {"person"}
        taken = _names_in(" ".join(carried))
        latest = self.referents.brought_in is not None
        new = [
            candidate
            for candidate in self.candidates
            if (not latest or candidate.mentions[0].age == 0)
            and candidate.words - asked
            and not (carried and (candidate.is_answer or candidate.form in forms or _names_in(candidate.text) & taken))
        ]
        topic = self.referents.topic
        slot = QuestionGap("topic", text, self.lack, len(carried))
        choice = choose(slot, new, topic.text if topic else None, self.referents, linking_models())
        if choice is None:
            return None
        return (
            topic
            if topic is not None and not carried and _is_part(choice.candidate, topic.text)
            else choice.candidate.mentions[0].phrase
        )

    def _is_last_answer(self, words: str) -> bool:
        answer = answer_phrase(self.referents.turns[-1]) if self.referents.turns else None
        return answer is not None and answer.text == words

    def _with(self, rules: str) -> list[CarriedPhrase]:
        """Return the candidates, and with them what the rules chose."""
        words = content_words(rules)
        if not words or any(candidate.words == words for candidate in self.candidates):
            return list(self.candidates)
        phrase = QuestionPhrase(rules, (0, len(rules)), "thing")
        return [*self.candidates, CarriedPhrase(rules, "thing", (Mention(phrase, 0, "typed"),))]


def _names_in(text: str) -> frozenset[str]:
    return frozenset(token.lower for token in question_tokens(text) if token.is_name)


def _is_part(candidate: CarriedPhrase, whole: str) -> bool:
    """Return whether the phrase is a part of a fuller one with a name in it: “Texas” of “the Texas dairy farm fire”."""
    return candidate.words < content_words(whole) and any(token.is_name for token in question_tokens(whole))


def slot_of(word: str) -> str:
    """Return the kind of place of a referring word."""
    names = (name for name, family in zip(_FAMILY_NAMES, PRONOUN_FAMILIES, strict=True) if word in family)
    return next(names, "there" if word == "there" else "that")
