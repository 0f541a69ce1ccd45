"""What an Answer lists of the groups: which are shown, and under what numbers their places stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from qa.answer import Alternative, Citation, Disagreement
from qa.evidence.disagreement import EmbedSentence, find_disagreements
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.independence import count_independent
from qa.question.kind import Kind, spans_of_kind


@dataclass(frozen=True, slots=True)
class Selection:
    """The answer's group first; citations are listed group after group."""

    groups: tuple[AnswerGroup, ...]
    others: tuple[AnswerGroup, ...]
    """Candidates beside the answer, best first."""
    disagreements: tuple[AnswerGroup, ...]
    updates: tuple[AnswerGroup, ...]

    def numbers(self, group: AnswerGroup) -> tuple[int, ...]:
        """The citation numbers of a group."""
        place = next(n for n, other in enumerate(self.groups) if other is group)
        first = 1 + sum(len(before.candidates) for before in self.groups[:place])
        return tuple(range(first, first + len(group.candidates)))

    def alternatives(self, citations: Sequence[Citation], confidence: float) -> tuple[Alternative, ...]:
        """What the answer left of certainty, shared among the others by their scores (a first estimate)."""
        strengths = [exp(group.score - self.groups[0].score) for group in self.others]
        left = (1.0 - confidence) / (1.0 + sum(strengths))
        return tuple(
            Alternative(self._quote(group, citations), min(confidence, left * strength), self.numbers(group))
            for strength, group in zip(strengths, self.others, strict=True)
        )

    def as_disagreements(self, groups: Sequence[AnswerGroup], citations: Sequence[Citation]) -> tuple[Disagreement, ...]:
        return tuple(
            Disagreement(self._quote(group, citations), self.numbers(group), count_independent(group.candidates))
            for group in groups
        )

    def _quote(self, group: AnswerGroup, citations: Sequence[Citation]) -> str:
        return citations[self.numbers(group)[0] - 1].quote


def select_evidence(groups: Sequence[AnswerGroup], kind: Kind, alternatives: int, meaning: EmbedSentence) -> Selection:
    """At most so many alternatives; everything that differs. `groups` must not be empty."""
    disagreements, updates = find_disagreements(groups, meaning)
    differ = (*disagreements, *updates)
    others = [_as_it_differs(group, differ) for group in _fitting(plausible(groups), kind)[1 : 1 + alternatives]]
    more = [group for group in differ if all(group is not other for other in others)]
    return Selection((groups[0], *others, *more), tuple(others), tuple(disagreements), tuple(updates))


def _fitting(groups: list[AnswerGroup], kind: Kind) -> list[AnswerGroup]:
    """Beside an answer of the wanted kind, a number say, nothing stands that is not."""
    if not spans_of_kind(kind, groups[0].best.text):
        return groups
    return [group for group in groups if spans_of_kind(kind, group.best.text)]


def _as_it_differs(group: AnswerGroup, differing: Sequence[AnswerGroup]) -> AnswerGroup:
    """The part of the group that differs from the answer, where one does: it is listed once."""
    return next((part for part in differing if any(part.best is candidate for candidate in group.candidates)), group)
