"""Counts what a build has changed: articles that are new, updated, unchanged, moved, or gone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.article import Article
from index.build.previous import PreviousGeneration


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """Numbers of articles. `new + updated + unchanged` are all of them; the moved ones are among the unchanged."""

    new: int
    updated: int
    unchanged: int
    removed: int
    moved: int


def count_changes(previous: PreviousGeneration, articles: Sequence[Article]) -> ArticleChanges:
    """Compare the articles with those of the generation before."""
    digests = previous.digests
    differing = [article for article in articles if digests.get(article.id) != article.digest]
    gone = digests.keys() - {article.id for article in articles}
    before = previous.articles_by_id(gone | {article.id for article in differing})
    new = [article for article in differing if article.id not in before]
    renamed = count_alike((before[identity] for identity in gone), new)
    relocated = sum(article.id in before and differ_in_path(before[article.id], article) for article in differing)
    updated = len(differing) - len(new) - relocated
    moved = renamed + relocated
    return ArticleChanges(len(new) - renamed, updated, len(articles) - len(differing) + moved, len(gone) - renamed, moved)


def count_alike(gone: Iterable[Article], new: Iterable[Article]) -> int:
    """Return how many articles that are gone came back with the same text."""
    return (Counter(article.text for article in gone) & Counter(article.text for article in new)).total()


def differ_in_path(before: Article, now: Article) -> bool:
    """Return whether two articles of one id say the same, but for the file that they stand in."""
    return replace(before, path=now.path).digest == now.digest
