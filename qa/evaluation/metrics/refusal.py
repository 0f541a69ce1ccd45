"""How well "not found" is said: a question that the archive does not answer is the positive one.

Both columns hold 0 and 1, a row a question; a question of unknown answer is 0 in both.
"""

from qa.evaluation.metrics.metric import MetricValues, Ratio


def refusal_precision(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """Of the questions refused, the share that has no answer."""
    return Ratio(refused * unanswerable, refused)


def refusal_recall(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """Of the questions without an answer, the share refused."""
    return Ratio(refused * unanswerable, unanswerable)


def refusal_f1(refused: MetricValues, unanswerable: MetricValues) -> Ratio:
    """The harmonic mean of the two, 2·TP / (2·TP + FP + FN)."""
    return Ratio(2.0 * refused * unanswerable, refused + unanswerable)
