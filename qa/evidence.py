"""Candidates merged: what says the same stands together, with every place that says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from qa.answer import Candidate

_WORD = re.compile(r"[$£€¥%]|[-−](?=\d)|\w+")
"""Words, and the signs that make another amount of a number."""


@dataclass(frozen=True, slots=True)
class Group:
    """Candidates that give one answer, best first; the first is the one that is quoted."""

    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        return self.candidates[0]

    @property
    def score(self) -> float:
        """The candidates' scores, which are logits, added up as odds: the same answer in another article counts."""
        top = self.best.score
        return top + log(fsum(exp(candidate.score - top) for candidate in self.candidates))


def merge(candidates: Sequence[Candidate]) -> list[Group]:
    """Groups in the order of their scores, best first: the same words and amounts (case and other punctuation aside) or overlapping spans.

    An article stands in a group once, with its best candidate: repeating itself is no second source.
    """
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        group = next((g for g in groups if _joins(g, candidate)), None)
        if group is None:
            groups.append([candidate])
        elif all(other.hit.article.id != candidate.hit.article.id for other in group):
            group.append(candidate)
    return sorted((Group(tuple(group)) for group in groups), key=lambda group: group.score, reverse=True)


def _joins(group: list[Candidate], candidate: Candidate) -> bool:
    words = _words(candidate)
    return (bool(words) and _words(group[0]) == words) or any(_overlap(other, candidate) for other in group)


def _overlap(first: Candidate, second: Candidate) -> bool:
    (a, b), (c, d) = first.span, second.span
    return first.hit.article.id == second.hit.article.id and a < d and c < b


def _words(candidate: Candidate) -> list[str]:
    return _WORD.findall(candidate.text.lower())
