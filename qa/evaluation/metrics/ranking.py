"""Measures of one ranking of articles, best first and each once, with binary relevance. Bounds: 0 to 1.

They agree with trec_eval's success, recip_rank, recall and ndcg_cut.
"""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from math import log2

Measure = Callable[[Sequence[str], Collection[str]], float]
"""Ranking, and the relevant articles (at least one) → a number."""


def hit_at(ranking: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Return 1.0 where a relevant article is among the first `k`, else 0.0."""
    return float(any(article in relevant for article in ranking[:k]))


def reciprocal_rank_at(ranking: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Return 1 / rank of the first relevant article; 0 where none is among the first `k`."""
    return next((1.0 / rank for rank, article in enumerate(ranking[:k], start=1) if article in relevant), 0.0)


def recall_at(ranking: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Return the share of the relevant articles that is among the first `k`."""
    return sum(article in relevant for article in ranking[:k]) / len(set(relevant))


def ndcg_at(ranking: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Return the discounted gain, 1 / log2(rank + 1), over that of the best ranking (Järvelin and Kekäläinen 2002)."""
    gain = sum(_discount(rank) for rank, article in enumerate(ranking[:k], start=1) if article in relevant)
    return gain / sum(_discount(rank) for rank in range(1, min(len(set(relevant)), k) + 1))


def _discount(rank: int) -> float:
    return 1.0 / log2(rank + 1)


RANKING_MEASURES: dict[str, Measure] = {
    "hit@1": partial(hit_at, k=1),
    "hit@5": partial(hit_at, k=5),
    "hit@10": partial(hit_at, k=10),
    "hit@20": partial(hit_at, k=20),
    "mrr@10": partial(reciprocal_rank_at, k=10),
    "recall@10": partial(recall_at, k=10),
    "ndcg@10": partial(ndcg_at, k=10),
}
"""Name in the report → the measure of one question."""
