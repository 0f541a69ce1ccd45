"""Finds the attributions of a sentence: who is said to say, by which word, on which side of it the words stand."""

from dataclasses import dataclass

from qa.speakers.cue import agrees, is_verb, is_weak, last_before_verb
from qa.speakers.noun_phrase import NounPhrase, is_name_token, looks_like_verb, phrase_from
from qa.speakers.subject import subject_of, subject_of_verb
from qa.speakers.tokens import Sentence
from qa.speakers.verbs import LOOSE_FORMS, SAYING_FORMS
from qa.speakers.word_lists import DASHES, LABELS, PREPOSITIONS, SUBORDINATORS

_MAX_TURN_NAME = 4
"""Tokens of the name before a turn of a transcript."""
_MAX_ATTRIBUTIONS = 10
"""Attributions that are read in a sentence."""


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
            or (_after_dash(tokens, i) if token.word in DASHES else None)
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
    if source is None or not source.form.named or _is_verbal(tokens, source.last + 1):
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
    """Return True for the name before a turn of a transcript, “HOLM: Good evening.”, but not for “Correction: …” or “Fact check: …”."""
    name = tokens[:colon]
    return (
        0 < colon <= _MAX_TURN_NAME
        and len(tokens) > colon + _MAX_TURN_NAME
        and all(is_name_token(token) for token in name)
        and not all(token.word.replace("’", "'") in LABELS for token in name)
    )


def _is_verbal(tokens: Sentence, i: int) -> bool:
    """Return True where token `i` exists and is a verb."""
    return i < len(tokens) and looks_like_verb(tokens, i)


def _by_verb(tokens: Sentence, i: int, found: list[Attribution]) -> Attribution | None:
    word = tokens[i].word
    before = last_before_verb(tokens, i)
    if not is_verb(tokens, i, before):
        return None
    loose = word in LOOSE_FORMS
    inverted = _inverted_source(tokens, i)
    if inverted is not None:
        return Attribution(inverted, i, loose, True)
    source = subject_of_verb(tokens, i, before, _earlier(tokens, found))
    if source is None or source.first <= i <= source.last or not agrees(tokens, i, before, source):
        return None
    return Attribution(source, i, loose or is_weak(tokens, i, source))


def _inverted_source(tokens: Sentence, i: int) -> NounPhrase | None:
    """Return the source of “…,” said Ida Holm, where marks or a comma stand before the verb and a clause does not follow it."""
    if tokens[i].word not in SAYING_FORMS or tokens[i].word.endswith("ing") or tokens[i].word in ("told", "tells", "tell"):
        return None
    before = tokens[i - 1] if i else None
    if before is not None and before.word == "," and _names_subject_after_marks(tokens, i - 1):
        return None
    if before is not None and before.quotation is None and before.word not in (",", "so", "as", *DASHES):
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


def _earlier(tokens: Sentence, found: list[Attribution]) -> NounPhrase | None:
    """Return the source of the attributions so far, for “…, adding that”."""
    strict = [attribution for attribution in found if not attribution.loose]
    return main_attribution(tokens, strict).source if strict else None


def main_attribution(tokens: Sentence, strict: list[Attribution]) -> Attribution:
    """Return the attribution of the main clause: the first, or the last where the sentence begins with “After” or “When”."""
    return strict[-1] if tokens[0].word in SUBORDINATORS | PREPOSITIONS else strict[0]
