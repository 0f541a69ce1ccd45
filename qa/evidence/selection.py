"""Selects the groups that an Answer lists, and numbers their citations."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from qa.answer import Alternative, Disagreement
from qa.evidence.disagreement import CountSameThing, EmbedSentence, find_disagreements
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.independence import count_independent
from qa.question.kind import Kind, spans_of_kind


@dataclass(frozen=True, slots=True)
class Selection:
    """The groups that are listed, the answer's first; their citations are numbered group after group."""

    groups: tuple[AnswerGroup, ...]
    others: tuple[AnswerGroup, ...]
    """The alternatives to the answer, best first."""
    disagreements: tuple[AnswerGroup, ...]
    updates: tuple[AnswerGroup, ...]

    def numbers(self, group: AnswerGroup) -> tuple[int, ...]:
        """Return the citation numbers of a group."""
        index = next(n for n, other in enumerate(self.groups) if other is group)
        first = 1 + sum(len(before.candidates) for before in self.groups[:index])
        return tuple(range(first, first + len(group.candidates)))

    def alternatives(self, confidence: float) -> tuple[Alternative, ...]:
        """Share the probability that the answer leaves among the others, by their scores (a first estimate)."""
        strengths = [exp(group.score - self.groups[0].score) for group in self.others]
        remainder = (1.0 - confidence) / (1.0 + sum(strengths))
        return tuple(
            Alternative(group.best.text, min(confidence, remainder * strength), self.numbers(group))
            for strength, group in zip(strengths, self.others, strict=True)
        )

    def as_disagreements(self, groups: Sequence[AnswerGroup]) -> tuple[Disagreement, ...]:
        return tuple(
            Disagreement(group.best.text, self.numbers(group), count_independent(group.candidates)) for group in groups
        )


def select_evidence(
    groups: Sequence[AnswerGroup],
    kind: Kind,
    alternatives: int,
    meaning: EmbedSentence,
    same_count: CountSameThing = lambda first, second: False,
    may_be_listed: CountSameThing = lambda other, best: True,
) -> Selection:
    """Select at most `alternatives` others and every group that contradicts the answer. `groups` must not be empty.

    `may_be_listed` tells of another group's best candidate and the answer's whether it may be listed as an alternative.
    """
    disagreements, updates = find_disagreements(groups, meaning, same_count)
    differ = (*disagreements, *updates)
    likely = [group for group in _groups_of_kind(plausible(groups), kind)[1:] if may_be_listed(group.best, groups[0].best)]
    others = [_as_it_differs(group, differ) for group in likely[:alternatives]]
    more = [group for group in differ if all(group is not other for other in others)]
    return Selection((groups[0], *others, *more), tuple(others), tuple(disagreements), tuple(updates))


def _groups_of_kind(groups: list[AnswerGroup], kind: Kind) -> list[AnswerGroup]:
    """Drop groups of another kind where the answer is of the wanted kind, a number for example."""
    if not spans_of_kind(kind, groups[0].best.text):
        return groups
    return [group for group in groups if spans_of_kind(kind, group.best.text)]


def _as_it_differs(group: AnswerGroup, differing: Sequence[AnswerGroup]) -> AnswerGroup:
    """Return the part of the group that contradicts the answer, if any, so that the group is listed once."""
    return next((part for part in differing if any(part.best is candidate for candidate in group.candidates)), group)
