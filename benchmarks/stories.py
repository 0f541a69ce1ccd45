"""Compare copies and stories with the known ones, and time the grouping.

    python -m benchmarks.stories INDEX ARTICLES.jsonl

ARTICLES.jsonl, of which INDEX was built, gives each article's `event_id`. Prints B-cubed precision, recall and F1 of the stories
(Bagga and Baldwin 1998), the share of pairs of different events kept apart, recall and precision of planted copies, and seconds.
"""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from benchmarks.planted import plant
from index.article import Article
from index.news.copies import sketch
from index.news.stories import Clusters, cluster_articles
from index.store.archive import Archive

_PASSAGES = 10
"""Number of passages of an article of newsquiz-dev, on average."""


def main(index: Path, articles: Path) -> None:
    archive = Archive.open(index)
    entries = list(archive.catalogue.articles_with_clusters())
    events = {row["id"]: row["event_id"] for row in map(json.loads, articles.read_text(encoding="utf-8").splitlines())}
    story_ids = {article.id: clusters.story_id for article, clusters in entries}
    precision, recall, apart = b_cubed(story_ids, events)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"stories: B-cubed precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}; different events apart {apart:.4f}")
    print_copy_scores([article for article, clusters in entries if clusters.copy_id == article.id])
    print_grouping_time([article for article, _ in entries])


def b_cubed(story_ids: Mapping[str, str], events: Mapping[str, object]) -> tuple[float, float, float]:
    """Return precision, recall, and the share of pairs of different events that are in different stories."""
    ids = list(story_ids)
    stories, known = np.array([story_ids[i] for i in ids]), np.array([str(events[i]) for i in ids])
    together, same = stories[:, None] == stories, known[:, None] == known
    both = (together & same).sum(axis=1)
    apart = (~together & ~same).sum() / max(1, (~same).sum())
    return float((both / together.sum(axis=1)).mean()), float((both / same.sum(axis=1)).mean()), float(apart)


def print_copy_scores(articles: Sequence[Article]) -> None:
    planted, pairs = plant(articles, each=3)
    predicted = _pairs(planted, _grouped(planted))
    right = len(predicted & pairs)
    print(f"copies: {len(planted)} articles; recall {right / len(pairs):.4f} precision {right / len(predicted):.4f}")


def _grouped(articles: Sequence[Article], dimension: int = 384) -> list[Clusters]:
    chance = np.random.default_rng(7)
    vectors = chance.standard_normal((len(articles), dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return cluster_articles(articles, vectors, [sketch(article.text) for article in articles])


def _pairs(articles: Sequence[Article], groupings: Sequence[Clusters]) -> set[frozenset[str]]:
    groups: dict[str, list[str]] = {}
    for article, clusters in zip(articles, groupings, strict=True):
        groups.setdefault(clusters.copy_id, []).append(article.id)
    return {frozenset((a, b)) for group in groups.values() for a in group for b in group if a != b}


def print_grouping_time(articles: Sequence[Article]) -> None:
    """Time as many articles as hold 100,000 passages, made of the paragraphs of these, a hundred per day, every tenth a copy."""
    chance = np.random.default_rng(7)
    paragraphs = [line for article in articles for line in article.text.split("\n") if len(line) > 80]
    corpus: list[Article] = []
    for number in range(100_000 // _PASSAGES):
        if number % 10 == 9:
            text = corpus[-1].text[: int(len(corpus[-1].text) * 0.8)]
        else:
            text = "\n".join(paragraphs[n] for n in chance.integers(len(paragraphs), size=25))
        corpus.append(Article(f"{number:06d}", "Head", text, date(2024, 1, 1) + timedelta(days=number // 100)))
    started = time.perf_counter()
    groupings = _grouped(corpus)
    elapsed, words = time.perf_counter() - started, sum(len(article.text.split()) for article in corpus)
    copied = sum(clusters.copy_id != article.id for article, clusters in zip(corpus, groupings, strict=True))
    print(
        f"grouping {len(corpus)} articles of 100,000 passages, {words / 1e6:.1f} million words: {elapsed:.1f} s, {copied} copies"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
