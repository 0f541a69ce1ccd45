"""A plan that a later article gives up is not the present plan."""

from collections.abc import Iterable
from datetime import date

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.assertion.dropped_plan import tells_that_dropped

_SAME_STORY, _ANY_STORY = 2, 3
"""Words that the plan and the sentence which gives it up share, in reports of one story and of others."""
_ONE_PLAN_DAYS = 400


def is_dropped_later(candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where one of the articles found, of a later day, tells that the plan of the candidate's sentence was given up."""
    own = candidate.hit.article
    plan = f"{own.title} {own.text[slice(*candidate.sentence)]}"
    later = {hit.article.id: hit for hit in hits if _is_later(hit.article.published, own.published)}
    return any(tells_that_dropped(hit.article.text, plan, _shared(candidate.hit, hit)) for hit in later.values())


def _is_later(other: date | None, own: date | None) -> bool:
    return other is not None and own is not None and 0 < (other - own).days <= _ONE_PLAN_DAYS


def _shared(own: Hit, other: Hit) -> int:
    return _SAME_STORY if own.clusters.story_id == other.clusters.story_id else _ANY_STORY
