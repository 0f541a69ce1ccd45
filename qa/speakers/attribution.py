"""Finds the attributions of a sentence: who is said to say, by which word, on which side of it the words stand."""

from dataclasses import dataclass
from typing import Literal

from qa.speakers.noun_phrase import MAX_PHRASE, NounPhrase, is_name_token, looks_like_verb, phrase_before, phrase_from
from qa.speakers.tokens import Sentence
from qa.speakers.verbs import BASE_FORMS, INFINITIVE_HEADS, LOOSE_FORMS, NOUN_LIKE_FORMS, SAYING_FORMS, WEAK_FORMS
from qa.speakers.word_lists import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CALENDAR,
    DETERMINERS,
    HAVE_FORMS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

Side = Literal["after", "both"]
_DASHES = ("—", "–", "-", "―", "--")
_OPENING_SEGMENT = PREPOSITIONS | SUBORDINATORS | (ADVERBS - {"both", "all"})
_MAX_TURN_NAME = 4
"""Tokens of the name before a turn of a transcript."""
_MAX_ATTRIBUTIONS = 10
"""Attributions that are read in a sentence."""
_MAX_SKIPPED = 8
"""Tokens between a verb and its subject."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and the word that attributes to it, as indices of tokens of one sentence."""

    source: NounPhrase
    cue: int
    loose: bool = False
    """True for a verb that attributes only words in marks."""
    inverted: bool = False
    """True where the source follows the word: what is said may stand on either side."""


def attributions(tokens: Sentence) -> list[Attribution]:
    """Return the attributions of a sentence in the order of their words of saying."""
    found: list[Attribution] = []
    for i, token in enumerate(tokens):
        if token.quotation is not None or len(found) >= _MAX_ATTRIBUTIONS:
            continue
        attribution = (
            _according_to(tokens, i)
            or (_by_verb(tokens, i, found) if token.word in SAYING_FORMS or token.word in LOOSE_FORMS else None)
            or (_after_dash(tokens, i) if token.word in _DASHES else None)
            or (_before_colon(tokens, i, found) if token.word == ":" else None)
        )
        if attribution is not None:
            found.append(attribution)
    return found


def _according_to(tokens: Sentence, i: int) -> Attribution | None:
    words = [token.word for token in tokens[i : i + 4]]
    length = 2 if words[:2] == ["according", "to"] else 4 if words == ["in", "the", "words", "of"] else 0
    source = phrase_from(tokens, i + length) if length else None
    return Attribution(source, i, inverted=True) if source else None


def _after_dash(tokens: Sentence, i: int) -> Attribution | None:
    """Read “…” — Ida Holm."""
    if not i or tokens[i - 1].quotation is None:
        return None
    source = phrase_from(tokens, i + 1)
    if source is None or not source.form.named or looks_verbal(tokens, source.last + 1):
        return None
    return Attribution(source, i, inverted=True)


def _before_colon(tokens: Sentence, i: int, found: list[Attribution]) -> Attribution | None:
    """Read Holm: “…”, and Holm was blunt: “…”, where no verb of saying stands before the colon."""
    has_marks = i + 1 < len(tokens) and tokens[i + 1].quotation is not None
    if any(not attribution.loose for attribution in found) or not (has_marks or _is_turn(tokens, i)):
        return None
    source = subject_of(tokens, i)
    if source is None or not (source.pronoun or source.form.named or source.form.organisation):
        return None
    return Attribution(source, i)


def _is_turn(tokens: Sentence, colon: int) -> bool:
    """Return True for the name before a turn of a transcript: “HOLM: Good evening.”"""
    return 0 < colon <= _MAX_TURN_NAME and len(tokens) > colon + _MAX_TURN_NAME and all(is_name_token(t) for t in tokens[:colon])


def looks_verbal(tokens: Sentence, i: int) -> bool:
    """Return True where token `i` exists and is a verb."""
    return i < len(tokens) and looks_like_verb(tokens, i)


def _by_verb(tokens: Sentence, i: int, found: list[Attribution]) -> Attribution | None:
    word = tokens[i].word
    before = _skip_helpers(tokens, i)
    if _is_noun(tokens, i) or _is_passive(tokens, i, before) or (tokens[i].capital and i):
        return None
    loose = word in LOOSE_FORMS
    inverted = _inverted_source(tokens, i)
    if inverted is not None:
        return Attribution(inverted, i, loose, True)
    source = _subject(tokens, i, before, found)
    if source is None or source.first <= i <= source.last or not _agrees(tokens, i, before, source):
        return None
    return Attribution(source, i, loose or _is_weak(tokens, i, source))


def _agrees(tokens: Sentence, i: int, before: int, source: NounPhrase) -> bool:
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
    return tokens[before].word == "to" or last.endswith("s") or bool(words & PLURALS) or source.pronoun in ("who", "i", "we", "you")


def _is_weak(tokens: Sentence, i: int, source: NounPhrase) -> bool:
    """Return True for “found”, “shows” and the like where neither “that” follows nor a body or a study is the subject."""
    if tokens[i].word not in WEAK_FORMS:
        return False
    return not (source.form.organisation or any(token.word == "that" for token in tokens[i + 1 : i + 3]))


def _is_noun(tokens: Sentence, i: int) -> bool:
    if tokens[i].word not in NOUN_LIKE_FORMS or not i:
        return False
    before = tokens[i - 1].word
    return before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith(("’s", "'s")) or before in ("new", "such")


