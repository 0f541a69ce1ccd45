"""The words of a question, and what their forms tell: a name, a verb, a noun."""

from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.text import Span
from qa.conversation.word_lists import AUXILIARY_VERBS, FUNCTION_WORDS, NOUNS_TOO, VERBS
from qa.question.kind import is_calendar

_WORD = lazy_pattern(r"[^\W_](?:[\w’'&.+-]*[\w+])?")
_POSSESSIVE = lazy_pattern(r"['’]s?$")
_CONTRACTION = lazy_pattern(r"['’](?:s|d|ll|re|ve)$")
_BEFORE_NOUN = frozenset(["first", "last", "next", "old", "new", "final", "lead", "top", "total"])
_TYPED_CONTRACTIONS = frozenset(["whos", "whats", "wheres", "hows", "whens", "thats", "its", "theres"])
"""Typed without the apostrophe, and no names at the beginning of a question."""


_NOUNS_IN_ING = frozenset(
    [
        "herring",
        "evening",
        "morning",
        "ceiling",
        "wedding",
        "sibling",
        "lightning",
        "sterling",
        "clothing",
        "something",
        "anything",
    ]
)


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A word of a question."""

    text: str
    span: Span

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        return (
            self.text[0].isupper()
            and self.lower not in _TYPED_CONTRACTIONS
            and not {self.lower, _CONTRACTION.sub("", self.lower)} & (FUNCTION_WORDS | AUXILIARY_VERBS)
            and not is_calendar(_POSSESSIVE.sub("", self.text))
        )

    @property
    def is_possessive(self) -> bool:
        return bool(_POSSESSIVE.search(self.text))

    @property
    def is_verb(self) -> bool:
        """Whether the word is a verb, as far as its form tells."""
        return (
            self.lower in VERBS
            or self.lower in AUXILIARY_VERBS
            or (
                len(self.text) > 4
                and self.lower.endswith(("ed", "ing"))
                and not self.lower.endswith(("eed", "hundred"))
                and self.lower not in _NOUNS_IN_ING
            )
        )

    @property
    def may_be_noun(self) -> bool:
        """Whether the word may belong to a phrase as one of its nouns: it has no capital, and is no verb but such as are nouns too."""
        return not self.is_name and (self.is_content or self.lower in NOUNS_TOO)

    @property
    def is_content(self) -> bool:
        """Whether a noun phrase may hold the word."""
        return self.lower not in FUNCTION_WORDS and not self.is_verb


def question_tokens(question: str) -> list[QuestionWord]:
    return [QuestionWord(match[0], match.span()) for match in _WORD.finditer(question)]


def is_plain_noun(words: list[QuestionWord]) -> bool:
    """Return whether the words are nouns without a name, and what stands before one: “release date”, “final score”."""
    return bool(words) and words[-1].may_be_noun and all(word.may_be_noun or word.lower in _BEFORE_NOUN for word in words)
