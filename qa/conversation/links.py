"""What of the turns before belongs into a question: candidates by rule, chosen by `linking`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from qa.conversation.candidates import Candidate, Mention, Slot, candidates_of, content_words
from qa.conversation.exchange import Exchange
from qa.conversation.linking import choose, linking_models
from qa.conversation.noun_phrases import QuestionPhrase
from qa.conversation.referents import PRONOUN_FAMILIES, Referents

_FAMILY_NAMES = ("he", "she", "it", "they")


@dataclass(frozen=True, slots=True)
class Links:
    """The candidates of the turns before one question."""

    referents: Referents
    candidates: tuple[Candidate, ...]
    lack: str
    """What the question lacks."""

    @classmethod
    def of(cls, turns: Sequence[Exchange], lack: str) -> Self:
        return cls(Referents.of(turns), tuple(candidates_of(turns)), lack)

    def referent(self, word: str, question: str) -> str | None:
        """Return what the word stands for; None where nothing fits."""
        rules = self.referents.referent(word)
        if rules is None:
            return None
        candidates = self._with(rules)
        choice = choose(Slot(slot_of(word), question, self.lack), candidates, rules, self.referents, linking_models())
        return rules if choice is None else choice.candidate.text

    def topic(self, text: str, carried: Sequence[str]) -> QuestionPhrase | None:
        """Return the phrase that the question is about and does not name; None where it is likely to need none."""
        asked = content_words(text)
        new = [candidate for candidate in self.candidates if candidate.words - asked]
        topic = self.referents.topic
        slot = Slot("topic", text, self.lack, len(carried))
        choice = choose(slot, new, topic.text if topic else None, self.referents, linking_models())
        return choice.candidate.mentions[0].phrase if choice else None

    def _with(self, rules: str) -> list[Candidate]:
        """Return the candidates, and with them what the rules chose."""
        words = content_words(rules)
        if not words or any(candidate.words == words for candidate in self.candidates):
            return list(self.candidates)
        phrase = QuestionPhrase(rules, (0, len(rules)), "thing")
        return [*self.candidates, Candidate(rules, "thing", (Mention(phrase, 0, "typed"),))]


def slot_of(word: str) -> str:
    """Return the kind of place of a referring word."""
    names = (name for name, family in zip(_FAMILY_NAMES, PRONOUN_FAMILIES, strict=True) if word in family)
    return next(names, "there" if word == "there" else "that")
