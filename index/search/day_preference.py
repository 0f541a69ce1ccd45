"""Prefers passages of articles that were published near some days. Nothing is filtered: an article from elsewhere only comes later."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from index.search.fusion import CandidateScores
from index.store.columns import PublicationDays


@dataclass(frozen=True, slots=True)
class DayPreference:
    """Prefers articles from `since` to `until`, both inclusive, and those near them; an end of None is open."""

    since: date | None
    until: date | None
    weight: float
    """Added to the fused score of an article of these days. The best passage's fused score is at most 1."""
    decay_days: float
    """Days away from the interval at which what is added has fallen to 1/e."""
    beside: "DayPreference | None" = None
    """Another preference, whose gains are added."""

    def boosts(self, published: PublicationDays) -> CandidateScores:
        """Return what each article gains: `weight · exp(−distance / decay_days)`, 0 without a day. Shape as `published`.

        An exponential prior on a document's age is the language model of Li and Croft (2003).
        """
        first = self.since.toordinal() if self.since else 0
        last = self.until.toordinal() if self.until else date.max.toordinal()
        distance = np.maximum(0, np.maximum(first - published, published - last))
        gains: CandidateScores = np.where(published > 0, self.weight * np.exp(-distance / self.decay_days), 0.0)
        return gains if self.beside is None else gains + self.beside.boosts(published)
