"""Measures refusals: a question that the archive does not answer is positive.

Both columns hold 0 and 1, one row per question; a question whose answer is unknown is 0 in both.
"""

from qa.evaluation.metrics.metric import MetricValues, Ratio


def refusal_precision(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """Return the share of the refused questions that has no answer."""
    return Ratio(refused * unanswerable, refused)


def refusal_recall(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """Return the share of the questions without an answer that is refused."""
    return Ratio(refused * unanswerable, unanswerable)


def refusal_f1(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """Return the harmonic mean of the two, 2·TP / (2·TP + FP + FN)."""
    return Ratio(2.0 * refused * unanswerable, refused + unanswerable)
