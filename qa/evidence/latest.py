"""Now and then: of the figures that reports of one matter give for one thing, the latest leads."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from index.news.stories import publication_order
from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import terms
from qa.answer import Candidate
from qa.assertion.live_entries import entry_at, time_asked
from qa.belonging.belonging import belongs
from qa.belonging.casualties import asks_for_toll
from qa.evidence.coverage import covered_terms, terms_about
from qa.evidence.grouping import AnswerGroup, plausible
from qa.evidence.live_pages import is_live_page
from qa.evidence.matter import matter_terms
from qa.evidence.names_apart import are_apart
from qa.evidence.normalisation import contradict, normalise_answer
from qa.evidence.overtaken import asks_what_is_so
from qa.evidence.past_years import past_years
from qa.evidence.quantities import quantity_asked, states_quantity
from qa.evidence.tolls import counts_toll
from qa.question.question import Question

_READ = 8
"""Groups that are compared."""
_ONE_MATTER_DAYS = 45
"""Reports that name what the question names, and lie no farther apart, are of one matter."""
_ONE_DISASTER_DAYS = 340
"""So are those that also hold half of the other words of the matter: a disaster has its last toll months later,
but at its anniversary there may be another."""
_NAMES_HELD = 0.7
"""Share of the question's names that a report of the matter holds: of one to three, all."""
_SOMEBODY_COUNTS = lazy_pattern(
    r"\baccording to\b|\bputs?\b|\bestimat\w+|\bclaim(?:ed|s)?\b|\bspoke of\b|\bspeaks of\b|\bsa(?:ys?|id)\b|\breckon\w*|"
    r"\bannounced\b|\bcalculates?\b|\bcounted\b|\bgave\b|\bhas them\b|, of $",
    re.IGNORECASE,
)
_OF_THEN = lazy_pattern(
    r"\bby (?:dawn|noon|midnight|then|the (?:end|time)|(?:this |that |the )?(?:morning|evening|night)|[A-Z]\w+day)\b|"
    r"\b(?:day|morning|night|weeks?|hours?|months?) (?:after|later|before)\b|\bat first\b|\binitial\w*|\boriginal\w*|\bat the time\b|"
    r"\bfirst (?:said|reported|announced|counted|put|estimated)\b|\baccording to\b|'s? (?:own )?(?:count|account|estimate|figures?)\b|"
    r"\b(?:did|do|does|had|has|have) [\w' &-]+ (?:say|said|estimate\w*|claim\w*|count\w*|attribute\w*|put|given|give|fear|reckon)\b",
    re.IGNORECASE,
)
"""Words that ask for the figure of a certain time or source."""
_NEIGHBOURS = 700
"""Characters between two figures of one article that are set against each other."""


class SameCount:
    """Tells whether two candidates give a figure for what the question asks, in reports of one matter."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._asks_toll = asks_for_toll(question.text)
        self._quantity = None if self._asks_toll else quantity_asked(question.text)

    def __call__(self, first: Candidate, second: Candidate) -> bool:
        is_counted = self.is_counted(first) and self.is_counted(second)
        return is_counted and past_years(first) == past_years(second) and self.is_one_matter(first, second)

    @property
    def asks_for_count(self) -> bool:
        """Return True where the question asks for a figure that reports state anew."""
        return self._asks_toll or self._quantity is not None

    @property
    def grows(self) -> bool:
        """Return True where, of two figures of one day, the larger is the later."""
        return self._asks_toll or bool(self._quantity and self._quantity.grows)

    def is_counted(self, candidate: Candidate) -> bool:
        """Return True for a figure that its own sentence plainly gives to what is asked."""
        if not self.asks_for_count or normalise_answer(candidate.text).number is None:
            return False
        place = candidate.hit.article.text, candidate.span, candidate.sentence
        if self._quantity is None:
            return counts_toll(self._question.text, *place)
        return states_quantity(self._quantity, self._question.names, *place) and belongs(self._question.text, *place) != "no"

    def is_one_matter(self, first: Candidate, second: Candidate) -> bool:
        """Return True for reports of one story, or of what the question names at nearly one time; and for two counts in one report."""
        one, other = first.hit, second.hit
        if one.article.id == other.article.id:
            return is_live_page(one.article.title) or self._are_two_counts(first, second)
        if are_apart(self._question, first, second):
            return False
        if one.clusters.story_id == other.clusters.story_id:
            return True
        days = _days_between(one.article.published, other.article.published)
        if days is None or not all(_holds_names(self._question, hit) for hit in (one, other)):
            return False
        if days <= (self._quantity.days if self._quantity else _ONE_MATTER_DAYS):
            return True
        return (
            self._asks_toll and days <= _ONE_DISASTER_DAYS and all(_holds_matter(self._question, hit) for hit in (one, other))
        )

    def _are_two_counts(self, first: Candidate, second: Candidate) -> bool:
        """Return True for “police spoke of 21,000, the organisers of 40,000”: each figure is somebody's, and they stand together."""
        (a, b), (c, d) = first.span, second.span
        gap = max(a, c) - min(b, d)
        return (
            self._quantity is not None
            and 0 < gap <= _NEIGHBOURS
            and all(_SOMEBODY_COUNTS.search(_around(one)) for one in (first, second))
        )


