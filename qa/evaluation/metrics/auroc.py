"""Area under the receiver operating characteristic: how well a score parts positives from negatives."""

import numpy as np

from qa.evaluation.metrics.metric import MetricValues


def auroc(scores: MetricValues, positive: MetricValues) -> float:
    """The chance that a positive scores above a negative, ties counting ½ (Mann and Whitney 1947); NaN without both.

    `positive` holds 0 and 1. Worked out from mid-ranks in O(n log n); infinite scores are fine.
    """
    positives = float(positive.sum())
    negatives = len(positive) - positives
    if not positives or not negatives:
        return float("nan")
    above = float((_mid_ranks(scores) * positive).sum()) - positives * (positives + 1.0) / 2.0
    return above / (positives * negatives)


def _mid_ranks(scores: MetricValues) -> MetricValues:
    """Ranks from 1, ascending; equal scores share the mean of theirs."""
    _, group, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    shared: MetricValues = (np.cumsum(sizes) - (sizes - 1) / 2.0)[group]
    return shared
