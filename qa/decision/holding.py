"""Holds what the reader found against how its article states it: what is denied, false or withdrawn is no plain answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from qa.assertion.kinds import Qualification
from qa.assertion.plan_questions import asks_for_plan
from qa.assertion.qualification import qualification_of
from qa.evidence.grouping import AnswerGroup, plausible
from qa.question.question import Question

MOST_QUALIFIED = 0.79
"""The highest probability of an answer that its article does not state as fact: it is never “strong”."""
_READ = 4
"""Groups that are held against their sentences."""
_TAKES_BACK: tuple[Qualification | None, ...] = ("denied", "withdrawn", "called_false")
"""Qualifications of an answer that stands behind one which is stated as fact."""


@dataclass(frozen=True, slots=True)
class HeldGroups:
    """Answers in the order in which they may be shown."""

    groups: tuple[AnswerGroup, ...]
    qualification: Qualification | None = None
    """How the article of the first states it; None as a fact, or as what the question asks for."""

    def limit(self, confidence: float) -> float:
        """Return the probability, limited where the first answer is not stated as fact."""
        return confidence if self.qualification is None else min(confidence, MOST_QUALIFIED)

    @property
    def is_false(self) -> bool:
        """Return True where the first answer is a claim that its article calls false: it answers nothing."""
        return self.qualification == "called_false"

    @property
    def reasons(self) -> tuple[str, ...]:
        return (f"“{self.groups[0].best.text}” stands in a claim that its article calls false",) if self.is_false else ()


def hold_against(question: Question, groups: Sequence[AnswerGroup]) -> HeldGroups:
    """Return the groups with those that their articles take back behind the plausible others."""
    if not groups:
        return HeldGroups(())
    read = plausible(groups)[:_READ]
    marks = [_qualification(question, group) for group in read]
    order = sorted(range(len(read)), key=lambda n: marks[n] in _TAKES_BACK)
    return HeldGroups((*(read[n] for n in order), *groups[len(read) :]), marks[order[0]])


def _qualification(question: Question, group: AnswerGroup) -> Qualification | None:
    best = group.best
    found = qualification_of(best.hit.article.title, best.hit.article.text, best.span, best.sentence)
    asked_for = found in ("planned", "alleged", "denied") and asks_for_plan(question.text)
    return None if asked_for else found
