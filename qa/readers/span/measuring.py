"""Measures what the score of a span is made of: the network's scores, the retriever's, and what its words say."""

from dataclasses import dataclass

from index.search.retriever import Hit
from index.text import Span, terms
from qa.question.closed_list import ClosedList
from qa.question.kind import years_in
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences
from qa.readers.span.decoding import ScoredSpan
from qa.readers.span.label import without_party_label, without_repetition
from qa.readers.span.own_possessive import with_own_possessive
from qa.readers.span.scoring import SpanFeatures
from qa.readers.span.trimming import trim_span

_SHORT_SPAN_WORDS = 8
"""A span with more words is long for an answer; most of them are sentences that the network fell back to."""


@dataclass(frozen=True, slots=True)
class MeasuredSpan:
    """A span in characters of the article, with the sentence around it."""

    hit: Hit
    span: Span
    sentence: Span
    features: SpanFeatures


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """The values that the candidates of a passage share."""

    question: Question
    asks_for: ClosedList | None
    hit: Hit
    share: float
    """Retrieval score as a share of the best passage's."""
    top: float
    """Score of the passage's best span."""


def measure_span(context: ReadingContext, span: ScoredSpan) -> MeasuredSpan | None:
    """Return the words to quote with the features of the trimmed span; None where trimming leaves nothing."""
    question, hit = context.question, context.hit
    start, end = trim_span(hit.text, (span.start, span.end))
    if start == end:
        return None
    quoted = _as_the_article_writes_it(hit, span.form or (start, end))
    text, around = hit.text[start:end], _sentence(hit.text, (min(start, quoted[0]), max(end, quoted[1])))
    span_terms, headline = terms(text), frozenset(terms(hit.article.title))
    is_in_headline = [term in headline for term in span_terms if term not in question.terms]
    features = SpanFeatures(
        top=context.top,
        behind=context.top - span.score,
        retrieval=context.share,
        repeats=sum(term in question.terms for term in span_terms) / max(1, len(span_terms)),
        long=float(len(text.split()) > _SHORT_SPAN_WORDS),
        headline=sum(is_in_headline) / max(1, len(is_in_headline)),
        year=_of_year(question, hit.text[slice(*around)]),
        listed=context.asks_for.fit(text) if context.asks_for else 0.0,
    )
    first = hit.passage.start
    return MeasuredSpan(hit, (first + quoted[0], first + quoted[1]), (first + around[0], first + around[1]), features)


def _as_the_article_writes_it(hit: Hit, span: Span) -> Span:
    """Return the span, in characters of the passage, without a party label or a repetition, and with the ’s of its name only."""
    first, size = hit.passage.start, len(hit.text)
    whole = without_party_label(hit.article.text, without_repetition(hit.article.text, (first + span[0], first + span[1])))
    start, end = with_own_possessive(hit.article.text, whole)
    return max(0, start - first), min(size, end - first)


def _of_year(question: Question, sentence: str) -> float:
    years = {sentence[slice(*span)] for span in years_in(sentence)}
    if not question.years or not years:
        return 0.0
    return 1.0 if years & question.years else -1.0


def _sentence(text: str, span: Span) -> Span:
    """Return the sentence that holds the span, or the run of sentences from its first to its last."""
    overlapping = [s for s in passage_sentences(text) if s[0] < span[1] and span[0] < s[1]]
    return min([span[0], *(s[0] for s in overlapping)]), max([span[1], *(s[1] for s in overlapping)])
