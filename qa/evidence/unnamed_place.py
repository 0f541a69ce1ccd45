"""A count for a place that the article does not name, while another one found does: “buried at Oberlund” is not told of Tessin."""

from collections.abc import Sequence
from functools import cache

from index.article import Article
from index.patterns import lazy_pattern
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.question.gazetteer import COUNTRIES, STATES, place_names
from qa.question.kind import Kind, is_calendar
from qa.question.question import Question

_PLACE = lazy_pattern(
    r"\b(?:at|in|near|above|outside|off) (?:the (?:town|village|city|plant|"
    r"port) of )?(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*)"
)
_HITS = 6
_LONGEST, _READ = 600, 20_000
"""Characters of the sentence and of an article that are read."""


def is_of_unnamed_place(question: Question, candidate: Candidate, hits: Sequence[Hit]) -> bool:
    """Return True where the candidate's article lacks the one place of the question, which another has, and its sentence names another."""
    if question.kind is not Kind.AMOUNT:
        return False
    places = _places_in(question.text)
    if len(places) != 1 or places[0] in _large_places() or _names(candidate.hit.article, places[0]):
        return False
    told = candidate.hit.article.text[slice(*candidate.sentence)][:_LONGEST]
    return any(_names(hit.article, places[0]) for hit in hits[:_HITS]) and bool(_places_in(told))


def _places_in(text: str) -> list[str]:
    """Return the names behind “in”, “at” and the like; a month or a weekday is no place."""
    return [match["name"] for match in _PLACE.finditer(text) if not is_calendar(match["name"].split()[0])]


def _names(article: Article, place: str) -> bool:
    return place.casefold() in f"{article.title}\n{article.text[:_READ]}".casefold()


@cache
def _large_places() -> frozenset[str]:
    """Return the countries and states: a report from one of their towns need not name them."""
    return frozenset(place_names(f"{STATES},{COUNTRIES}"))
