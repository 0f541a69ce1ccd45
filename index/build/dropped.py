"""The passages of articles that are replaced, whose vectors may serve again: most of a changed article is as it was."""

from collections.abc import Collection

import numpy as np

from index.build.journal import TextKey, text_key
from index.embedders.contract import Vectors
from index.passages import indexed_texts
from index.store.archive import Archive
from index.store.contract import PassageKeys


def dropped_passages(archive: Archive, dropped: Collection[int]) -> PassageKeys:
    """Return the rows of the passages of some articles."""
    first = archive.columns.first_passages
    ranges = [np.arange(first[row], first[row + 1]) for row in sorted(dropped)]
    return np.concatenate([np.zeros(0, np.int64), *ranges])


def dropped_vectors(archive: Archive, dropped: Collection[int]) -> dict[TextKey, Vectors]:
    """Return key of an embedded text → its vector, of the passages of some articles."""
    rows = dropped_passages(archive, dropped)
    passages = archive.catalogue.passages(rows.tolist())
    texts = [indexed_texts(article, [passage], archive.manifest.front)[0] for passage, article, _ in passages]
    return dict(zip(map(text_key, texts), archive.dense.vectors_of(rows), strict=True))
