"""One decision a question: the probability that its best candidate is right, from the whole list of evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from index.retriever import Hit
from qa.coverage import Weight, about, coverage
from qa.evidence import Group
from qa.question import Question

_ABSENT = -2.0
"""The score, a logit, of the next answer where only one was found: about what the second of many has."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What the decision is made from. One value a question, whatever the number of passages."""

    score: float
    """The best answer's."""
    margin: float
    """How far the next answer's score lies below it; below `_ABSENT` where there is no other."""
    similarity: float
    """Cosine of the question and the best candidate's passage."""
    names_here: float
    """Coverage of the question's names and numbers by the best candidate's passage, headline and date."""
    names_anywhere: float
    """The same by all passages that were retrieved."""


def signals(question: Question, hits: Sequence[Hit], groups: Sequence[Group], weight: Weight) -> Signals:
    """`groups` must not be empty."""
    best = groups[0].best
    everything = {term for hit in hits for term in about(hit)}
    return Signals(
        score=groups[0].score,
        margin=max(0.0, groups[0].score - (groups[1].score if len(groups) > 1 else _ABSENT)),
        similarity=best.hit.similarity,
        names_here=coverage(question.names, about(best.hit), weight),
        names_anywhere=coverage(question.names, everything, weight),
    )


class Calibrator(BaseModel):
    """`calibration.json`: a logistic model for each reader, fitted in `training/` with gold articles present and hidden."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bias: float
    score: float
    margin: float
    similarity: float
    names_here: float
    names_anywhere: float

    @classmethod
    def shipped(cls, reader: str) -> "Calibrator":
        """The one fitted on this reader's scores; a model that a user named scores as the trained reader does."""
        fitted = TypeAdapter(dict[str, Calibrator]).validate_json((Path(__file__).parent / "calibration.json").read_bytes())
        return fitted.get(reader, fitted["span"])

    def confidence(self, s: Signals) -> float:
        """Probability from 0 to 1."""
        logit = (
            self.bias
            + self.score * s.score
            + self.margin * s.margin
            + self.similarity * s.similarity
            + self.names_here * s.names_here
            + self.names_anywhere * s.names_anywhere
        )
        return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, logit))))
