"""The baseline reader answers with a sentence or its best clause, scored by meaning, words and kind of answer wanted."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from index.embedders.contract import Embedder
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import LoadedEmbedder, ReadProgress, ignore_progress
from qa.readers.passage_sentences import passage_sentences
from qa.readers.sentence.clauses import best_clause
from qa.readers.sentence.features import (
    FEATURE_NAMES,
    MeasuredSentence,
    SentenceContext,
    as_row,
    measure_sentences,
    passage_context,
)

_MAX_EMBEDDED = 16
"""Sentences whose meaning is compared: the best by all other features. Each costs about 6 ms; 32 found no more on newsquiz-mini."""


class SentenceWeights(BaseModel):
    """`sentence.json`: one weight per feature of a logistic model, fitted by `training/fit_sentence.py`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bias: float
    words: float
    nearby: float
    context: float
    names: float
    kind: float
    year: float
    retrieval: float
    meaning: float

    @classmethod
    def shipped(cls) -> "SentenceWeights":
        return cls.model_validate_json((Path(__file__).parent / "sentence.json").read_bytes())

    def score(self, sentence: MeasuredSentence) -> float:
        """Return the logit that the sentence holds the answer."""
        return self.bias + float(np.array([getattr(self, name) for name in FEATURE_NAMES]) @ as_row(sentence.features))


class SentenceReader:
    name = calibrator = "sentence"
    kinds = frozenset(Kind)

    def __init__(self, embedder: Embedder, weights: SentenceWeights | None = None, embedded: int = _MAX_EMBEDDED) -> None:
        self._embedder, self._embedded = embedder, embedded
        self._weights = weights or SentenceWeights.shipped()

    @classmethod
    def shipped(cls, embedder: LoadedEmbedder) -> "SentenceReader":
        """Open the reader with the shipped weights, once the embedder is loaded."""
        return cls(embedder())

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Read every passage whether `fast` or not: a sentence costs little."""
        sentences = sorted(self.measure(question, hits, weight), key=self._weights.score, reverse=True)
        advance(len(hits))
        return [self._candidate(question, m, weight) for m in sentences]

    def measure(self, question: Question, hits: Sequence[Hit], weight: TermWeight) -> list[MeasuredSentence]:
        """Return the sentences of the passages with their features, without those that are too weak to be compared by meaning."""
        best = max((hit.score for hit in hits), default=0.0)
        contexts = [passage_context(question, hit, weight, best) for hit in hits]
        sentences = [measure_sentences(question, on, around, weight) for on in contexts for around in _sentences(on.hit)]
        sentences.sort(key=self._weights.score, reverse=True)
        return self._with_meaning(question, sentences[: self._embedded])

    def _with_meaning(self, question: Question, sentences: list[MeasuredSentence]) -> list[MeasuredSentence]:
        if not sentences:
            return []
        texts = [m.hit.article.text[slice(*m.sentence)] for m in sentences]
        cosines = self._embedder.passages(texts, lambda count: None) @ self._embedder.query(question.text)
        return [
            replace(m, features=replace(m.features, meaning=float(cosine)))
            for m, cosine in zip(sentences, cosines, strict=True)
        ]

    def _candidate(self, question: Question, m: MeasuredSentence, weight: TermWeight) -> Candidate:
        span = best_clause(m.hit.article.text, m.sentence, m.answer, question.terms, weight)
        return Candidate(m.hit, span, m.sentence, self._weights.score(m))


def _sentences(hit: Hit) -> list[SentenceContext]:
    first = hit.passage.start
    spans = [(first + start, first + end) for start, end in passage_sentences(hit.text)]
    last = len(spans) - 1
    return [SentenceContext(span, (spans[max(0, i - 1)][0], spans[min(last, i + 1)][1])) for i, span in enumerate(spans)]
