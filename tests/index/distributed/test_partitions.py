"""Partitions, and what stages make of them, as bytes and back."""

from collections.abc import Callable
from datetime import date

import numpy as np

from index.article import Article, Passage
from index.distributed.partitions import (
    ArticlePartition,
    FoundIn,
    partitioned,
    passages_from_bytes,
    passages_to_bytes,
    sketches_from_bytes,
    sketches_to_bytes,
    vectors_from_bytes,
    vectors_to_bytes,
)
from index.loaders.source import Skipped


def test_articles_and_reasons_come_back_with_their_files(article: Callable[..., Article]) -> None:
    entries = [
        FoundIn("a.jsonl", article("Über die Brücke.\u2028Ein Satz.", updated=date(2024, 5, 4))),
        FoundIn("a.jsonl", Skipped("a.jsonl:2", "not valid JSON")),
    ]
    partition = ArticlePartition.from_bytes(ArticlePartition(entries).to_bytes())
    assert partition.entries == entries
    assert partition.articles == [entries[0].found]


def test_a_partition_has_few_articles_and_few_characters(article: Callable[..., Article]) -> None:
    small = [FoundIn("a.jsonl", article(id=str(number))) for number in range(130)]
    assert [len(partition.entries) for partition in partitioned(small)] == [64, 64, 2]
    large = [FoundIn("a.jsonl", article("word " * 50_000, id=str(number))) for number in range(3)]
    assert [len(partition.entries) for partition in partitioned(large)] == [2, 1]
    assert list(partitioned([])) == []


def test_passages_come_back_for_their_articles(article: Callable[..., Article]) -> None:
    articles = [article(id="a"), article(id="b"), article(id="c")]
    passages = [[Passage("a", 0, 5), Passage("a", 6, 9)], [], [Passage("c", 0, 3)]]
    assert passages_from_bytes(passages_to_bytes(passages), articles) == passages


def test_vectors_and_sketches_come_back() -> None:
    vectors = np.arange(6, dtype=np.float32).reshape(2, 3)
    assert np.array_equal(vectors_from_bytes(vectors_to_bytes(vectors)), vectors)
    sketches = [np.array([1, 7], np.uint32), np.array([], np.uint32), np.array([3], np.uint32)]
    assert [one.tolist() for one in sketches_from_bytes(sketches_to_bytes(sketches))] == [[1, 7], [], [3]]
    assert sketches_from_bytes(sketches_to_bytes([])) == []
