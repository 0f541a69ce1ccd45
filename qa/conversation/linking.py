"""Chooses the phrase of the turns before that goes into a place of the question, by a logistic model (`training/fit_rewriting.py`).

A phrase's probability is that all its words stand in the question as a person would write it out, and that no fuller phrase does.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from qa.conversation.candidates import CarriedPhrase, QuestionGap, features
from qa.conversation.referents import Referents

_WEIGHTS = "linking.json"


@dataclass(frozen=True, slots=True)
class LinkingModel:
    """Weights of the features, for a pronoun and for what is missing at the end."""

    weights: Mapping[str, float]
    bias: float
    least: Mapping[str, float]
    """What the question lacks → the probability from which a phrase is put in; where it is not named, the likeliest one always is."""

    def probability(self, found: Mapping[str, float]) -> float:
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items())
        return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, score))))


@cache
def linking_models() -> dict[str, LinkingModel]:
    """Return the models that ship: “referent” and “topic”."""
    stored = json.loads((files("qa.conversation") / _WEIGHTS).read_text(encoding="utf-8"))
    return {name: LinkingModel(model["weights"], model["bias"], model["least"]) for name, model in stored["models"].items()}


@dataclass(frozen=True, slots=True)
class GapFilling:
    """A phrase for a place, and how likely it belongs there."""

    candidate: CarriedPhrase
    probability: float


def choose(
    slot: QuestionGap,
    candidates: Sequence[CarriedPhrase],
    rules: str | None,
    referents: Referents,
    models: Mapping[str, LinkingModel],
) -> GapFilling | None:
    """Return the likeliest phrase; None where none is likely enough."""
    model = models["topic" if slot.kind == "topic" else "referent"]
    rated = [GapFilling(c, model.probability(features(slot, c, rules, referents))) for c in candidates]
    best = max(rated, key=lambda choice: choice.probability, default=None)
    return best if best is not None and best.probability >= model.least.get(slot.lack, 0.0) else None
