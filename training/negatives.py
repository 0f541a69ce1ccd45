"""Finds hard negatives: passages without the answer that our own lexical index ranks high for a question."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from index.store.lexical import LexicalIndex
from index.store.term_statistics import Bm25Scores
from index.text import terms
from training.rows import TrainingRow


class NegativePool:
    """The contexts to mine, each one once."""

    def __init__(self, rows: Sequence[TrainingRow]) -> None:
        self._rows = list({row.context: row for row in rows}.values())
        self._lower = [row.context.lower() for row in self._rows]
        self._index = LexicalIndex(terms(f"{row.prefix} {row.context}") for row in self._rows)

    def hardest(self, row: TrainingRow, count: int) -> list[TrainingRow]:
        """Return the row's question with the best other contexts that hold none of its answers, best first."""
        answers = [answer.lower() for answer in row.answers]
        negatives: list[TrainingRow] = []
        for at in _best(self._index.get_scores(terms(row.question)), 8 * count):
            other, text = self._rows[at], self._lower[at]
            if other.context != row.context and not any(answer in text for answer in answers):
                negatives.append(replace(other, id=f"{row.id}-n{at}", question=row.question, spans=()))
            if len(negatives) == count:
                break
        return negatives


def _best(scores: Bm25Scores, count: int) -> NDArray[np.int64]:
    """Return the rows of the highest scores, best first; of equal ones the earlier row first."""
    least = np.partition(scores, -count)[-count] if count < len(scores) else -np.inf
    kept = np.flatnonzero(scores >= least)
    return kept[np.argsort(-scores[kept], kind="stable")][:count]
