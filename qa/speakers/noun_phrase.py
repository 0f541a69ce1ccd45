"""Reads the phrase that names a source: “Gov. Ida Holm of Lodd”, “the ministry”, “a spokesman for the ministry”."""

from dataclasses import dataclass
from typing import NamedTuple

from qa.speakers.tokens import Sentence, Token
from qa.speakers.verbs import LOOSE_FORMS, SAYING_FORMS
from qa.speakers.word_lists import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    INDEFINITE,
    NAMING_PREPOSITIONS,
    NARRATORS,
    ORGANISATIONS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    UNNAMED_PEOPLE,
    VERBS_OF_CLAUSES,
)

MAX_PHRASE = 24
"""Tokens; no source is named at greater length."""


_ROLES = frozenset((
    "minister", "secretary", "chief", "spokesman", "spokeswoman", "spokesperson", "director", "officer", "commissioner", "editor", "leader",
    "manager", "head", "president", "chairman", "chairwoman", "boss", "adviser", "inspector", "mayor", "professor", "researcher",
    "scientist", "expert", "analyst", "lawyer", "prosecutor", "judge",
))  # fmt: skip
"""Words in lower case that stand between what somebody is of and the name."""
_NEVER_ALONE = POSSESSIVES | {"the", "a", "an", "at", "every", "no", "that", "this", "these", "dozens", "hundreds", "thousands"}
"""Determiners that are no source without a noun."""


