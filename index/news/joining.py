"""Joins an article that comes later to the clusters of those that are there: to a text that it copies, or to a story that it reports.

A whole build clusters all articles anew (`stories.py`). Here no cluster changes, whichever article is the earlier: one that comes to
the archive late joins the cluster of its copies.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from index.article import Article
from index.embedders.contract import Vectors
from index.news.copies import copy_containment
from index.news.distinct import are_distinct
from index.news.stories import Clusters, is_same_story, within_story_days


@dataclass(frozen=True, slots=True)
class ClusteredArticle:
    """An article of the archive with its clusters and its vector, shape (dimension,), of length 1 or 0."""

    article: Article
    clusters: Clusters
    vector: Vectors


def join_clusters(
    article: Article,
    vector: Vectors,
    nearest: Sequence[ClusteredArticle],
    reports_of: Callable[[str], Iterable[ClusteredArticle]],
) -> Clusters:
    """Return the clusters of a new article. `nearest`: those that may be near it. `reports_of`: story → all its articles."""
    copied = _copied(article, nearest)
    if copied is not None:
        return copied.clusters
    return Clusters(article.id, _story(article, vector, nearest, reports_of) or article.id)


def _copied(article: Article, nearest: Sequence[ClusteredArticle]) -> ClusteredArticle | None:
    """Return the article of the closest text that this one is a copy of, and of no text that tells it from another copy."""
    contained = [(copy_containment(other.article.text, article.text), other) for other in nearest]
    for similarity, other in sorted(contained, key=lambda pair: (-pair[0], pair[1].article.id)):
        if not similarity:
            return None
        group = [member for share, member in contained if member.clusters.copy_id == other.clusters.copy_id and not share]
        if not any(are_distinct(member.article.text, article.text) for member in group):
            return other
    return None


def _story(
    article: Article,
    vector: Vectors,
    nearest: Sequence[ClusteredArticle],
    reports_of: Callable[[str], Iterable[ClusteredArticle]],
) -> str | None:
    """Return the story with the highest mean cosine, of those that are near in time and near enough."""
    if article.published is None:
        return None
    best, best_cosine = None, 0.0
    for story in dict.fromkeys(other.clusters.story_id for other in nearest):
        reports = [r for r in reports_of(story) if r.clusters.copy_id == r.article.id and within_story_days(article, r.article)]
        if reports:
            cosine = float(np.mean([float(report.vector @ vector) for report in reports]))
            if cosine > best_cosine:
                best, best_cosine = story, cosine
    return best if is_same_story(best_cosine) else None
