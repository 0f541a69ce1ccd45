"""Holds what the reader found against its own sentence: does it say so of what is asked, and as a fact?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa.answer import Candidate
from qa.assertion.kinds import Qualification
from qa.assertion.plan_questions import asks_for_plan
from qa.assertion.qualification import qualification_of
from qa.belonging.belonging import belongs
from qa.belonging.nobody import judge_nobody
from qa.belonging.verdict import Belonging
from qa.evidence.coverage import TermWeight
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.latest import latest_first
from qa.evidence.matter import is_about_matter
from qa.question.question import Question

MOST_QUALIFIED = 0.79
"""The highest probability of an answer that its article does not state as fact: it is never “strong”."""
_NOBODY_IS_PLAIN = 0.7
"""The least probability of a “no one”: the calibrator was fitted on numbers, and counts it as no number. An estimate."""
_READ = 8
"""Groups that are held against their sentences."""
_CANDIDATES_READ = 6
"""Candidates of a group that are: each costs about 0.5 ms."""
_TAKES_BACK: tuple[Qualification | None, ...] = ("denied", "withdrawn", "called_false")
"""Qualifications of an answer that stands behind one which is stated as fact."""


@dataclass(frozen=True, slots=True)
class HeldGroups:
    """Answers in the order in which they may be shown."""

    groups: tuple[AnswerGroup, ...]
    qualification: Qualification | None = None
    """How the article of the first states it; None as a fact, or as what the question asks for."""
    says_nobody: bool = False
    """True where the first says in as many words that it happened to nobody."""
    is_vetoed: bool = False
    """True where every answer is said of something else: none may be shown."""

    def adjusted(self, confidence: float) -> float:
        """Return the probability, limited where the first answer is not stated as fact, raised where it is a plain “no one”."""
        if self.qualification is not None:
            return min(confidence, MOST_QUALIFIED)
        return max(confidence, _NOBODY_IS_PLAIN) if self.says_nobody else confidence

    def with_latest_first(self, question: Question) -> "HeldGroups":
        """Return the groups with the latest figure of the matter in front, unless its own article takes it back."""
        groups = latest_first(question, self.groups) if self.may_be_shown else self.groups
        if not groups or groups[0] is self.groups[0]:
            return self
        mark = _qualification(question, groups[0])
        return self if mark in _TAKES_BACK else replace(self, groups=groups, qualification=mark, says_nobody=False)

    @property
    def may_be_shown(self) -> bool:
        return bool(self.groups) and not self.is_vetoed and self.qualification != "called_false"

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the first answer may not be shown."""
        if self.may_be_shown or not self.groups:
            return ()
        found = self.groups[0].best.text
        return (
            f"“{found}” is said of something else"
            if self.is_vetoed
            else f"“{found}” stands in a claim that its article calls false",
        )


def hold_against(question: Question, groups: Sequence[AnswerGroup], weight: TermWeight) -> HeldGroups:
    """Return the groups without what their sentences give to something else, and with those taken back behind the plausible others."""
    held = [group for group in (_belonging(question, group) for group in groups[:_READ]) if group is not None]
    if not held or (held[0].best is not groups[0].best and not _may_follow(question, groups[0], held[0])):
        return HeldGroups(tuple(groups), is_vetoed=bool(groups))
    read = plausible(held)
    marks = [_qualification(question, group) for group in read]
    order = sorted(range(len(read)), key=lambda n: marks[n] in _TAKES_BACK)
    rest = [*held[len(read) :], *groups[_READ:]]
    ordered = (*(read[n] for n in order), *rest)
    return HeldGroups(ordered, marks[order[0]], _says_nobody(question, ordered[0].best, weight))


def _may_follow(question: Question, vetoed: AnswerGroup, group: AnswerGroup) -> bool:
    """Return whether a group may take the place of the vetoed first: it was nearly as likely, or is plainly of what is asked."""
    return plausible([vetoed, group])[-1] is group or _verdict(question, group.best) == "yes"


def _belonging(question: Question, group: AnswerGroup) -> AnswerGroup | None:
    """Return the group without the candidates whose sentence gives the answer to something else; None where none is left."""
    kept = tuple(candidate for candidate in group.candidates[:_CANDIDATES_READ] if _verdict(question, candidate) != "no")
    return AnswerGroup((*kept, *group.candidates[_CANDIDATES_READ:])) if kept else None


def _says_nobody(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    return (
        is_about_matter(question, candidate.hit, weight)
        and judge_nobody(question.text, candidate.hit.article.text, candidate.span, candidate.sentence) == "yes"
    )


def _verdict(question: Question, candidate: Candidate) -> Belonging:
    return belongs(question.text, candidate.hit.article.text, candidate.span, candidate.sentence)


def _qualification(question: Question, group: AnswerGroup) -> Qualification | None:
    best = group.best
    found = qualification_of(best.hit.article.title, best.hit.article.text, best.span, best.sentence)
    asked_for = found in ("planned", "alleged", "denied") and asks_for_plan(question.text)
    return None if asked_for else found
