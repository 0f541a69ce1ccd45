"""Measures the features of a sentence before it is scored. Every feature lies between -1 and 1."""

import re
from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray

from index.search.retriever import Hit
from index.text import Span, terms
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.question.kind import CAPITALISED_KINDS, Kind, spans_of_kind, years_in
from qa.question.question import Question


@dataclass(frozen=True, slots=True)
class SentenceFeatures:
    words: float
    """Coverage of the question by the sentence."""
    nearby: float
    """Coverage of the question by the sentence with the one before and the one after it."""
    context: float
    """Coverage of the question by passage, headline and date together."""
    names: float
    """Coverage of the question's names and numbers by passage, headline and date."""
    kind: float
    """1 where the sentence has a span of the wanted kind that the question lacks, -1 where not, 0 for kinds without a form."""
    year: float
    """1 where that span is nearest to a year of the question, -1 nearest to another, 0 without years or where a time is asked."""
    retrieval: float
    """The passage's fused score as a share of the question's best."""
    meaning: float
    """Cosine of question and sentence."""


FEATURE_NAMES = tuple(field.name for field in fields(SentenceFeatures))


def as_row(features: SentenceFeatures) -> NDArray[np.float64]:
    """Return shape (8,), in the order of `FEATURE_NAMES`."""
    return np.array(astuple(features), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """A sentence, and the span from the start of the one before it to the end of the one after it, both in one passage."""

    sentence: Span
    window: Span


@dataclass(frozen=True, slots=True)
class MeasuredSentence:
    """A sentence of a hit with its features and its span of the wanted kind, if any."""

    hit: Hit
    sentence: Span
    answer: Span | None
    features: SentenceFeatures


@dataclass(frozen=True, slots=True)
class PassageContext:
    """The values that all sentences of a passage share; they are measured once."""

    hit: Hit
    context: float
    names: float
    retrieval: float


def passage_context(question: Question, hit: Hit, weight: TermWeight, best_score: float) -> PassageContext:
    """Measure a passage; `best_score` is the highest fused score of the question's passages."""
    around = terms_about(hit)
    retrieval = hit.score / best_score if best_score > 0 else 0.0
    return PassageContext(hit, coverage(question.terms, around, weight), coverage(question.names, around, weight), retrieval)


def measure_sentences(
    question: Question, on: PassageContext, around_it: SentenceContext, weight: TermWeight
) -> MeasuredSentence:
    """Measure everything but `meaning`, which needs the model and is filled in by the reader."""
    text, sentence = on.hit.article.text, around_it.sentence
    answer, year = _answer(question, on.hit, sentence)
    sentence_terms = _terms_as_evidence(question, terms(text[slice(*sentence)]), year)
    kind = 0.0 if not is_kind_recognisable(question) else (1.0 if answer else -1.0)
    features = SentenceFeatures(
        words=coverage(question.terms, sentence_terms, weight),
        nearby=coverage(question.terms, terms(text[slice(*around_it.window)]), weight),
        context=on.context,
        names=on.names,
        kind=kind,
        year=year,
        retrieval=on.retrieval,
        meaning=0.0,
    )
    return MeasuredSentence(on.hit, sentence, answer, features)


def _terms_as_evidence(question: Question, sentence_terms: list[str], year: float) -> list[str]:
    """Drop the question's years from the terms where the sentence's span belongs to another year: they are no evidence then."""
    return sentence_terms if year >= 0 else [term for term in sentence_terms if term not in question.years]


def is_kind_recognisable(question: Question) -> bool:
    """Return True if the wanted kind has a form by which a text can be searched."""
    return question.kind.value not in ("thing", "manner")


def _answer(question: Question, hit: Hit, sentence: Span) -> tuple[Span | None, float]:
    """Return the best span of the wanted kind in the sentence and its `year` feature; spans that the question holds are no answer."""
    sentence_text = hit.article.text[slice(*sentence)]
    question_terms = set(question.terms)
    spans = [
        span
        for span in spans_of_kind(question.kind, sentence_text)
        if not _repeats_question(sentence_text[slice(*span)], question_terms)
    ]
    if question.kind in CAPITALISED_KINDS:
        spans = [span for span in spans if _is_name(sentence_text, span, hit.text)]
    if not spans:
        return None, 0.0
    spans_by_year = [(_year(question, sentence_text, span), span) for span in spans]
    year, (start, end) = max(spans_by_year, key=lambda pair: pair[0])
    return (sentence[0] + start, sentence[0] + end), year


def _is_name(sentence_text: str, span: Span, passage: str) -> bool:
    """Return False for one capitalised word at the start of a sentence that the passage does not hold inside a sentence too."""
    name = sentence_text[slice(*span)]
    at_start = not any(character.isalnum() for character in sentence_text[: span[0]])
    return not at_start or " " in name or re.search(rf"(?<=[a-z,] ){re.escape(name)}\b", passage) is not None


def _repeats_question(answer: str, question_terms: set[str]) -> bool:
    answer_terms = terms(answer)
    return bool(answer_terms) and all(term in question_terms for term in answer_terms)


def _year(question: Question, sentence_text: str, span: Span) -> float:
    years = years_in(sentence_text)
    if not question.years or not years or question.kind is Kind.TIME:
        return 0.0
    nearest = min(years, key=lambda year: _distance(year, span))
    return 1.0 if sentence_text[slice(*nearest)] in question.years else -1.0


def _distance(first: Span, second: Span) -> int:
    return max(first[0] - second[1], second[0] - first[1], 0)
