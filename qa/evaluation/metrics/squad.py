"""Exact match and token F1 as SQuAD's official evaluation scripts (1.1 and 2.0) define them."""

import string
from collections import Counter
from collections.abc import Sequence

from index.patterns import lazy_pattern

_ARTICLES = lazy_pattern(r"\b(?:a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def normalise(text: str) -> str:
    """Return lower case, without ASCII punctuation and English articles, runs of white space as one space."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_NO_PUNCTUATION)).split())


def exact_match(prediction: str, golds: Sequence[str]) -> float:
    """Return 1.0 where `prediction` equals a gold answer after normalisation. Without golds, "" is right (SQuAD 2.0)."""
    return max(float(normalise(prediction) == gold) for gold in _normalise_all(golds))


def token_f1(prediction: str, golds: Sequence[str]) -> float:
    """Return the best token F1 (0 to 1) with a gold answer. Without golds, "" has 1 and anything else 0 (SQuAD 2.0)."""
    return max(_f1(normalise(prediction).split(), gold.split()) for gold in _normalise_all(golds))


def _normalise_all(golds: Sequence[str]) -> list[str]:
    return [gold for gold in map(normalise, golds) if gold] or [""]


def _f1(predicted: list[str], gold: list[str]) -> float:
    """Return the harmonic mean of precision and recall over bags of tokens; where either is empty, 1 if both are, else 0."""
    if not predicted or not gold:
        return float(predicted == gold)
    shared = (Counter(predicted) & Counter(gold)).total()
    return 2.0 * shared / (len(predicted) + len(gold))
