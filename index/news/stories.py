"""Which articles are one text and which report one event. Nothing later decides about anything earlier.

Articles are taken in the order of their days; each may join what stands before it. So under an as-of date the groups are those
that an archive of that day would have.
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
"""Mean cosine with a story's articles from which an article is of it. Chosen on ../shared/data/stories (docs/evidence.md)."""
_DAYS = 14
"""Reports that lie further back are of another story."""
_UNKNOWN = date.max.toordinal()


def publication_order(article: Article) -> tuple[date, str]:
    """Sorts articles by their day, those without one last."""
    return article.published or date.max, article.id


@dataclass(frozen=True, slots=True)
class Clusters:
    """The groups of one article, each named by the id of its first one."""

    copy_id: str
    """The text that the article carries."""
    story_id: str
    """The event that it reports."""


def cluster_articles(articles: Sequence[Article], vectors: Vectors, sketches: Sequence[Shingles]) -> list[Clusters]:
    """One for each article, in their order. `vectors`: shape (articles, dimension), of length 1 or 0."""
    order = sorted(range(len(articles)), key=lambda n: publication_order(articles[n]))
    copied = copy_parents([articles[n].text for n in order], [sketches[n] for n in order])
    days = [(articles[n].published or date.max).toordinal() for n in order]
    told = _story_firsts(vectors[order], days, copied)
    carried = list(range(len(order)))
    for place, parent in enumerate(copied):
        carried[place] = place if parent is None else carried[parent]
    made = {n: Clusters(articles[order[carried[place]]].id, articles[order[told[place]]].id) for place, n in enumerate(order)}
    return [made[n] for n in range(len(articles))]


def article_vectors(vectors: Vectors, counts: Sequence[int]) -> Vectors:
    """One vector of length 1 an article, whose `counts` passages stand in `vectors` one after the other; 0 where it has none."""
    made = np.zeros((len(counts), vectors.shape[1]), np.float32)
    first = 0
    for place, count in enumerate(counts):
        total = vectors[first : first + count].sum(axis=0)
        made[place] = total / max(float(np.linalg.norm(total)), 1e-12)
        first += count
    return made


def _story_firsts(vectors: Vectors, days: Sequence[int], copied: Sequence[int | None]) -> list[int]:
    """The first article of each one's story. A copy is of the story of its text; a day that is not known is far from every other."""
    told, firsts, since = list[int](), list[int](), 0
    story_of = np.full(len(days), -1)
    for place, (day, parent) in enumerate(zip(days, copied, strict=True)):
        if parent is not None:
            told.append(told[parent])
            continue
        if day == _UNKNOWN:  # a product with every undated article before it costs 108 s for 16,000 of them
            told.append(place)
            continue
        while days[since] < day - _DAYS:
            since += 1
        story = _nearest(vectors[since:place] @ vectors[place], story_of[since:place])
        if story is None:
            story = len(firsts)
            firsts.append(place)
        told.append(firsts[story])
        story_of[place] = story
    return told


def _nearest(cosines: NDArray[np.float32], story_of: NDArray[np.int64]) -> int | None:
    """The story with the highest mean cosine, where that is high enough. -1: an article that stands for no story."""
    known = story_of >= 0
    if not known.any():
        return None
    first = story_of[known].min()
    numbers = story_of[known] - first
    means = np.bincount(numbers, cosines[known]) / np.maximum(1, np.bincount(numbers))
    best = int(means.argmax())
    return int(first) + best if means[best] >= _ALIKE else None
