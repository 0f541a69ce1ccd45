"""Chooses among the attributions around a span the one that governs it."""

from dataclasses import dataclass

from qa.speakers.attribution import Attribution, main_attribution
from qa.speakers.noun_phrase import NounPhrase
from qa.speakers.quotation import Quotation
from qa.speakers.subject import subject_of
from qa.speakers.surroundings import ReadSentence, Surroundings

_ENDS_OF_SPEECH = tuple(".!?…,—-")
_MAX_PARAGRAPHS_BACK = 4
"""Paragraphs of one speech that are followed back to who gives it."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A source and the sentence that names it."""

    sentence: ReadSentence
    source: NounPhrase


def governor_of_quotation(around: Surroundings, number: int, quotation: Quotation, hops: int = 0) -> Governor | None:
    """Return who says what stands in a quotation of the sentence of this number."""
    sentence = around.sentences[number]
    place = next(i for i, token in enumerate(sentence.tokens) if token.quotation == quotation)
    attribution = _beside(sentence, place)
    if attribution is not None:
        return Governor(sentence, attribution.source)
    return _from_neighbours(around, number, hops) if _stands_alone(around.text, sentence, place) else None


def _beside(sentence: ReadSentence, place: int) -> Attribution | None:
    """Return the attribution of the same sentence: right after the marks, else the nearest before them, else any after."""
    after = [a for a in sentence.attributions if a.cue > place]
    before = [a for a in sentence.attributions if a.cue < place and not place <= a.source.first]
    for attribution in after[:1]:
        first = min(attribution.cue, attribution.source.first)
        gap = sentence.tokens[place + 1 : first]
        touches = len(gap) <= 1 and all(token.quotation is None and not token.word.isalnum() for token in gap)
        if touches:
            return attribution
    return before[-1] if before else next((attribution for attribution in after if not attribution.loose), None)


def _stands_alone(text: str, sentence: ReadSentence, place: int) -> bool:
    """Return True for a quotation that is a sentence by itself, False for words in marks inside somebody's sentence."""
    if place and sentence.tokens[place - 1].quotation is None and sentence.tokens[place - 1].word not in (":", ","):
        return False
    token = sentence.tokens[place]
    inside = text[token.start : token.end].strip("“”\"»«’‘' ")
    ended = inside[-1:] in _ENDS_OF_SPEECH or (token.quotation is not None and not token.quotation.closed)
    return bool(inside) and not inside[0].islower() and (place == 0 or ended)


def _from_neighbours(around: Surroundings, number: int, hops: int) -> Governor | None:
    """Return the speaker of a quotation that is a sentence by itself: named before it or after it."""
    sentence = around.sentences[number]
    before = around.sentences[number - 1] if number else None
    after = around.sentences[number + 1] if number + 1 < len(around.sentences) else None
    same_before = before is not None and before.paragraph == sentence.paragraph
    if same_before:
        found = _last_speaker(around, number - 1, hops)
        if found:
            return found
    if after is not None and after.paragraph == sentence.paragraph and after.attributions and not after.attributions[0].loose:
        return Governor(after, after.attributions[0].source)
    if before is not None and not same_before:
        return _last_speaker(around, number - 1, hops)
    return None


def _last_speaker(around: Surroundings, number: int, hops: int) -> Governor | None:
    """Return who is heard last in a sentence: by its last attribution, by its last quotation, else its subject."""
    sentence = around.sentences[number]
    strict = [a for a in sentence.attributions if not a.loose]
    if strict:
        return Governor(sentence, main_attribution(sentence.tokens, strict).source)
    quoted = [token.quotation for token in sentence.tokens if token.quotation]
    if quoted and hops < _MAX_PARAGRAPHS_BACK:
        found = governor_of_quotation(around, number, quoted[-1], hops + 1)
        if found:
            return found
    source = subject_of(sentence.tokens, len(sentence.tokens))
    if source is not None and (source.pronoun in ("he", "she") or (source.form.named and not source.form.organisation)):
        return Governor(sentence, source)
    return None


def governor_of_words(sentence: ReadSentence, start: int, end: int) -> Governor | None:
    """Return who says words without marks: the innermost attribution that stands before them, else the one after them."""
    tokens = sentence.tokens
    is_mixed = any(token.quotation and start < token.end and token.start < end for token in tokens)
    strict = [a for a in sentence.attributions if is_mixed or not a.loose]
    covered = [a for a in strict if start <= tokens[a.cue].start < end and start <= tokens[a.source.first].start < end]
    outside = [a for a in strict if not _overlaps(sentence, a, start, end)]
    before = [a for a in outside if tokens[a.cue].start < start and tokens[a.source.first].start < start]
    after = [a for a in outside if tokens[a.cue].start >= end and _governs_before(sentence, a)]
    chosen = before[-1] if before else after[-1] if after else covered[0] if covered else None
    return Governor(sentence, chosen.source) if chosen else None


def _overlaps(sentence: ReadSentence, attribution: Attribution, start: int, end: int) -> bool:
    """Return True where the span is a part of the source or of the verb itself."""
    tokens, source = sentence.tokens, attribution.source
    return (tokens[source.first].start < end and start < tokens[source.last].end) or (
        tokens[attribution.cue].start < end and start < tokens[attribution.cue].end
    )


def _governs_before(sentence: ReadSentence, attribution: Attribution) -> bool:
    """Return True for “…, X said.”: the verb ends its clause, and a comma stands before the source."""
    tokens = sentence.tokens
    first = min(attribution.cue, attribution.source.first)
    if tokens[attribution.cue].word == "according":
        return True
    comma = first > 0 and (tokens[first - 1].quotation is not None or tokens[first - 1].word in (",", "—", "–", "as"))
    following = tokens[max(attribution.cue, attribution.source.last) + 1 :][:1]
    return comma and (attribution.inverted or not following or following[0].word not in ("that", ":"))
