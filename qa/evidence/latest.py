"""Now and then: of the tolls that reports of one matter give, the latest leads."""

import re
from collections.abc import Sequence
from datetime import date

from index.news.stories import publication_order
from qa.answer import Candidate
from qa.belonging.belonging import belongs
from qa.belonging.casualties import asks_for_toll
from qa.evidence.coverage import terms_about
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.normalisation import contradict, normalise_answer
from qa.evidence.overtaken import asks_what_is_so
from qa.question.question import Question

_READ = 8
"""Groups that are compared."""
_ONE_MATTER_DAYS = 45
"""Reports that name what the question names, and lie no farther apart, are of one matter."""
_LIVE = re.compile(r"\blive\b|\bas it happened\b|\blatest\b|\bupdates\b", re.IGNORECASE)


class SameCount:
    """Tells whether two candidates count what the question asks for, in reports of one matter."""

    def __init__(self, question: Question) -> None:
        self._question = question

    def __call__(self, first: Candidate, second: Candidate) -> bool:
        return self.is_counted(first) and self.is_counted(second) and self._is_one_matter(first, second)

    def is_counted(self, candidate: Candidate) -> bool:
        """Return True for a number of those hurt, dead, missing and so on that its own sentence plainly gives to what is asked."""
        if normalise_answer(candidate.text).number is None or not asks_for_toll(self._question.text):
            return False
        text = candidate.hit.article.text
        return belongs(self._question.text, text, candidate.span, candidate.sentence) == "yes"

    def _is_one_matter(self, first: Candidate, second: Candidate) -> bool:
        one, other = first.hit, second.hit
        if one.article.id == other.article.id:
            return bool(_LIVE.search(one.article.title))
        if one.clusters.story_id == other.clusters.story_id:
            return True
        names = self._question.names
        return (
            bool(names)
            and all(names <= set(terms_about(hit)) for hit in (one, other))
            and _are_near(one.article.published, other.article.published)
        )


def latest_first(question: Question, groups: Sequence[AnswerGroup]) -> tuple[AnswerGroup, ...]:
    """Return the groups with the latest figure in front, where the first is one of several that reports of one matter give.

    Of one day the larger leads: tolls rise. A question that names a year asks for the figure of then.
    """
    same_count = SameCount(question)
    if not groups or question.years:
        return tuple(groups)
    if not same_count.is_counted(groups[0].best):
        return _latest_state_first(question, groups)
    lead = groups[0]
    for group in groups[1:_READ]:
        if contradict(group.form, lead.form) and same_count(group.best, groups[0].best) and _order(group) > _order(lead):
            lead = group
    return (lead, *(group for group in groups if group is not lead))


def _latest_state_first(question: Question, groups: Sequence[AnswerGroup]) -> tuple[AnswerGroup, ...]:
    """Return the groups with the figure of the newest report in front, where a question asks what is so now and both are likely."""
    first = groups[0]
    if first.form.number is None or not asks_what_is_so(question.text):
        return tuple(groups)
    rivals = [group for group in plausible(groups)[1:_READ] if _overtakes(question, group, first)]
    lead = max(rivals, key=_order, default=first)
    return (lead, *(group for group in groups if group is not lead))


def _overtakes(question: Question, group: AnswerGroup, first: AnswerGroup) -> bool:
    """Return True for another figure in the same unit, of a later report that names what the question names or is of the same story."""
    one, other = group.best.hit, first.best.hit
    is_one_matter = one.clusters.story_id == other.clusters.story_id or (
        bool(question.names) and all(question.names <= set(terms_about(hit)) for hit in (one, other))
    )
    is_later = (
        publication_order(one.article) > publication_order(other.article) and one.article.published != other.article.published
    )
    return is_one_matter and is_later and group.form.unit == first.form.unit and contradict(group.form, first.form)


def without_other_times(question: Question, groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the first group and its rivals: what other reports of the matter count at another time speaks not against it."""
    same_count = SameCount(question)
    others = [group for n, group in enumerate(groups[1:]) if n >= _READ or not same_count(groups[0].best, group.best)]
    return [*groups[:1], *others]


def _order(group: AnswerGroup) -> tuple[date, float]:
    newest = max((candidate.hit.article for candidate in group.candidates), key=publication_order)
    return newest.published or date.min, group.form.number or 0.0


def _are_near(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs((first - second).days) <= _ONE_MATTER_DAYS
