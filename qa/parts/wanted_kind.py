"""Keeps of what was found for a part that from which something follows: days where days are compared, numbers where numbers are."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern
from qa.answer import Candidate
from qa.evidence.grouping import AnswerGroup
from qa.parts.concluding import amount_of
from qa.parts.days import read_days
from qa.parts.plan import PartAnswer, Plan
from qa.question.kind import Kind, spans_of_kind

_JOINT = lazy_pattern(r"\b(?:combined|totall?ing|total of|together|jointly|altogether|between them)\b", re.IGNORECASE)
_REACH = 80
"""Characters in front of a number in which it is looked for whether it is that of both together."""


def of_wanted_kind(plan: Plan, groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the groups whose quoted answer can be compared as the plan wants; all of them where it compares nothing."""
    if plan.compares_days:
        return [group for group in groups if _names_day(group.best)]
    if plan.compares_numbers:
        return [group for group in groups if amount_of(plan, _in_short(group.best)) and not _is_of_both(plan, group.best)]
    return list(groups)


def _names_day(candidate: Candidate) -> bool:
    """Return whether the words name a day, or a time of a day that the sentence names."""
    answer = _in_short(candidate)
    is_time = bool(spans_of_kind(Kind.TIME, answer.text))
    return read_days(answer.text, answer.published, answer.sentence if is_time else "") is not None


def _is_of_both(plan: Plan, candidate: Candidate) -> bool:
    """Return whether the number is said of the two things together: “have settled for a combined $147 million”."""
    text = candidate.hit.article.text
    start, end = candidate.sentence
    before = text[max(start, candidate.span[0] - _REACH) : candidate.span[0]]
    sentence = text[start:end].lower()
    names = [part.subject.lower().split()[-1:] for part in plan.parts]
    return len(plan.parts) > 1 and bool(_JOINT.search(before)) and all(name and name[0] in sentence for name in names)


def _in_short(candidate: Candidate) -> PartAnswer:
    article = candidate.hit.article
    return PartAnswer(candidate.text, article.published, article.text[slice(*candidate.sentence)])
