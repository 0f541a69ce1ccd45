"""Groups candidates: those with the same answer form one group, which keeps every place that states it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from qa.answer import Candidate
from qa.evidence.normalisation import NormalisedAnswer, is_longer_name, is_same_answer, normalise_answer

PLAUSIBLE = 0.2
"""A group less than a fifth as likely as the answer is not shown with it."""


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Candidates that give one answer; the first is quoted."""

    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        return self.candidates[0]

    @property
    def score(self) -> float:
        """Return the candidates' scores, which are logits, summed as odds: the same answer in another article counts."""
        top = max(candidate.score for candidate in self.candidates)
        return top + log(fsum(exp(candidate.score - top) for candidate in self.candidates))

    @property
    def form(self) -> NormalisedAnswer:
        return normalise_answer(self.best.text)


def group_candidates(candidates: Sequence[Candidate]) -> list[AnswerGroup]:
    """Return groups, best first: answers of one form (`qa/evidence/normalisation.py`) or overlapping spans.

    A text is in a group once, with its best candidate: neither a repetition in it nor a copy in another article makes it a
    second source. Names are quoted in full where a group that does so is plausible.
    """
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        group = next((g for g in groups if _belongs(g, candidate)), None)
        if group is None:
            groups.append([candidate])
        elif all(other.hit.clusters.copy_id != candidate.hit.clusters.copy_id for other in group):
            group.append(candidate)
    return _quote_full_names(
        sorted((AnswerGroup(tuple(group)) for group in groups), key=lambda group: group.score, reverse=True)
    )


def plausible(groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the best group, and those at least `PLAUSIBLE` times as likely by their scores, which are logits."""
    return [group for group in groups if exp(group.score - groups[0].score) >= PLAUSIBLE]


def _quote_full_names(groups: list[AnswerGroup]) -> list[AnswerGroup]:
    """Quote the best group by the only fuller name that is plausible, if there is one, and merge the shorter names into it."""
    if not groups:
        return []
    best, rest = groups[0], groups[1:]
    names = [group for group in plausible(groups) if is_longer_name(group.form, best.form)]
    if len(names) == 1:
        best, rest = _merge(names[0], best), [group for group in rest if group is not names[0]]
    short = [
        group for group in rest if is_longer_name(best.form, group.form) and _is_only_full_name(best.form, group.form, rest)
    ]
    return [_merge(best, *short), *(group for group in rest if group not in short)]


def _is_only_full_name(full: NormalisedAnswer, short: NormalisedAnswer, groups: Sequence[AnswerGroup]) -> bool:
    """Return True if nobody else among `groups` has this name."""
    return not any(is_longer_name(group.form, short) and group.form.words != full.words for group in groups)


def _merge(first: AnswerGroup, *others: AnswerGroup) -> AnswerGroup:
    """Merge the groups into one, quoted as `first` is."""
    candidates = list(first.candidates)
    for candidate in (candidate for group in others for candidate in group.candidates):
        if all(other.hit.clusters.copy_id != candidate.hit.clusters.copy_id for other in candidates):
            candidates.append(candidate)
    return AnswerGroup(tuple(candidates))


def _belongs(group: list[Candidate], candidate: Candidate) -> bool:
    return is_same_answer(normalise_answer(group[0].text), normalise_answer(candidate.text)) or any(
        _overlap(other, candidate) for other in group
    )


def _overlap(first: Candidate, second: Candidate) -> bool:
    (a, b), (c, d) = first.span, second.span
    return first.hit.article.id == second.hit.article.id and a < d and c < b