def _is_passive(tokens: Sentence, i: int, before: int) -> bool:
    """Return True for “was told”, “is expected”, “being accused”."""
    word = tokens[i].word
    is_participle = not word.endswith("ing") and (word.endswith(("ed", "en")) or word in ("told", "said", "found", "thought", "known", "shown", "written", "put"))
    follows = tokens[i + 1].word if i + 1 < len(tokens) else ""
    return is_participle and (follows == "by" or any(token.word in BE_FORMS for token in tokens[before + 1 : i]))


def _skip_helpers(tokens: Sentence, i: int) -> int:
    """Return the index of the last token before the auxiliaries and adverbs of the verb at `i`."""
    before = i - 1
    while before >= 0 and i - before <= _MAX_SKIPPED:
        word = tokens[before].word
        if not (word in AUXILIARIES or (word in ADVERBS and word not in DETERMINERS) or word.endswith("ly") or word in CALENDAR):
            break
        before -= 1
    return before


def _inverted_source(tokens: Sentence, i: int) -> NounPhrase | None:
    """Return the source of “…,” said Ida Holm, where marks or a comma stand before the verb and a clause does not follow it."""
    if tokens[i].word not in SAYING_FORMS or tokens[i].word.endswith("ing") or tokens[i].word in ("told", "tells", "tell"):
        return None
    before = tokens[i - 1] if i else None
    if before is not None and before.word == "," and _names_subject_after_marks(tokens, i - 1):
        return None
    if before is not None and before.quotation is None and before.word not in (",", "so", "as", *_DASHES):
        return None
    if before is None and tokens[i].word not in ("said", "says"):
        return None
    source = phrase_from(tokens, i + 1)
    if source is None or source.pronoun not in ("", "he", "she", "i", "we") or tokens[i + 1].word in ("that", "this", "these"):
        return None
    if before is not None and before.quotation is None and before.word == "," and not _closes_clause(tokens, source.last + 1):
        return None
    return source


def _names_subject_after_marks(tokens: Sentence, comma: int) -> bool:
    """Return True for “…” Ida Holm, the mayor, said: a name stands between the marks and the comma."""
    first = comma
    while first > 0 and tokens[first - 1].quotation is None:
        first -= 1
    return 0 < first < comma and subject_of(tokens, comma, first) is not None


def _closes_clause(tokens: Sentence, i: int) -> bool:
    """Return True where no verb follows before the next comma: what stood before was the clause, not the subject."""
    for j in range(i, min(i + 12, len(tokens))):
        if tokens[j].word in (",", ".", "who", ""):
            return True
        if looks_like_verb(tokens, j) or tokens[j].word == "that":
            return False
    return i >= len(tokens)


def _subject(tokens: Sentence, i: int, before: int, found: list[Attribution]) -> NounPhrase | None:
    """Return what stands as the subject of the verb at `i`, where `before` is the last token that is not a part of the verb."""
    if before < 0:
        return None
    word = tokens[before].word
    progressive = any(token.word in BE_FORMS for token in tokens[before + 1 : i])
    if tokens[before].quotation is not None or (tokens[i].word.endswith("ing") and not progressive):
        return _earlier_subject(tokens, i, found)
    if word in RELATIVES:
        end = before - 2 if before and tokens[before - 1].word == "," else before - 1
        return _antecedent_phrase(tokens, before, end) if end >= 0 else None
    relative = _relative_before(tokens, before)
    if relative > 0:
        return phrase_before(tokens, relative - 1)
    if word == "to" and (not before or tokens[before - 1].word not in INFINITIVE_HEADS):
        return None
    if word in ("and", "but", "to", "then", "or") or word in PREPOSITIONS:
        return _earlier_subject(tokens, i, found)
    if word in (",", *_DASHES):
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


def main_attribution(tokens: Sentence, strict: list[Attribution]) -> Attribution:
    """Return the attribution of the main clause: the first, or the last where the sentence begins with “After” or “When”."""
    return strict[-1] if tokens[0].word in SUBORDINATORS | PREPOSITIONS else strict[0]


def _antecedent_phrase(tokens: Sentence, relative: int, end: int) -> NounPhrase | None:
    """Return the phrase that “who” stands for: the subject of the clause, or the phrase right before."""
    return phrase_before(tokens, end) or subject_of(tokens, relative)


def _earlier_subject(tokens: Sentence, i: int, found: list[Attribution]) -> NounPhrase | None:
    """Return the source of the last attribution before `i`, else the subject of the sentence."""
    strict = [attribution for attribution in found if not attribution.loose]
    return main_attribution(tokens, strict).source if strict else subject_of(tokens, i)


def subject_of(tokens: Sentence, end: int, start: int = 0) -> NounPhrase | None:
    """Return the first phrase before token `end` that could be the subject: no “In Lodd,” and no “Asked about it,”."""
    while start < end:
        stop = start
        while stop < end and tokens[stop].word not in (",", ";", ":", *_DASHES) and tokens[stop].quotation is None:
            stop += 1
        first = start
        while first < stop and tokens[first].word in ("but", "and", "so", "yet", "still", "then", "now", "or", "however", "also"):
            first += 1
        if first < stop and not _is_introduction(tokens, first, stop):
            source = phrase_from(tokens, first)
            if source is not None and source.last < end:
                return source
        elif first < stop and tokens[first].word in PREPOSITIONS and stop == end:
            return None
        start = stop + 1
    return None


def _is_introduction(tokens: Sentence, first: int, stop: int) -> bool:
    word = tokens[first].word
    if word in PRONOUNS:
        return False
    participle = word.endswith(("ing", "ed", "ly")) and not (first and is_name_token(tokens[first]))
    return word in _OPENING_SEGMENT or participle or not word[0].isalpha() or word in CALENDAR