class PhraseForm(NamedTuple):
    """What the words of a phrase tell of its source."""

    named: bool
    organisation: bool


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A source as the sentence names it, from token `first` to token `last` inclusive."""

    first: int
    last: int
    form: PhraseForm
    pronoun: str = ""


def is_name_token(token: Token) -> bool:
    """Return True for a word with a capital that is no small word, no weekday and no month."""
    return token.capital and not _is_small(token.word) and token.word not in CALENDAR


def _is_small(word: str) -> bool:
    return (
        word in DETERMINERS
        or word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in ADVERBS
        or word in PRONOUNS
        or word in AUXILIARIES
        or word in RELATIVES
        or word in ("i", "we", "you")
    )


def is_possessive(word: str) -> bool:
    return word.endswith(("’s", "'s", "s’", "s'"))


def name_run(tokens: Sentence, first: int) -> int:
    """Return the index of the last token of the name that begins at `first`; `first - 1` where none does."""
    last, i = first - 1, first
    while i < len(tokens) and i - first < MAX_PHRASE:
        word = tokens[i].word
        if is_name_token(tokens[i]):
            last = i
            if is_possessive(word):
                break
        elif not (word in PARTICLES or word == "&") or last < first:
            break
        i += 1
    return last


def looks_like_verb(tokens: Sentence, i: int) -> bool:
    """Return True for an auxiliary, and for a past tense that no determiner or adjective of a noun precedes."""
    token = tokens[i]
    if token.capital:
        return False
    if token.word in AUXILIARIES or token.word in VERBS_OF_CLAUSES:
        return True
    if i == 0:
        return False
    before = tokens[i - 1]
    follows_noun = before.capital or before.word.endswith("s") or before.word in PRONOUNS or before.word in RELATIVES
    verbal = (token.word.endswith("ed") and len(token.word) > 4) or token.word in SAYING_FORMS or token.word in LOOSE_FORMS
    return (
        verbal
        and before.word not in DETERMINERS
        and not is_possessive(before.word)
        and (follows_noun or token.word.endswith("ed"))
    )


def phrase_from(tokens: Sentence, first: int) -> NounPhrase | None:
    """Return the source that a phrase beginning at token `first` names, reading to the right."""
    if first >= len(tokens) or tokens[first].quotation is not None:
        return None
    word = tokens[first].word
    if word in PRONOUNS or word in RELATIVES or word in NARRATORS:
        return NounPhrase(first, first, PhraseForm(False, False), word)
    last = name_run(tokens, first)
    if last == first and (named := _name_behind_role(tokens, first + 1)):
        return named
    if last >= first:
        return _after_possessive(tokens, first, last) if is_possessive(tokens[last].word) else named_phrase(tokens, first, last)
    if (
        not word[0].isalnum()
        or word in PREPOSITIONS - {"about", "under", "over"}
        or (_is_small(word) and word not in DETERMINERS)
    ):
        return None
    if first and tokens[first - 1].word not in SAYING_FORMS and _is_stop(tokens, first):
        return None
    return _common_phrase(tokens, first)


def _name_behind_role(tokens: Sentence, role: int) -> NounPhrase | None:
    """“Education minister Ona Peters” is Peters: a sentence gives the first word of a role a capital."""
    if role + 1 >= len(tokens) or tokens[role].word not in _ROLES or tokens[role].capital:
        return None
    last = name_run(tokens, role + 1)
    return named_phrase(tokens, role + 1, last) if last > role and not is_possessive(tokens[last].word) else None


def _after_possessive(tokens: Sentence, first: int, last: int) -> NounPhrase | None:
    """“Holm’s spokesman Nils Brandt” is Brandt; “Holm’s spokesman” stays whole."""
    rest = phrase_from(tokens, last + 1) if last + 1 < len(tokens) and last - first < MAX_PHRASE else None
    if rest is None or rest.pronoun:
        return named_phrase(tokens, first, last)
    return rest if rest.form.named else NounPhrase(first, rest.last, rest.form)


def _common_phrase(tokens: Sentence, first: int) -> NounPhrase | None:
    """Read a phrase that begins in lower case; a name inside it that no preposition separates is the source."""
    i, separated = first, False
    while i < len(tokens) and i - first < MAX_PHRASE and not _ends_phrase(tokens, i, first):
        token = tokens[i]
        separated = separated or token.word in NAMING_PREPOSITIONS
        if is_name_token(token) and not separated and i > first:
            last = name_run(tokens, i)
            if not is_possessive(tokens[last].word):
                if _is_person_after_role(tokens, first, i, last):
                    return named_phrase(tokens, i, last)
                if last + 1 >= len(tokens) or _ends_phrase(tokens, last + 1, first):
                    return NounPhrase(first, last, form_of(tokens, first, last))
            i = last
        i += 1
    last = i - 1
    while last > first and (tokens[last].word in PREPOSITIONS or tokens[last].word in DETERMINERS):
        last -= 1
    if last < first or tokens[last].word in PREPOSITIONS or (last == first and tokens[last].word in _NEVER_ALONE):
        return None
    named = _name_after_comma(tokens, last)
    return named or NounPhrase(first, last, form_of(tokens, first, last))


def _is_person_after_role(tokens: Sentence, first: int, name: int, last: int) -> bool:
    """Return True for “spokesman Nils Holm” and “the mayor, Ida Holm”, not for “the Lodd council”, “the Bank”."""
    follows = tokens[last + 1].word if last + 1 < len(tokens) else "."
    continues = follows.isalpha() and follows not in PREPOSITIONS and not _is_stop(tokens, last + 1)
    return not continues and any(t.word.isalpha() and t.word not in DETERMINERS for t in tokens[first:name])


def _name_after_comma(tokens: Sentence, last: int) -> NounPhrase | None:
    """Return the name of “the mayor, Ida Holm, …”."""
    if last + 2 >= len(tokens) or tokens[last + 1].word != ",":
        return None
    end = name_run(tokens, last + 2)
    if end < last + 3 or is_possessive(tokens[end].word):
        return None
    after = tokens[end + 1].word if end + 1 < len(tokens) else "."
    return named_phrase(tokens, last + 2, end) if after in (",", ".", "") else None


def _is_stop(tokens: Sentence, i: int) -> bool:
    """Return True where no phrase of a source goes on: a mark, a conjunction, a verb, a day."""
    token = tokens[i]
    word = token.word
    if token.quotation is not None or not word[0].isalnum():
        return True
    return (
        (word in PREPOSITIONS and word not in NAMING_PREPOSITIONS)
        or word in SUBORDINATORS
        or word in RELATIVES
        or word in CALENDAR
        or word in PRONOUNS
        or (word in ADVERBS and word not in DETERMINERS)
        or looks_like_verb(tokens, i)
    )


def _ends_phrase(tokens: Sentence, i: int, first: int) -> bool:
    word = tokens[i].word
    if word in ("on", "at", "in", "to", "on") and (
        i + 1 >= len(tokens)
        or not tokens[i + 1].word
        or tokens[i + 1].word in CALENDAR
        or tokens[i + 1].word in ("a", "an", "his", "her", "their", "its")
    ):
        return True
    return _is_stop(tokens, i) and i > first


def named_phrase(tokens: Sentence, first: int, last: int) -> NounPhrase:
    """Return the phrase of a name."""
    return NounPhrase(first, last, form_of(tokens, first, last))


def form_of(tokens: Sentence, first: int, last: int) -> PhraseForm:
    """Tell a name from a role, and a body from a person, by the words up to the first preposition."""
    head_end = next((i for i in range(first + 1, last + 1) if tokens[i].word in NAMING_PREPOSITIONS), last + 1)
    head = tokens[first:head_end]
    has_article = head[0].word in DETERMINERS
    named = is_name_token(head[-1]) and not is_possessive(head[-1].word) and head[-1].word not in UNNAMED_PEOPLE
    body = any(token.word.rstrip("’'s") in ORGANISATIONS or token.word in ORGANISATIONS for token in head)
    return PhraseForm(named, body or (named and has_article))


def is_anonymous(tokens: Sentence, phrase: NounPhrase) -> bool:
    """Return True for a source that is neither named nor a body nor a role that one person holds."""
    if phrase.form.named or phrase.form.organisation or phrase.pronoun:
        return False
    first = tokens[phrase.first].word
    if any(token.word in UNNAMED_PEOPLE for token in tokens[phrase.first : phrase.last + 1]):
        return True
    if first in POSSESSIVES or is_possessive(first) or is_name_token(tokens[phrase.first]):
        return False
    return first in INDEFINITE or first not in DETERMINERS or tokens[phrase.last].word.endswith("s")


def phrase_before(tokens: Sentence, last: int) -> NounPhrase | None:
    """Return the source that a phrase ending at token `last` names, reading to the left as far as the clause goes."""
    if last < 0 or tokens[last].quotation is not None:
        return None
    word = tokens[last].word
    if word in PRONOUNS or word in RELATIVES or word in NARRATORS:
        return NounPhrase(last, last, PhraseForm(False, False), word)
    first = _clause_start(tokens, last)
    if tokens[first].word in PREPOSITIONS or tokens[first].word in ADVERBS:
        first = _last_phrase_start(tokens, first, last)
    while first <= last and (tokens[first].word in SUBORDINATORS or tokens[first].word in ADVERBS - DETERMINERS):
        first += 1
    return phrase_from(tokens[: last + 1], first) if first <= last else None


def _clause_start(tokens: Sentence, last: int) -> int:
    """Return the index after the mark, conjunction or verb that stands before the phrase."""
    first = last
    while first > 0 and last - first < MAX_PHRASE:
        token = tokens[first - 1]
        joins_names = token.word == "and" and is_name_token(tokens[first]) and first > 1 and is_name_token(tokens[first - 2])
        if token.quotation is not None or not token.word[0].isalnum():
            break
        if (token.word in SUBORDINATORS and not joins_names) or token.word in RELATIVES or looks_like_verb(tokens, first - 1):
            break
        first -= 1
    return first


def _last_phrase_start(tokens: Sentence, first: int, last: int) -> int:
    """Return where the last phrase of a stretch that begins with a preposition begins: “In a statement Holm”."""
    if is_name_token(tokens[last]):
        start = last
        while start > first and (is_name_token(tokens[start - 1]) or tokens[start - 1].word in PARTICLES):
            if is_possessive(tokens[start - 1].word):
                break
            start -= 1
        if start > first and tokens[start - 1].word in DETERMINERS and start - 1 > first:
            start -= 1
        return start
    start = last
    while start > first and tokens[start].word not in DETERMINERS:
        start -= 1
    return start if start > first else last
