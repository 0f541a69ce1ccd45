"""Holds what the reader found against its own sentence: does it say so of what is asked, and as a fact?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.assertion.kinds import Qualification
from qa.assertion.plan_questions import asks_for_plan
from qa.assertion.qualification import qualification_of
from qa.assertion.teasers import picture_credits
from qa.belonging.casualties import asks_for_toll
from qa.belonging.nobody import judge_nobody
from qa.belonging.sides import asks_for_scorer
from qa.decision.apposition import is_apposed
from qa.decision.doubts import is_doubtful
from qa.decision.governed import is_governed
from qa.decision.plain_reason import is_plain_reason
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.evidence.dropped_later import is_dropped_later
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.latest import latest_first
from qa.evidence.left_post import with_holder_first
from qa.evidence.matter import is_about_matter
from qa.evidence.overtaken import is_answered_by_later
from qa.evidence.replaced_later import with_replacement_first
from qa.evidence.retracted_later import is_retracted_later
from qa.evidence.said_of import said_of, why_not
from qa.evidence.unnamed_place import is_of_unnamed_place
from qa.question.photographers import asks_for_photographer
from qa.question.question import Question
from qa.question.tasks import why_not_quotable

MOST_QUALIFIED = 0.79
"""The highest probability of an answer that its article does not state as fact: it is never “strong”."""
_NOBODY_IS_PLAIN = 0.7
"""The least probability of a “no one”: the calibrator was fitted on numbers, and counts it as no number. An estimate."""
_REASON_IS_PLAIN = 0.78
"""That of a sentence that says “because” of all that the question names: the sentence reader's calibrator hardly sees it. An estimate."""
_PLAINLY_SAID = 0.6
"""That of an answer which its sentence plainly gives to what is asked, where the reader's first choice is said of something else:
the reader's score of it is low for the same mistake. An estimate."""
_GOVERNED = 0.55
"""The probability of an answer that the verb of the question governs in its own sentence, where the calibrator gives at least
`_LEAST_GOVERNED`. Of 27 such best guesses on folders of NewsQA 22 are right (docs/evidence.md). An estimate."""
_LEAST_GOVERNED = 0.2
_GOVERNED_RIVAL = 1.5
"""Logits behind the best within which a governed answer goes in front of one that is not."""
_NAMES_OF_MATTER = 0.6
"""Share of the question's names, weighted, that the passage must hold of an answer which takes the place of a mistake."""
_READ = 8
"""Groups that are held against their sentences."""
_CANDIDATES_READ = 6
"""Candidates of a group that are: each costs about 0.5 ms."""
_TAKES_BACK: tuple[Qualification | None, ...] = ("denied", "withdrawn", "called_false")
"""Qualifications of an answer that stands behind one which is stated as fact."""


