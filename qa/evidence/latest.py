"""Now and then: of the tolls that reports of one matter give, the latest leads."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from index.news.stories import publication_order
from qa.answer import Candidate
from qa.assertion.live_entries import entry_at, time_asked
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
    groups = _latest_entry_first(question, groups, same_count)
    if not same_count.is_counted(groups[0].best):
        return _latest_state_first(question, groups)
    lead, reference = groups[0], groups[0].best

    def is_of_matter(one: Candidate) -> bool:
        return same_count(one, reference)

    for group in groups[1:_READ]:
        if (
            contradict(group.form, lead.form)
            and same_count(group.best, groups[0].best)
            and _order(group, is_of_matter) > _order(lead, is_of_matter)
        ):
            lead = group
    return (lead, *(group for group in groups if group is not lead))


def _latest_entry_first(question: Question, groups: Sequence[AnswerGroup], same_count: SameCount) -> Sequence[AnswerGroup]:
    """Return the groups with the number of the latest entry in front, where the first is of an entry of a live blog."""
    first = groups[0].best
    own = entry_at(first.hit.article.text, first.span[0])
    if own is None or time_asked(question.text) is not None:
        return groups
    lead, minute = groups[0], own.minute
    for group in groups[1:_READ]:
        entry = entry_at(group.best.hit.article.text, group.best.span[0])
        is_same_blog = group.best.hit.article.id == first.hit.article.id
        if is_same_blog and entry is not None and entry.minute > minute and same_count.is_counted(group.best):
            lead, minute = group, entry.minute
    return [lead, *(group for group in groups if group is not lead)]


def _latest_state_first(question: Question, groups: Sequence[AnswerGroup]) -> tuple[AnswerGroup, ...]:
    """Return the groups with the figure of the newest report in front, where a question asks what is so now and both are likely."""
    first = groups[0]
    if first.form.number is None or not asks_what_is_so(question.text):
        return tuple(groups)
    rivals = [group for group in plausible(groups)[1:_READ] if _overtakes(question, group, first)]
    lead = max(rivals, key=lambda group: _order(group, lambda one: one is group.best), default=first)
    return (lead, *(group for group in groups if group is not lead))


def _overtakes(question: Question, group: AnswerGroup, first: AnswerGroup) -> bool:
    """Return True for another figure in the same unit, of a later report that names what the question names or is of the same story."""
    one, other = group.best.hit, first.best.hit
    is_one_matter = one.clusters.story_id == other.clusters.story_id or (
        bool(question.names) and all(question.names <= set(terms_about(hit)) for hit in (one, other))
    )
    day, day_before = one.article.published, other.article.published
    is_later = day is not None and day_before is not None and day > day_before
    return is_one_matter and is_later and group.form.unit == first.form.unit and contradict(group.form, first.form)


def without_other_times(question: Question, groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the first group and its rivals: what other reports of the matter count at another time speaks not against it."""
    same_count = SameCount(question)
    others = [group for n, group in enumerate(groups[1:]) if n >= _READ or not same_count(groups[0].best, group.best)]
    return [*groups[:1], *others]


def _order(group: AnswerGroup, is_of_matter: Callable[[Candidate], bool]) -> tuple[date, float]:
    """Return the day of the newest report of the matter that gives the answer, and its number."""
    of_matter = [one for one in group.candidates if one is group.best or is_of_matter(one)]
    newest = max((one.hit.article for one in of_matter), key=publication_order)
    return newest.published or date.min, group.form.number or 0.0


def _are_near(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs((first - second).days) <= _ONE_MATTER_DAYS
