"""Measures how much of a question a piece of evidence covers, each word weighted by its rarity in the archive."""

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from math import fsum

from index.day_words import padded_day
from index.search.retriever import Hit
from index.text import terms

TermWeight = Callable[[str], float]
"""A function that returns a term's idf under the filters: `TermStatistics.weight`."""

_PREFIX = 5
_PASSAGES = 64
"""Passages whose terms are cached: the reader, the decision and the support each need those of one question."""


def coverage(question_terms: Collection[str], evidence: Collection[str], weight: TermWeight) -> float:
    """Return the share, from 0 to 1, of the weight of the question's terms that `evidence` holds; 1 for a question without terms.

    The sum is exact, so that the order of a set, which differs from run to run, changes no bit.
    """
    total = fsum(weight(term) for term in question_terms)
    return fsum(weight(term) for term in covered_terms(question_terms, evidence)) / total if total else 1.0


def covered_terms(question_terms: Iterable[str], evidence: Collection[str]) -> list[str]:
    """Return the question's terms that the evidence holds, also in another form of the same word ("russia", "russian")."""
    evidence_terms = set(evidence)
    prefixes = {term[:_PREFIX] for term in evidence_terms if len(term) >= _PREFIX and not term[0].isdigit()}
    return [term for term in question_terms if term in evidence_terms or (not term[0].isdigit() and term[:_PREFIX] in prefixes)]


@lru_cache(maxsize=_PASSAGES)
def terms_about(hit: Hit) -> tuple[str, ...]:
    """Return the terms of a passage with its headline and date: a sentence in it need not repeat them."""
    day = hit.article.published
    date = f"{padded_day(day)} " if day else ""
    return tuple(terms(f"{hit.article.title} {date}{hit.text}"))
