"""Opens the arrays of a generation: those of the last whole build, with those of the articles appended since behind them."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.store.catalogue_parts import TAIL_FOLDER
from index.store.columns import ArticleMask, Columns
from index.store.dense import DenseIndex
from index.store.grown import GrownDenseIndex, GrownLexicalIndex
from index.store.lexical import LexicalIndex

GenerationArrays = tuple[Columns, LexicalIndex | GrownLexicalIndex, DenseIndex | GrownDenseIndex]


def load_arrays(folder: Path) -> GenerationArrays:
    """Return columns, lexical and dense index of the generation in `folder`, mapped."""
    columns, lexical, dense = Columns.load(folder), LexicalIndex.load(folder), DenseIndex.load(folder)
    tail = folder / TAIL_FOLDER
    if not tail.is_dir():
        return columns, lexical, dense
    return (
        columns.followed_by(Columns.load(tail)),
        GrownLexicalIndex(lexical, LexicalIndex.load(tail)),
        GrownDenseIndex(dense, DenseIndex.load(tail)),
    )


def mask_without(articles: int, removed: Sequence[int]) -> ArticleMask | None:
    """Return which of so many articles are not among the `removed` rows, shape (articles,); None if none is removed."""
    if not removed:
        return None
    mask = np.ones(articles, np.bool_)
    mask[np.array(removed)] = False
    return mask
