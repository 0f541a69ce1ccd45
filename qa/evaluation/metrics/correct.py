"""Whether a person would take an answer as right: less strict than exact match, stricter than any overlap."""

from collections.abc import Sequence

from qa.evaluation.metrics.squad import normalise, token_f1

LEAST_F1 = 0.5
MOST_WORDS = 10
"""Words, as white space parts them, of an answer in which a gold answer may stand among others."""


def is_correct(answer: str, golds: Sequence[str]) -> bool:
    """F1 ≥ 0.5 with a gold answer, or one stands in an answer of at most 10 words. Without golds, only "" is correct."""
    return token_f1(answer, golds) >= LEAST_F1 or (len(answer.split()) <= MOST_WORDS and _holds(answer, golds))


def _holds(answer: str, golds: Sequence[str]) -> bool:
    """Whether a gold answer stands in `answer` as whole tokens, both normalised."""
    tokens = f" {normalise(answer)} "
    return any(f" {gold} " in tokens for gold in map(normalise, golds) if gold)