_PAST = lazy_pattern(r"\b(?:did|was|were|has|have)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeldGroups:
    """Answers in the order in which they may be shown."""

    groups: tuple[AnswerGroup, ...]
    qualification: Qualification | None = None
    """How the article of the first states it; None as a fact, or as what the question asks for."""
    least: float = 0.0
    """The least probability of the first where it says plainly what is asked: “no one was hurt”, “because …”."""
    veto: str = ""
    """Why no answer may be shown; "" where one may."""
    is_governed: bool = False
    """True where the verb of the question governs the first in its own sentence."""
    is_doubtful: bool = False
    """True where the first does not say all that is asked, or only takes the place of what was dropped: it is never “strong”."""
    hits: tuple[Hit, ...] = ()
    """The passages found, among which a later one may take back an answer."""

    def adjusted(self, confidence: float) -> float:
        """Return the probability, limited where the first answer is not stated as fact or in doubt, raised where it is plain."""
        if self.is_governed and confidence >= _LEAST_GOVERNED and self.qualification not in _TAKES_BACK:
            confidence = max(confidence, _GOVERNED)
        if self.qualification is not None or self.is_doubtful:
            return min(confidence, MOST_QUALIFIED)
        return max(confidence, self.least)

    def with_latest_first(self, question: Question) -> "HeldGroups":
        """Return the groups with the latest figure of the matter in front, unless its own article takes it back."""
        groups = latest_first(question, self.groups) if self.may_be_shown else self.groups
        if not groups or groups[0] is self.groups[0]:
            return self
        mark = _qualification(question, groups[0], self.hits)
        doubtful = not asks_for_toll(question.text) or is_doubtful(question, groups[0].best, self.hits)
        changed = replace(self, groups=groups, qualification=mark, least=0.0, is_governed=False, is_doubtful=doubtful)
        return self if mark in _TAKES_BACK else changed

    @property
    def may_be_shown(self) -> bool:
        return bool(self.groups) and not self.veto and self.qualification != "called_false"

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the first answer may not be shown."""
        if self.may_be_shown or not self.groups:
            return ()
        return (self.veto or f"“{self.groups[0].best.text}” stands in a claim that its article calls false",)


def hold_against(question: Question, groups: Sequence[AnswerGroup], weight: TermWeight, hits: Sequence[Hit] = ()) -> HeldGroups:
    """Return the groups without what their sentences give to something else, and with those taken back behind the plausible others."""
    if groups and (reason := why_not_quotable(question.text)):
        return HeldGroups(tuple(groups), veto=reason)
    held = [group for group in (_belonging(question, group, hits) for group in groups[:_READ]) if group is not None]
    if held and held[0].best is not groups[0].best:
        held = _following(question, groups[0], held, weight)
    if not held:
        return HeldGroups(tuple(groups), veto=why_not(question.text, groups[0].best) if groups else "")
    is_second_choice = not set(groups[0].candidates) & set(held[0].candidates) and said_of(question.text, held[0].best) != "yes"
    held, is_succeeded = with_holder_first(question, _governed_first(question, held, weight), hits)
    held, is_replaced = with_replacement_first(question, held, hits)
    replaces = held[0].best is not groups[0].best and _is_plainly_of_matter(question, held[0], weight)
    read = plausible(held)
    marks = [_qualification(question, group, hits) for group in read]
    order = sorted(range(len(read)), key=lambda n: marks[n] in _TAKES_BACK or _has_come(question, read, marks, n))
    rest = [*held[len(read) :], *groups[_READ:]]
    ordered = (*(read[n] for n in order), *rest)
    return HeldGroups(
        ordered,
        marks[order[0]],
        max(
            _least(question, ordered[0].best, weight),
            _PLAINLY_SAID if (replaces or is_succeeded or is_replaced) and order[0] == 0 else 0.0,
        ),
        is_governed=_is_governed(question, ordered[0], weight),
        veto=_why_overtaken(question, ordered[0].best, hits),
        is_doubtful=is_second_choice or is_doubtful(question, ordered[0].best, hits),
        hits=tuple(hits),
    )


def _why_overtaken(question: Question, candidate: Candidate, hits: Sequence[Hit]) -> str:
    """Return why what was so is no answer to whether it is: a later report tells of a turn; "" where none does."""
    day = candidate.hit.article.published
    if day is None or not is_answered_by_later(question, candidate, hits):
        return ""
    return f"“{candidate.text}” is of {day.isoformat()}; a later report tells of a change"


def _has_come(question: Question, read: Sequence[AnswerGroup], marks: Sequence[Qualification | None], number: int) -> bool:
    """Return True for a plan, where it is asked what was, and a later report gives another answer as a fact."""
    day = read[number].best.hit.article.published
    if marks[number] != "planned" or day is None or not _PAST.search(question.text) or asks_for_plan(question.text):
        return False
    told = (group.best.hit.article.published for group, mark in zip(read, marks, strict=True) if mark is None)
    return any(other is not None and other > day for other in told)


def _governed_first(question: Question, held: list[AnswerGroup], weight: TermWeight) -> list[AnswerGroup]:
    """Return the groups with the first in front that the question's verb governs, where it is nearly as likely as the best.

    Exact words in the question decide by themselves: the verb of “who said “…”?” governs whoever says anything.
    """
    if question.filters.phrases:
        return held
    near = [group for group in held if group.score >= held[0].score - _GOVERNED_RIVAL]
    lead = next((group for group in near if _is_governed(question, group, weight)), held[0])
    return [lead, *(group for group in held if group is not lead)]


def _is_governed(question: Question, group: AnswerGroup, weight: TermWeight) -> bool:
    best = group.best
    if is_governed(question, best, weight) or is_apposed(question, best, weight):
        return True
    is_toll = asks_for_toll(question.text) and said_of(question.text, best) == "yes"
    return is_toll and bool(question.names) and not question.years and is_about_matter(question, best.hit, weight)


def _following(question: Question, vetoed: AnswerGroup, held: list[AnswerGroup], weight: TermWeight) -> list[AnswerGroup]:
    """Return the groups with one in front that may take the place of the vetoed first; [] where none may.

    It is the next one, or what the same article plainly says of what is asked, however unlikely the reader thought it.
    """
    lead = (
        held[0]
        if _may_follow(question, vetoed, held[0], weight)
        else next((one for one in held if _is_plain(question, vetoed, one)), None)
    )
    return [lead, *(group for group in held if group is not lead)] if lead is not None else []


def _is_plain(question: Question, vetoed: AnswerGroup, group: AnswerGroup) -> bool:
    is_same_article = group.best.hit.article.id == vetoed.best.hit.article.id
    return is_same_article and said_of(question.text, group.best) == "yes"


def _may_follow(question: Question, vetoed: AnswerGroup, group: AnswerGroup, weight: TermWeight) -> bool:
    """Return whether a group may take the place of the vetoed first: it was nearly as likely, or is plainly of what is asked."""
    return plausible([vetoed, group])[-1] is group or _is_plainly_of_matter(question, group, weight)


def _is_plainly_of_matter(question: Question, group: AnswerGroup, weight: TermWeight) -> bool:
    """Return True where the sentence gives the answer to what is asked, in a passage that holds most of what the question names."""
    names = coverage(question.names, terms_about(group.best.hit), weight)
    return said_of(question.text, group.best) == "yes" and names >= _NAMES_OF_MATTER


def _belonging(question: Question, group: AnswerGroup, hits: Sequence[Hit]) -> AnswerGroup | None:
    """Return the group without the candidates whose sentence gives the answer to something else; None where none is left."""
    kept = tuple(
        candidate
        for candidate in group.candidates[:_CANDIDATES_READ]
        if said_of(question.text, candidate) != "no" and not is_of_unnamed_place(question, candidate, hits)
    )
    return AnswerGroup((*kept, *group.candidates[_CANDIDATES_READ:])) if kept else None


def _least(question: Question, candidate: Candidate, weight: TermWeight) -> float:
    if is_plain_reason(question, candidate, weight):
        return _REASON_IS_PLAIN
    if asks_for_scorer(question.text) and said_of(question.text, candidate) == "yes":
        return _PLAINLY_SAID
    if asks_for_photographer(question.text) and candidate.span in picture_credits(candidate.hit.article.text):
        return _PLAINLY_SAID
    return _NOBODY_IS_PLAIN if _says_nobody(question, candidate, weight) else 0.0


def _says_nobody(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    return (
        is_about_matter(question, candidate.hit, weight)
        and judge_nobody(question.text, candidate.hit.article.text, candidate.span, candidate.sentence) == "yes"
    )


def _qualification(question: Question, group: AnswerGroup, hits: Sequence[Hit]) -> Qualification | None:
    best = group.best
    found = qualification_of(best.hit.article.title, best.hit.article.text, best.span, best.sentence)
    if found not in _TAKES_BACK and is_retracted_later(best, hits):
        return "withdrawn"
    if found == "planned" and is_dropped_later(best, hits):
        return "withdrawn"
    asked_for = found in ("planned", "alleged", "denied") and asks_for_plan(question.text)
    return None if asked_for else found
