"""Reads the articles of a generation of this machine, each with its passages, terms and vectors, to be published."""

from collections.abc import Iterator, Sequence

import numpy as np

from index.milvus.rows import LocalArticle
from index.milvus.weights import Bm25Shape
from index.store.archive import Archive


def local_articles(archive: Archive) -> Iterator[LocalArticle]:
    """Yield the articles in the order in which they were indexed."""
    reader = _TermReader(archive)
    clusters = (clusters for _, clusters in archive.catalogue.articles_with_clusters())
    for (indexed, _, first), of_article in zip(archive.catalogue.indexed_articles(), clusters, strict=True):
        rows = range(first, first + len(indexed.passages))
        vectors = archive.dense.vectors_of(np.array(rows, np.int64))
        yield LocalArticle((indexed.article, of_article), indexed.passages, [reader.terms(row) for row in rows], vectors)


def mean_shapes(archive: Archive) -> tuple[Bm25Shape, Bm25Shape]:
    """Return how BM25 counts passages and whole articles: with the mean lengths of those that are in the archive."""
    lengths, lexical = archive.lexical.doc_len, archive.lexical
    articles = passages = total = 0
    for indexed, _, first in archive.catalogue.indexed_articles():
        articles, passages = articles + 1, passages + len(indexed.passages)
        total += int(lengths[first : first + len(indexed.passages)].sum(dtype=np.int64))
    return Bm25Shape(lexical.k1, lexical.b, total / max(1, passages)), Bm25Shape(
        lexical.k1, lexical.b, total / max(1, articles)
    )


class _TermReader:
    """Reads the terms of passages."""

    def __init__(self, archive: Archive) -> None:
        self._parts = [(first, index, list(index.vocabulary)) for first, index in archive.lexical.parts]

    def terms(self, row: int) -> Sequence[str]:
        """Return the terms of a passage, in order."""
        first, index, vocabulary = next(part for part in reversed(self._parts) if part[0] <= row)
        start, end = index.passage_starts[row - first], index.passage_starts[row - first + 1]
        return [vocabulary[column] for column in index.sequence[start:end].tolist()]
