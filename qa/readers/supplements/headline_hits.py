"""Lets the readers read headlines: many an item names its person or place there alone, and its text says only “the actor”."""

from collections.abc import Sequence
from dataclasses import replace

from index.article import Passage
from index.search.retriever import Hit
from index.text import terms
from qa.question.question import Question

_HITS = 4
"""Passages whose headlines are looked at."""


def headline_hits(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """Return the headlines, as hits of their own, that hold every name of the question where the article's text lacks one of them."""
    if not question.names:
        return []
    first = {hit.article.id: hit for hit in reversed(hits[:_HITS])}
    return [_of_headline(hit) for hit in first.values() if _names_it_alone(question, hit)]


def _names_it_alone(question: Question, hit: Hit) -> bool:
    return question.names <= set(terms(hit.article.title)) and not question.names <= set(terms(hit.article.text))


def _of_headline(hit: Hit) -> Hit:
    """Return the headline as the text of an article without a headline."""
    article = replace(hit.article, text=hit.article.title, title="")
    return replace(hit, article=article, passage=Passage(article.id, 0, len(article.text)), is_headline=True)
