"""A softmax over the candidates of an item, one right one of which is to win, whichever it is.

The marginal likelihood of Clark and Gardner (2018), over features instead of spans.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

SoftmaxItem = tuple[NDArray[np.float64], NDArray[np.bool_]]
"""Features, shape (candidates, features), and which candidates are right, shape (candidates,)."""


def fit_softmax(items: Sequence[SoftmaxItem], strength: float) -> NDArray[np.float64]:
    """Return the weights of the features. `strength`: the weight of the squared weights, over standardised features.

    Items without a right candidate, or with nothing else, teach nothing.
    """
    telling = [(features, right) for features, right in items if right.any() and not right.all()]
    spread = np.vstack([features for features, _ in telling]).std(axis=0)
    spread[spread == 0] = 1.0
    scaled = [(features / spread, right) for features, right in telling]
    solved = minimize(_penalised_loss, np.zeros(len(spread)), args=(scaled, strength), jac=True, method="L-BFGS-B")
    weights: NDArray[np.float64] = solved.x / spread
    return weights


def _penalised_loss(
    weights: NDArray[np.float64], items: Sequence[SoftmaxItem], strength: float
) -> tuple[float, NDArray[np.float64]]:
    """Return the mean negative log likelihood with its penalty, and the gradient."""
    total, gradient = 0.0, np.zeros_like(weights)
    for features, right in items:
        scores = features @ weights
        odds = np.exp(scores - scores.max())
        chance = odds / odds.sum()
        won = max(float(chance[right].sum()), 1e-12)
        total -= float(np.log(won))
        gradient -= features.T @ (np.where(right, chance, 0.0) / won - chance)
    count = len(items)
    return total / count + strength * float(weights @ weights), gradient / count + 2 * strength * weights
