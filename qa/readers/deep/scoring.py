"""Weighs what both networks make of a candidate into one score."""

from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from qa.readers.span.scoring import SpanFeatures


class RereadFeatures(NamedTuple):
    """The features of a span that the large network found in a passage which the small one had read before."""

    span: SpanFeatures
    """Its features, with the scores of the large network."""
    first: float
    """The score of the best span that the small reader found in this passage."""
    agrees: float
    """1 where the two networks' best spans of the passage overlap, and this span with them."""


class RereadScorer(BaseModel):
    """`deep.json`, fitted by `training/fit_deep.py` over all candidates of a question: the odds of two of them are e to the difference
    of their scores, whether both, one or none was read again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reread: float
    """Added where the passage was read again."""
    span: SpanFeatures
    """A weight for each feature of the span."""
    first: float
    agrees: float
    single: float
    """The weight of the small reader's score of a span whose passage was not read again."""

    @classmethod
    def shipped(cls) -> "RereadScorer":
        return cls.model_validate_json((Path(__file__).parent / "deep.json").read_bytes())

    def score(self, features: RereadFeatures) -> float:
        of_span = sum(weight * value for weight, value in zip(self.span, features.span, strict=True))
        return self.reread + of_span + self.first * features.first + self.agrees * features.agrees
