"""How much of a question a piece of evidence speaks about, each word counted by its rarity in the archive."""

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from math import fsum

from index.day_words import padded_day
from index.search.retriever import Hit
from index.text import terms

TermWeight = Callable[[str], float]
"""A term's idf in the archive: `LexicalIndex.weight`."""

_PREFIX = 5
_PASSAGES = 64
"""Passages whose terms are remembered: the reader, the decision and the support each ask for those of one question."""


def coverage(asked: Collection[str], evidence: Collection[str], weight: TermWeight) -> float:
    """Share from 0 to 1 of the weight of `asked` terms that `evidence` terms hold; 1 where nothing is asked.

    Summed exactly, so that the order of a set, which differs from run to run, changes no bit.
    """
    total = fsum(weight(term) for term in asked)
    return fsum(weight(term) for term in covered_weight(asked, evidence)) / total if total else 1.0


def covered_weight(asked: Iterable[str], evidence: Collection[str]) -> list[str]:
    """The asked terms that stand in the evidence, a form of the same word included ("russia", "russian")."""
    known = set(evidence)
    prefixes = {term[:_PREFIX] for term in known if len(term) >= _PREFIX and not term[0].isdigit()}
    return [term for term in asked if term in known or (not term[0].isdigit() and term[:_PREFIX] in prefixes)]


@lru_cache(maxsize=_PASSAGES)
def terms_about(hit: Hit) -> tuple[str, ...]:
    """Return the terms of a passage with its headline and date: what a sentence in it can take for granted."""
    day = hit.article.published
    date = f"{padded_day(day)} " if day else ""
    return tuple(terms(f"{hit.article.title} {date}{hit.text}"))