def latest_first(question: Question, groups: Sequence[AnswerGroup]) -> tuple[AnswerGroup, ...]:
    """Return the groups with the latest figure in front, where the first is one of several that reports of one matter give.

    Of one day the larger leads where such figures grow, as tolls do. A question that names a year or another time, or whose figure
    it wants, asks for the figure of then, or of that source.
    """
    same_count = SameCount(question)
    if not groups or question.years or _OF_THEN.search(question.text):
        return tuple(groups)
    groups = _latest_entry_first(question, groups, same_count)
    if not same_count.is_counted(groups[0].best):
        return _latest_state_first(question, groups)
    lead, reference = groups[0], groups[0].best

    def is_of_matter(one: Candidate) -> bool:
        return same_count(one, reference)

    for group in groups[1:_READ]:
        if not contradict(group.form, lead.form) or not any(is_of_matter(one) for one in group.candidates):
            continue
        if _order(group, same_count.grows, is_of_matter) > _order(lead, same_count.grows, is_of_matter):
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
    lead = max(rivals, key=lambda group: _order(group, False, lambda one: one is group.best), default=first)
    return (lead, *(group for group in groups if group is not lead))


def _overtakes(question: Question, group: AnswerGroup, first: AnswerGroup) -> bool:
    """Return True for another figure in the same unit, of a later report that names what the question names or is of the same story."""
    one, other = group.best.hit, first.best.hit
    is_one_matter = one.clusters.story_id == other.clusters.story_id or (
        bool(question.names) and all(question.names <= set(terms_about(hit)) for hit in (one, other))
    )
    day, day_before = one.article.published, other.article.published
    is_later = day is not None and day_before is not None and day > day_before
    if are_apart(question, group.best, first.best):
        return False
    return is_one_matter and is_later and group.form.unit == first.form.unit and contradict(group.form, first.form)


def without_other_times(question: Question, groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the first group and its rivals: what other reports of the matter count at another time speaks not against it."""
    same_count = SameCount(question)
    others = [group for n, group in enumerate(groups[1:]) if n >= _READ or not same_count(groups[0].best, group.best)]
    return [*groups[:1], *others]


def _holds_names(question: Question, hit: Hit) -> bool:
    held = {*terms_about(hit), *terms(hit.article.outlet)}
    return bool(question.names) and len(question.names & held) >= _NAMES_HELD * len(question.names)


def _holds_matter(question: Question, hit: Hit) -> bool:
    matter = [term for term in matter_terms(question) if term not in question.names]
    return bool(matter) and 2 * len(covered_terms(matter, terms_about(hit))) >= len(matter)


def _order(group: AnswerGroup, grows: bool, is_of_matter: Callable[[Candidate], bool]) -> tuple[date, float]:
    """Return the day of the newest report of the matter that gives the answer, and its number where such figures grow."""
    of_matter = [one for one in group.candidates if one is group.best or is_of_matter(one)]
    newest = max((one.hit.article for one in of_matter), key=publication_order)
    return newest.published or date.min, (group.form.number or 0.0) if grows else 0.0


def _days_between(first: date | None, second: date | None) -> int | None:
    return abs((first - second).days) if first and second else None


def _around(candidate: Candidate) -> str:
    """Return the sentence, without the figure and what follows its end: “Leave It There, of ”."""
    (first, last), (start, end), text = candidate.sentence, candidate.span, candidate.hit.article.text
    before = text[max(first, start - 120) : start]
    return before if before.endswith(", of ") else before + "#" + text[end : min(last, end + 120)]
