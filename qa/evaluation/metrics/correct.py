"""Judges an answer as a person would: less strictly than exact match, more strictly than any overlap."""

from collections.abc import Sequence

from qa.evaluation.metrics.squad import normalise, token_f1

LEAST_F1 = 0.5
MOST_WORDS = 10
"""Most words, split at white space, of an answer that may hold a gold answer among other words."""


def is_correct(answer: str, golds: Sequence[str]) -> bool:
    """Return True for F1 ≥ 0.5 with a gold answer, or an answer of at most 10 words that holds one; without golds, for "" only."""
    return token_f1(answer, golds) >= LEAST_F1 or (len(answer.split()) <= MOST_WORDS and _holds(answer, golds))


def _holds(answer: str, golds: Sequence[str]) -> bool:
    """Return True if `answer` holds a gold answer as whole tokens, both normalised."""
    tokens = f" {normalise(answer)} "
    return any(f" {gold} " in tokens for gold in map(normalise, golds) if gold)
