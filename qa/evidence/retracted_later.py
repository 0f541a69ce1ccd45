"""A report that its outlet takes back in another article: “On 18 February we published a report … This story has been withdrawn”."""

from collections.abc import Iterable
from datetime import date

from index.day_words import MONTHS
from index.search.retriever import Hit
from index.text import terms
from qa.answer import Candidate
from qa.assertion.withdrawn import withdrawal_note

_SHARED_TERMS = 3
"""Words that the headline and sentence of the report share with the article that takes it back."""
_WITHIN_DAYS = 400
_READ = 3000


def is_retracted_later(candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where the same outlet withdraws, in an article found of that day or later, a report of the candidate's story or day."""
    own = candidate.hit.article
    others = {hit.article.id: hit for hit in hits if hit.article.id != own.id}
    return any(_takes_back(candidate, hit) for hit in others.values())


def _takes_back(candidate: Candidate, other: Hit) -> bool:
    own, article = candidate.hit.article, other.article
    if not own.outlet or own.outlet != article.outlet or not _is_not_before(article.published, own.published):
        return False
    is_of_story = candidate.hit.clusters.story_id == other.clusters.story_id
    if not is_of_story and not _names_day(article.text[:_READ], own.published):
        return False
    if withdrawal_note(article.text, article.title) is None:
        return False
    said = set(terms(f"{own.title} {own.text[slice(*candidate.sentence)]}"))
    return len(said & set(terms(f"{article.title} {article.text[:_READ]}"))) >= _SHARED_TERMS


def _is_not_before(other: date | None, own: date | None) -> bool:
    return other is not None and own is not None and 0 <= (other - own).days <= _WITHIN_DAYS


def _names_day(text: str, day: date | None) -> bool:
    if day is None:
        return False
    month = MONTHS[day.month - 1]
    return f"{day.day} {month}" in text or f"{month} {day.day}" in text
