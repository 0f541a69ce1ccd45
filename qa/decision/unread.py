"""Says that what is asked for stands in articles of a language that is not read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.filters import Filters
from index.languages import is_other_language, language_list
from index.search.retriever import Hit, Retriever
from index.text import terms
from qa.question.question import Question

_NEAREST = 5
"""Passages that are looked at."""


def unread_nearest(question: Question, retriever: Retriever) -> tuple[str, ...]:
    """Return the fact that the passage nearest to the question is of such an article, with the languages of the nearest."""
    hits = _in_any_language(question.text, question.filters, retriever)
    if not hits or not is_other_language(hits[0].article.language):
        return ()
    return (f"the articles that match are in {_languages(hits)}: only English is read",)


def unread_mentions(names: Iterable[str], filters: Filters, retriever: Retriever) -> dict[str, str]:
    """Return name → the fact that it stands only in articles of other languages, for names that no article that is read mentions."""
    facts: dict[str, str] = {}
    for name in names:
        wanted = set(terms(name))
        hits = [
            hit for hit in _in_any_language(name, filters, retriever) if wanted <= {*terms(hit.article.title), *terms(hit.text)}
        ]
        if any(is_other_language(hit.article.language) for hit in hits):
            facts[name] = f"“{name}” stands only in articles in {_languages(hits)}: only English is read"
    return facts


def _in_any_language(text: str, filters: Filters, retriever: Retriever) -> list[Hit]:
    """Return the nearest passages; none where articles of every language are read anyway."""
    return retriever.search(text, _NEAREST, replace(filters, languages=())) if filters.languages else []


def _languages(hits: Sequence[Hit]) -> str:
    return language_list(hit.article.language for hit in hits if is_other_language(hit.article.language))
