"""Decides once per question: the probability that its best candidate is right, from the whole list of evidence."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import exp, fsum, log
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, TypeAdapter

from index.search.retriever import Hit
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.evidence.grouping import AnswerGroup
from qa.question.kind import UNRECOGNISABLE_KINDS, spans_of_kind
from qa.question.question import Question

_DEFAULT_NEXT_SCORE = -2.0
"""The score, a logit, of the next answer where only one was found: about what the second of many has."""
_DEFAULT_LEXICAL_RANK = 150
"""The lexical rank of a passage that the lexical half did not find."""


class Signals(NamedTuple):
    """The inputs of the decision: one value each per question, whatever the number of passages."""

    score: float
    """The best answer's score, a logit."""
    margin: float
    """How far the next answer's score lies below the best one; without a next answer, how far `_DEFAULT_NEXT_SCORE` does."""
    share: float
    """The best answer's share of all answers' odds: low where they scatter."""
    reports: float
    """Logarithm of the number of texts that give the best answer, copies aside."""
    network: float
    """Logits that the best candidate's passage holds an answer, by the reader's network."""
    kind: float
    """1 where the answer is of the kind that is wanted, -1 where it is not, 0 where no text shows that kind."""
    similarity: float
    """Cosine of the question and the best candidate's passage."""
    lexical_rank: float
    """Logarithm of that passage's rank in the lexical half."""
    words: float
    """Coverage of the question's words by that passage, headline and date."""
    names_here: float
    """Coverage of the question's names and numbers by that passage, headline and date."""
    names_anywhere: float
    """Coverage of the question's names and numbers by all passages that were retrieved."""


def measure_signals(question: Question, hits: Sequence[Hit], groups: Sequence[AnswerGroup], weight: TermWeight) -> Signals:
    """Measure the signals of a question. `groups` must not be empty."""
    best = groups[0].best
    passage_terms, all_terms = terms_about(best.hit), {term for hit in hits for term in terms_about(hit)}
    return Signals(
        score=groups[0].score,
        margin=max(0.0, groups[0].score - (groups[1].score if len(groups) > 1 else _DEFAULT_NEXT_SCORE)),
        share=1.0 / fsum(exp(min(60.0, group.score - groups[0].score)) for group in groups),
        reports=log(len(groups[0].candidates)),
        network=best.model_score,
        kind=0.0 if question.kind in UNRECOGNISABLE_KINDS else 1.0 if spans_of_kind(question.kind, best.text) else -1.0,
        similarity=best.hit.similarity,
        lexical_rank=log(best.hit.lexical_rank or _DEFAULT_LEXICAL_RANK),
        words=coverage(question.terms, passage_terms, weight),
        names_here=coverage(question.names, passage_terms, weight),
        names_anywhere=coverage(question.names, all_terms, weight),
    )


class Calibrator(BaseModel):
    """A logistic model for one reader, fitted in `training/` with gold articles present and hidden."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bias: float
    weights: Signals
    promises: dict[float, float]
    """The share of answers that are right → the probability from which on it is reached; both rise."""

    passages: int = 1
    """How many passages the archives had on which it was fitted: their geometric mean."""

    @classmethod
    def shipped(cls, reader: str, passages: int) -> "Calibrator":
        """Return the calibrator fitted on this reader's scores, for an archive of this size. Raises `KeyError` for a reader without one.

        In a large archive more passages look like an answer. Between the sizes on which a reader was calibrated, logits and promises
        are interpolated by the logarithm of the size; beyond them the nearest holds.
        """
        fitted = shipped_calibrators()[reader]
        for smaller, larger in pairwise(fitted):
            if passages < larger.passages:
                share = log(max(passages, smaller.passages) / smaller.passages) / log(larger.passages / smaller.passages)
                return smaller.towards(larger, share)
        return fitted[-1]

    def towards(self, other: "Calibrator", share: float) -> "Calibrator":
        """Return the calibrator whose logits lie `share` of the way, from 0 to 1, to the other's."""

        def between(one: float, two: float) -> float:
            return (1.0 - share) * one + share * two

        return Calibrator(
            bias=between(self.bias, other.bias),
            weights=Signals(*map(between, self.weights, other.weights)),
            promises={promise: between(least, other.threshold(promise)) for promise, least in self.promises.items()},
            passages=round(exp(between(log(self.passages), log(other.passages)))),
        )

    def confidence(self, s: Signals) -> float:
        """Return the probability, from 0 to 1, that the best candidate is right."""
        logit = self.bias + fsum(weight * value for weight, value in zip(self.weights, s, strict=True))
        return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, logit))))

    def threshold(self, promise: float) -> float:
        """Return the probability from which on answers are right in `promise` of the cases, interpolated between the fitted ones."""
        points = [(0.0, 0.0), *self.promises.items(), (1.0, 1.0)]
        (low, least), (high, most) = next(pair for pair in pairwise(points) if promise <= pair[1][0])
        return least + (most - least) * (promise - low) / (high - low)


@cache
def shipped_calibrators() -> dict[str, tuple[Calibrator, ...]]:
    """Read `calibration.json`: reader → its calibrators, that of the smallest archives first."""
    return TypeAdapter(dict[str, tuple[Calibrator, ...]]).validate_json(
        (Path(__file__).parent / "calibration.json").read_bytes()
    )
