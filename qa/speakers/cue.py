"""Tells a word that attributes from the same word as a noun, as a passive, or in another sense."""

from qa.speakers.noun_phrase import NounPhrase
from qa.speakers.tokens import Sentence
from qa.speakers.verbs import BASE_FORMS, NOUN_LIKE_FORMS, WEAK_FORMS
from qa.speakers.word_lists import ADVERBS, AUXILIARIES, BE_FORMS, CALENDAR, DETERMINERS, HAVE_FORMS, PLURALS, PREPOSITIONS

_MAX_SKIPPED = 8
"""Tokens between a verb and its subject."""
_ASKING = ("ask", "asks", "asked", "asking")
_IRREGULAR_PARTICIPLES = ("told", "said", "found", "thought", "known", "shown", "written", "put")


def is_verb(tokens: Sentence, i: int, before: int) -> bool:
    """Return True for an active verb at token `i`, where `before` is the last token that is no part of it."""
    return not (_is_noun(tokens, i) or _is_passive(tokens, i, before) or (tokens[i].capital and i))


def last_before_verb(tokens: Sentence, i: int) -> int:
    """Return the index of the last token before the auxiliaries and adverbs of the verb at `i`."""
    before = i - 1
    while before >= 0 and i - before <= _MAX_SKIPPED:
        word = tokens[before].word
        if not (
            word in AUXILIARIES or (word in ADVERBS and word not in DETERMINERS) or word.endswith("ly") or word in CALENDAR
        ):
            break
        before -= 1
    return before


def agrees(tokens: Sentence, i: int, before: int, source: NounPhrase) -> bool:
    """Return False for a noun taken for a verb: a base form without an auxiliary whose subject is no plural."""
    word = tokens[i].word
    follows = tokens[i + 1].word if i + 1 < len(tokens) else "."
    if word in NOUN_LIKE_FORMS and word.endswith("s") and not (source.form.named or source.pronoun or source.form.organisation):
        return follows in ("that", "", ":")
    if word not in BASE_FORMS:
        return not (word == "expected" and follows == "to")
    helpers = {token.word for token in tokens[before + 1 : i]}
    if helpers & AUXILIARIES:
        return not helpers & HAVE_FORMS
    last = tokens[source.last].word
    words = {token.word for token in tokens[source.first : source.last + 1]}
    return (
        tokens[before].word == "to"
        or last.endswith("s")
        or bool(words & PLURALS)
        or source.pronoun in ("who", "i", "we", "you")
    )


def is_weak(tokens: Sentence, i: int, source: NounPhrase) -> bool:
    """Return True for “found”, “shows” and the like where neither “that” follows nor a body or a study is the subject.

    So is “asks” where nobody by name wants somebody to do something: “a new rota asks them to work eight nights”.
    """
    if tokens[i].word in _ASKING and any(token.word == "to" for token in tokens[i + 1 : i + 5]):
        return not (source.form.named or source.pronoun or source.form.organisation)
    if tokens[i].word not in WEAK_FORMS:
        return False
    return not (source.form.organisation or any(token.word == "that" for token in tokens[i + 1 : i + 3]))


def _is_noun(tokens: Sentence, i: int) -> bool:
    """Return True for “the claims”, “in reports” and “the reports and claims”."""
    if tokens[i].word not in NOUN_LIKE_FORMS or not i:
        return False
    before = tokens[i - 1].word
    follows = tokens[i + 1].word if i + 1 < len(tokens) else "."
    if before in ("and", "or"):
        return follows not in ("that", "", ":")
    return (
        before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith(("’s", "'s")) or before in ("new", "such")
    )


def _is_passive(tokens: Sentence, i: int, before: int) -> bool:
    """Return True for “was told”, “is expected”, “being accused”."""
    word = tokens[i].word
    is_participle = not word.endswith("ing") and (word.endswith(("ed", "en")) or word in _IRREGULAR_PARTICIPLES)
    follows = tokens[i + 1].word if i + 1 < len(tokens) else ""
    return is_participle and (follows == "by" or any(token.word in BE_FORMS for token in tokens[before + 1 : i]))
