"""Area under the receiver operating characteristic: how well a score separates positives from negatives."""

import numpy as np

from qa.evaluation.metrics.metric import MetricValues


def auroc(scores: MetricValues, positive: MetricValues) -> float:
    """Return the chance that a positive scores above a negative, ties counting ½ (Mann and Whitney 1947); NaN without both.

    `positive` holds 0 and 1. Mid-ranks give it in O(n log n); scores may be infinite.
    """
    positives = float(positive.sum())
    negatives = len(positive) - positives
    if not positives or not negatives:
        return float("nan")
    above = float((_mid_ranks(scores) * positive).sum()) - positives * (positives + 1.0) / 2.0
    return above / (positives * negatives)


def _mid_ranks(scores: MetricValues) -> MetricValues:
    """Return ranks from 1, ascending; equal scores share the mean of their ranks."""
    _, group, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    shared: MetricValues = (np.cumsum(sizes) - (sizes - 1) / 2.0)[group]
    return shared
