"""Weighs the features of the trained reader's candidates into one score."""

from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class SpanFeatures(NamedTuple):
    """The features of a candidate."""

    top: float
    """The network's start and end scores of the best span of its passage, less those of “no answer”; logits."""
    behind: float
    """How far the candidate's own start and end scores lie below those of that span; logits."""
    retrieval: float
    """The passage's retrieval score as a share of the question's best."""
    repeats: float
    """Share of the span's terms that the question holds: nobody asks for words that the question states."""
    long: float
    """1 where the span has too many words for an answer."""
    headline: float
    """Share of the span's terms, those of the question aside, that the article's headline holds: a headline states the news."""
    year: float
    """1 where the sentence names a year of the question, -1 where it names only other years, else 0."""
    listed: float
    """How well the span fits the list of a closed question (`closed_list.py`), from -1 to 1; 0 for any other question."""


class SpanScorer(BaseModel):
    """`span.json`: one weight per feature, fitted by `training/fit_span.py`; the score is the logit that the span is right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bias: float
    top: float
    behind: float
    retrieval: float
    repeats: float
    long: float
    headline: float
    year: float
    listed: float
    highest: float
    """The logits that only 1 of 100 best spans of a passage exceeds."""

    @classmethod
    def shipped(cls) -> "SpanScorer":
        return cls.model_validate_json((Path(__file__).parent / "span.json").read_bytes())

    def score(self, features: SpanFeatures) -> float:
        weighted_sum: float = sum(getattr(self, name) * value for name, value in features._asdict().items())
        return self.bias + weighted_sum

    def upper_bound(self, retrieval: float) -> float:
        """Return a score that hardly a span at this retrieval score exceeds: `top` at `highest`, all other features at their best."""
        best_of_the_rest = (
            sum(max(0.0, weight) for weight in (self.repeats, self.long, self.headline)) + abs(self.year) + abs(self.listed)
        )
        return self.bias + self.top * self.highest + self.retrieval * retrieval + best_of_the_rest
