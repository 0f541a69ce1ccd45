"""Pure functions on rankings. Arrays run over the same candidates in the same order; higher is better."""

import numpy as np
from numpy.typing import NDArray

CandidateScores = NDArray[np.float64]


def reciprocal_rank_fusion(first: CandidateScores, second: CandidateScores, k: int = 60) -> CandidateScores:
    """Return the sum of `1 / (k + rank)`: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""
    return 1.0 / (k + score_ranks(first)) + 1.0 / (k + score_ranks(second))


def weighted_sum(first: CandidateScores, second: CandidateScores, weight: float) -> CandidateScores:
    """Return `weight · first + (1 - weight) · second`, each divided by the query's best score, so that the best is 1."""
    return weight * share_of_best(first) + (1.0 - weight) * share_of_best(second)


def score_ranks(scores: CandidateScores) -> NDArray[np.int64]:
    """Return the rank of each score, from 1; equal scores keep their order."""
    order = np.argsort(-scores, kind="stable")
    result = np.empty(len(scores), dtype=np.int64)
    result[order] = np.arange(1, len(scores) + 1)
    return result


def share_of_best(scores: CandidateScores) -> CandidateScores:
    """Return scores divided by the highest one; all are 0 if none is above 0."""
    best = float(scores.max(initial=0.0))
    return scores / best if best > 0.0 else np.zeros_like(scores)
