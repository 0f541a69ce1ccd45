"""Says who says what is quoted: `speaker_of` names the source of a span of an article, where the article names one."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from index.text import Span
from qa.speakers.antecedent import full_name, latest_person
from qa.speakers.governing import Governor, governor_of_quotation, governor_of_words
from qa.speakers.noun_phrase import NounPhrase, is_anonymous, is_name_token, name_run, named_phrase
from qa.speakers.speaker import Speaker, SpeechKind
from qa.speakers.subject import subject_of
from qa.speakers.surroundings import ReadSentence, Surroundings
from qa.speakers.tokens import Sentence
from qa.speakers.word_lists import NARRATORS

_MAX_MENTIONS = 60
"""Names before a pronoun that are looked at."""


def speaker_of(text: str, start: int, end: int, sentence: Span) -> Speaker | None:
    """Return the source of `text[start:end]`, which stands in the sentence of these offsets; None for plain narration.

    Only the paragraphs near the span are read; names are looked up in all of the text before it. `sentence` is not read yet: sentences
    are cut anew here, with a quotation as one token, because a quotation may hold several of the caller's.
    """
    if not 0 <= start < end <= len(text):
        return None
    around = Surroundings.around(text, start, end)
    while start < end - 1 and text[start].isspace():
        start += 1
    number = around.at(start)
    if number < 0 or start >= around.sentences[number].tokens[-1].end:
        return None
    quotation = around.quotation_at(start)
    governor = (
        governor_of_quotation(around, number, quotation)
        if quotation
        else governor_of_words(around.sentences[number], start, end)
    )
    if governor is None or governor.source.pronoun in NARRATORS:
        return None
    return _speaker(around, governor, is_quoted=quotation is not None)


def _speaker(around: Surroundings, governor: Governor, is_quoted: bool) -> Speaker:
    tokens, source = governor.sentence.tokens, governor.source
    said_by = _span(around.text, tokens, source)
    span = _antecedent(around, governor) or said_by if source.pronoun else said_by
    is_unknown = is_anonymous(tokens, source) or (bool(source.pronoun) and span == said_by)
    kind: SpeechKind = "anonymous" if is_unknown else "direct" if is_quoted else "indirect"
    return Speaker(around.text[slice(*span)], *span, kind, full_name(around.text, span), said_by)


def _span(text: str, tokens: Sentence, source: NounPhrase) -> Span:
    """Return the offsets of a phrase, without the possessive of its last word."""
    start, end = tokens[source.first].start, tokens[source.last].end
    if text[start:end].endswith(("’s", "'s")):
        end -= 2
    return start, end


def _antecedent(around: Surroundings, governor: Governor) -> Span | None:
    """Return the latest name before the pronoun that it could stand for."""
    pronoun = governor.source.pronoun
    mentions = list(islice(_mentions_before(around, governor), _MAX_MENTIONS))
    if pronoun in ("he", "she"):
        people = ((mention.span, mention.is_source) for mention in mentions if not mention.source.form.organisation)
        return latest_person(around.text, people, pronoun)
    return next((mention.span for mention in mentions if mention.source.form.organisation), None)


class _Mention(NamedTuple):
    """A source or another name before a pronoun."""

    span: Span
    source: NounPhrase
    is_source: bool


def _mentions_before(around: Surroundings, governor: Governor) -> Iterator[_Mention]:
    """Yield the names before a pronoun, sentence by sentence backwards: sources, then the subject, then whoever else is named."""
    number = around.at(governor.sentence.tokens[0].start)
    for sentence in around.back_from(number):
        end = governor.source.first if sentence is around.sentences[number] else len(sentence.tokens)
        for source, is_source in _phrases(sentence, end, governor.source.pronoun):
            if source.form.named or source.form.organisation:
                yield _Mention(_span(around.text, sentence.tokens, source), source, is_source)


def _phrases(sentence: ReadSentence, end: int, pronoun: str) -> Iterator[tuple[NounPhrase, bool]]:
    """Yield the phrases of a sentence; where the same pronoun is a source or the subject, the others are somebody else."""
    subject = subject_of(sentence.tokens, end)
    sources = [attribution.source for attribution in reversed(sentence.attributions) if attribution.source.last < end]
    yield from ((source, True) for source in sources)
    if subject is None or not any(phrase.pronoun == pronoun for phrase in (subject, *sources)):
        if subject is not None:
            yield subject, False
        yield from ((name, False) for name in _names(sentence.tokens, end))


def _names(tokens: Sentence, end: int) -> Iterator[NounPhrase]:
    i = 0
    while i < end:
        last = name_run(tokens, i) if is_name_token(tokens[i]) else i - 1
        if i <= last < end:
            yield named_phrase(tokens, i, last)
        i = max(i, last) + 1
