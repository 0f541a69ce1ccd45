"""What filters and rankings need of every passage and article, as mapped arrays instead of rows of a database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.store.mapped import map_array, save_array

ArticleRows = NDArray[np.int64]
ArticleMask = NDArray[np.bool_]
PublicationDays = NDArray[np.int32]
"""Days of publication as `date.toordinal` gives them; 0 where an article has none."""

COLUMN_FILES = ("first-passages.npy", "article-days.npy")


@dataclass(frozen=True)
class Columns:
    """Passages are numbered over all articles in order, so that those of an article stand side by side."""

    first_passages: NDArray[np.int64]
    """The row of each article's first passage, and at the end the number of passages. Shape (articles + 1,)."""
    days: PublicationDays
    """Shape (articles,)."""

    @classmethod
    def of_articles(cls, passages: Iterable[int], published: Sequence[date | None]) -> "Columns":
        """Return the columns of articles with these numbers of passages and days."""
        first = np.concatenate([[0], np.cumsum(list(passages), dtype=np.int64)])
        return cls(first, np.array([day.toordinal() if day else 0 for day in published], np.int32))

    @property
    def articles(self) -> int:
        return len(self.days)

    @cached_property
    def article_of(self) -> NDArray[np.int32]:
        """The row of each passage's article. Shape (passages,)."""
        return np.repeat(np.arange(self.articles, dtype=np.int32), np.diff(self.first_passages))

    def published_between(self, since: date | None, until: date | None) -> ArticleMask:
        """Return which articles were published on these days, both included; an end of None is open. None without a day is."""
        first = since.toordinal() if since else 1
        last = until.toordinal() if until else date.max.toordinal()
        return (self.days >= first) & (self.days <= last)

    def followed_by(self, later: "Columns") -> "Columns":
        """Return the columns of these articles and, behind them, of `later` ones."""
        first = np.concatenate([self.first_passages[:-1], later.first_passages + self.first_passages[-1]])
        return Columns(first, np.concatenate([self.days, later.days]))

    def save(self, folder: Path) -> None:
        save_array(folder / COLUMN_FILES[0], self.first_passages)
        save_array(folder / COLUMN_FILES[1], self.days)

    @classmethod
    def load(cls, folder: Path) -> "Columns":
        first, days = (map_array(folder / name) for name in COLUMN_FILES)
        return cls(first, days)
