"""Neighbouring words of the question found near each other."""

import numpy as np
import pytest

from index.store.lexical import LexicalIndex
from index.store.pairs import pair_scores
from index.store.term_statistics import PassageStatistics

CORPUS = [
    ["world", "cup", "final"],
    ["cup", "world"],
    ["world", "old", "cup"],
    ["world", "very", "old", "cup"],
    ["cup"],
    ["world"],
]


def scores(query: list[str], rows: list[int]) -> list[float]:
    index = LexicalIndex(CORPUS)
    statistics = PassageStatistics(index, None)
    return [float(score) for score in pair_scores(index.parts, statistics, query, np.array(rows, dtype=np.int64))]


def test_only_words_in_order_and_within_the_window_count() -> None:
    pair_sums = scores(["world", "cup"], [0, 1, 2, 3])
    assert pair_sums[0] == pair_sums[2] > 0
    assert pair_sums[1] == pair_sums[3] == 0


def test_a_pair_never_crosses_from_one_passage_into_the_next() -> None:
    assert scores(["world", "cup"], [5, 4]) == [0.0, 0.0]


def test_the_score_is_the_mean_idf_times_a_saturated_count() -> None:
    index = LexicalIndex([["a", "b", "a", "b"], ["c"]])
    statistics = PassageStatistics(index, None)
    expected = (statistics.weight("a") + statistics.weight("b")) / 2 * 2 * 2.5 / (2 + 1.5)
    assert pair_scores(index.parts, statistics, ["a", "b"], np.array([0])).tolist() == pytest.approx([expected])


def test_a_single_word_or_an_unknown_one_makes_no_pair() -> None:
    assert scores(["world"], [0]) == [0.0]
    assert scores(["world", "zebra"], [0]) == [0.0]
    assert scores(["world", "cup"], []) == []
