"""Compare the inverted index with rank-bm25 itself on the passages of an archive: the scores are equal, and the times differ.

python benchmarks/lexical.py INDEX QUESTIONS.jsonl [QUERIES]
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from rank_bm25 import BM25Okapi

from index.article import Article, Passage
from index.news.stories import Clusters
from index.passages import context_prefix
from index.store.archive import Archive
from index.store.lexical import LexicalIndex
from index.text import terms


def main(index: Path, questions: Path, count: int) -> None:
    archive = Archive.open(index)
    entries = _passages(archive)
    corpus = [
        terms(context_prefix(article, archive.manifest.front) + article.text[p.start : p.end]) for p, article, _ in entries
    ]
    ours = LexicalIndex(corpus)
    plain = BM25Okapi(corpus)
    plain.idf = {term: float(ours.idf[ours.vocabulary[term]]) for term in plain.idf}
    queries = [terms(json.loads(line)["question"]) for line in questions.read_text(encoding="utf-8").splitlines()[:count]]
    pairs = [(_timed(plain.get_scores, query), _timed(ours.get_scores, query)) for query in queries]
    difference = max(float(np.abs(theirs[1] - mine[1]).max()) for theirs, mine in pairs)
    ratio = statistics.median(theirs[0] / mine[0] for theirs, mine in pairs)
    slow, fast = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
    print(f"{len(corpus):,} passages, {len(queries)} queries: rank-bm25 {1000 * slow:.1f} ms, inverted {1000 * fast:.2f} ms")
    print(f"{ratio:.0f} times faster (bar 50), largest difference of a score {difference:.1e} (bar 1e-9)")


def _passages(archive: Archive) -> Iterator[tuple[Passage, Article, Clusters]]:
    """Yield all passages, in slabs: SQLite binds at most 32,766 values in one statement."""
    total = archive.manifest.passages
    for first in range(0, total, 10_000):
        yield from archive.catalogue.passages(list(range(first, min(first + 10_000, total))))


def _timed(score: Callable[[list[str]], np.ndarray], query: list[str]) -> tuple[float, np.ndarray]:
    started = time.perf_counter()
    scores = score(query)
    return time.perf_counter() - started, scores


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 40)
