"""Clusters articles that are one text, and articles that report one event. No article changes the clusters of earlier ones.

Articles come in the order of their days, and each may join a cluster of earlier ones. So under an as-of date the clusters are
those that an archive of that day would have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.article import Article
from index.embedders.contract import Vectors
from index.news.copies import Shingles, copy_parents

_ALIKE = 0.6
"""The least mean cosine of an article with the other articles of its story. Chosen on ../shared/data/stories (docs/evidence.md)."""
_DAYS = 14
"""Reports from more than so many days before belong to another story."""
_UNKNOWN = date.max.toordinal()


def publication_order(article: Article) -> tuple[date, str]:
    """Return a sort key: articles go by day, those without one last."""
    return article.published or date.max, article.id


@dataclass(frozen=True, slots=True)
class Clusters:
    """The clusters of one article. The id of a cluster is that of its first article."""

    copy_id: str
    """The articles with the same text."""
    story_id: str
    """The articles that report the same event."""


def cluster_articles(articles: Sequence[Article], vectors: Vectors, sketches: Sequence[Shingles]) -> list[Clusters]:
    """Return the clusters of each article, in their order. `vectors`: shape (articles, dimension), of length 1 or 0."""
    order = sorted(range(len(articles)), key=lambda n: publication_order(articles[n]))
    parents = copy_parents([articles[n].text for n in order], [sketches[n] for n in order])
    days = [(articles[n].published or date.max).toordinal() for n in order]
    story_firsts = _story_firsts(vectors[order], days, parents)
    copy_firsts = list(range(len(order)))
    for number, parent in enumerate(parents):
        copy_firsts[number] = number if parent is None else copy_firsts[parent]
    ids = [articles[n].id for n in order]
    clusters = {n: Clusters(ids[copy_firsts[number]], ids[story_firsts[number]]) for number, n in enumerate(order)}
    return [clusters[n] for n in range(len(articles))]


def is_same_story(cosine: float) -> bool:
    """Return whether an article belongs to a story with whose articles it has this mean cosine."""
    return cosine >= _ALIKE


def within_story_days(first: Article, second: Article) -> bool:
    """Return whether two dated articles are near enough in time to report one event."""
    if first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= _DAYS


def article_vectors(vectors: Vectors, counts: Sequence[int]) -> Vectors:
    """Return the mean of each article's `counts` passages, which follow each other in `vectors`; of length 1, or 0 without any."""
    means = np.zeros((len(counts), vectors.shape[1]), np.float32)
    first = 0
    for number, count in enumerate(counts):
        total = vectors[first : first + count].sum(axis=0)
        means[number] = total / max(float(np.linalg.norm(total)), 1e-12)
        first += count
    return means


def _story_firsts(vectors: Vectors, days: Sequence[int], parents: Sequence[int | None]) -> list[int]:
    """Return the first article of each one's story. A copy joins the story of its text; an undated article has its own."""
    first_of, story_first, window_start = list[int](), list[int](), 0
    story_of = np.full(len(days), -1)
    for number, (day, parent) in enumerate(zip(days, parents, strict=True)):
        if parent is not None:
            first_of.append(first_of[parent])
            continue
        if day == _UNKNOWN:  # a product with every undated article before it costs 108 s for 16,000 of them
            first_of.append(number)
            continue
        while days[window_start] < day - _DAYS:
            window_start += 1
        story = _nearest(vectors[window_start:number] @ vectors[number], story_of[window_start:number])
        if story is None:
            story = len(story_first)
            story_first.append(number)
        first_of.append(story_first[story])
        story_of[number] = story
    return first_of


def _nearest(cosines: NDArray[np.float32], story_of: NDArray[np.int64]) -> int | None:
    """Return the story with the highest mean cosine if that is high enough. -1: an article that is not compared."""
    in_a_story = story_of >= 0
    if not in_a_story.any():
        return None
    first = story_of[in_a_story].min()
    numbers = story_of[in_a_story] - first
    means = np.bincount(numbers, cosines[in_a_story]) / np.maximum(1, np.bincount(numbers))
    best = int(means.argmax())
    return int(first) + best if is_same_story(float(means[best])) else None
