"""What `index/store/pairs.py` scores, from the terms of passages as they were fetched."""

from collections.abc import Sequence
from itertools import pairwise

from index.milvus.weights import TermIdf
from index.store.pairs import PAIR_WINDOW


def pair_score(terms: Sequence[str], query: Sequence[str], idf: TermIdf, k1: float) -> float:
    """Return the sum over the query's neighbouring terms of their mean idf times their saturated pair count in one passage."""
    score = 0.0
    for first, second in dict.fromkeys(pairwise(query)):
        if count := _near(terms, first, second):
            score += (idf(first) + idf(second)) / 2 * count * (k1 + 1) / (count + k1)
    return score


def _near(terms: Sequence[str], first: str, second: str) -> int:
    """Return how often `second` stands one or two terms behind `first`."""
    places = [place for place, term in enumerate(terms) if term == first] if second in terms else []
    return sum(terms[place + 1 : place + 1 + PAIR_WINDOW].count(second) for place in places)
