"""The written form of a prediction, of version 1: a line of `predictions.jsonl`, with names of its own.

`--baseline DIR` reads what earlier versions wrote, so these fields are frozen. A default is what a line without the field means.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from qa.evaluation.prediction import Prediction, RankedArticle, RetrievalTrace


class StoredTrace(BaseModel):
    """How far the gold answer of a missed question came."""

    model_config = ConfigDict(frozen=True)

    indexed: bool
    given: int
    gold: int | None = None
    words: str = ""
    relevant: int | None = None
    stray: int | None = None
    worded: bool = True

    @classmethod
    def from_trace(cls, t: RetrievalTrace) -> Self:
        return cls(
            indexed=t.indexed,
            given=t.passages_read,
            gold=t.gold_passage,
            words=t.gold_words,
            relevant=t.relevant_passage,
            stray=t.misleading_passage,
            worded=not t.reworded_gold,
        )

    def to_trace(self) -> RetrievalTrace:
        return RetrievalTrace(
            indexed=self.indexed,
            passages_read=self.given,
            gold_passage=self.gold,
            gold_words=self.words,
            relevant_passage=self.relevant,
            misleading_passage=self.stray,
            reworded_gold=not self.worded,
        )


class StoredRankedArticle(BaseModel):
    """An article of the ranking, with its score."""

    model_config = ConfigDict(frozen=True)

    article: str
    score: float


class StoredPrediction(BaseModel):
    """One question of a run."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    follow_up: bool
    golds: tuple[str, ...] | None
    relevant: tuple[str, ...]
    status: Literal["answered", "not_found"]
    prediction: str | None
    best_guess: str | None
    confidence: float
    em: float | None
    f1: float | None
    correct: bool | None
    best_em: float | None
    best_f1: float | None
    best_correct: bool | None
    citations: tuple[str, ...]
    best_guess_article: str | None
    quotes: int
    verbatim: int
    ranking: tuple[StoredRankedArticle, ...]
    latency_ms: float
    trace: StoredTrace | None = None

    @classmethod
    def from_prediction(cls, p: Prediction) -> Self:
        return cls(
            id=p.id,
            question=p.question,
            follow_up=p.follow_up,
            golds=p.golds,
            relevant=p.relevant,
            status=p.status,
            prediction=p.prediction,
            best_guess=p.best_guess,
            confidence=p.confidence,
            em=p.em,
            f1=p.f1,
            correct=p.correct,
            best_em=p.best_em,
            best_f1=p.best_f1,
            best_correct=p.best_correct,
            citations=p.citations,
            best_guess_article=p.best_guess_article,
            quotes=p.quotes,
            verbatim=p.verbatim,
            ranking=tuple(StoredRankedArticle(article=ranked.article, score=ranked.score) for ranked in p.ranking),
            latency_ms=p.latency_ms,
            trace=StoredTrace.from_trace(p.trace) if p.trace else None,
        )

    def to_prediction(self) -> Prediction:
        return Prediction(
            id=self.id,
            question=self.question,
            follow_up=self.follow_up,
            golds=self.golds,
            relevant=self.relevant,
            status=self.status,
            prediction=self.prediction,
            best_guess=self.best_guess,
            confidence=self.confidence,
            em=self.em,
            f1=self.f1,
            correct=self.correct,
            best_em=self.best_em,
            best_f1=self.best_f1,
            best_correct=self.best_correct,
            citations=self.citations,
            best_guess_article=self.best_guess_article,
            quotes=self.quotes,
            verbatim=self.verbatim,
            ranking=tuple(RankedArticle(ranked.article, ranked.score) for ranked in self.ranking),
            latency_ms=self.latency_ms,
            trace=self.trace.to_trace() if self.trace else None,
        )
