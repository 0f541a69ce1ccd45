"""Scores words that are neighbours in the question and near each other in a passage. BM25 sees bags of words and misses them."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.store.lexical import LexicalIndex
from index.store.term_statistics import Bm25Scores, PassageStatistics

PassageRows = NDArray[np.int64]

PAIR_WINDOW = 2
"""The largest distance of two words, in terms; stop words do not count."""


def pair_scores(
    parts: Sequence[tuple[int, LexicalIndex]], statistics: PassageStatistics, query: Sequence[str], rows: PassageRows
) -> Bm25Scores:
    """Return, for each row, the sum over the query's neighbouring terms of their mean idf times their saturated pair count.

    Sequential dependence (Metzler and Croft 2005) in BM25's form: `count · (k1 + 1) / (count + k1)`. Shape (rows,).
    `parts`: the indexes of the archive, each with the row of its first passage.
    """
    scores, firsts = np.zeros(len(rows)), [first for first, _ in parts]
    part_of = np.searchsorted(firsts, rows, side="right") - 1
    for number, (first, index) in enumerate(parts):
        of_part = part_of == number
        scores[of_part] = _pair_scores(index, statistics, query, rows[of_part] - first)
    return scores


def _pair_scores(index: LexicalIndex, statistics: PassageStatistics, query: Sequence[str], rows: PassageRows) -> Bm25Scores:
    """Return the scores of rows of one index."""
    scores = np.zeros(len(rows))
    columns = _indexed_pairs(index, query)
    if not columns or not len(rows):
        return scores
    sequence, owner = _sequences(index, rows)
    for first, second in columns:
        counts = sum(_near(sequence, owner, columns[first, second], gap, len(rows)) for gap in range(1, PAIR_WINDOW + 1))
        mean = (statistics.weight(first) + statistics.weight(second)) / 2
        scores += mean * counts * (index.k1 + 1) / (counts + index.k1)
    return scores


def _indexed_pairs(index: LexicalIndex, query: Sequence[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the neighbouring terms of the query that are in the index, each pair once, with their columns."""
    columns = index.vocabulary
    pairs = pairwise(query)
    return {(a, b): (columns[a], columns[b]) for a, b in pairs if a in columns and b in columns}


def _sequences(index: LexicalIndex, rows: PassageRows) -> tuple[PassageRows, PassageRows]:
    """Return the terms of all rows in one array, and the position in `rows` that each belongs to."""
    parts = [index.sequence[index.passage_starts[row] : index.passage_starts[row + 1]] for row in rows]
    return np.concatenate(parts).astype(np.int64), np.repeat(np.arange(len(rows)), [len(part) for part in parts])


def _near(sequence: PassageRows, owner: PassageRows, pair: tuple[int, int], gap: int, count: int) -> Bm25Scores:
    """Return how often the two terms of the pair are exactly `gap` apart in each row."""
    match = (sequence[:-gap] == pair[0]) & (sequence[gap:] == pair[1]) & (owner[:-gap] == owner[gap:])
    return np.bincount(owner[:-gap][match], minlength=count).astype(np.float64)
