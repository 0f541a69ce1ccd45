"""The two halves of BM25 give what the local index gives."""

import numpy as np
import pytest

from index.milvus.pair_counts import pair_score
from index.milvus.weights import Bm25Shape, query_vector
from index.store.lexical import LexicalIndex
from index.store.pairs import pair_scores
from index.store.term_statistics import PassageStatistics
from index.text import terms

PASSAGES = [
    terms(text)
    for text in (
        "The Alder reservoir is full, the water board said. The Alder reservoir was empty.",
        "A reservoir near the Alder plant. Water, water, water everywhere.",
        "The night ferry will stop in April.",
        "",
    )
]
QUERIES = ["Alder reservoir", "water board of the Alder reservoir", "water water", "zyxwv ferry", ""]


@pytest.mark.parametrize("asked", QUERIES)
def test_scores_are_those_of_the_local_index(asked: str) -> None:
    index, query = LexicalIndex(PASSAGES), terms(asked)
    statistics, shape = PassageStatistics(index, None), Bm25Shape(index.k1, index.b, index.avgdl)
    expected = index.get_scores(query)
    assert [shape.score(passage, query, statistics.weight) for passage in PASSAGES] == pytest.approx(expected)
    vector = query_vector(query, statistics.weight)
    products = [sum(w * shape.document(passage).get(d, 0) for d, w in vector.items()) for passage in PASSAGES]
    assert products == pytest.approx(expected)
    pairs = pair_scores(index.parts, statistics, query, np.arange(len(PASSAGES)))
    assert [pair_score(passage, query, statistics.weight, index.k1) for passage in PASSAGES] == pytest.approx(pairs)


def test_a_passage_without_a_term_still_has_a_vector() -> None:
    assert len(Bm25Shape(1.5, 0.75, 0.0).document([])) == 1
