"""Tells whether a passage is about the matter that a question names: the very fire, not another one in the same town."""

from functools import lru_cache

from index.search.retriever import Hit
from index.text import terms
from qa.belonging.fates import fates_named
from qa.evidence.coverage import TermWeight, coverage, terms_about
from qa.question.question import Question

_NAMES, _WORDS = 0.6, 0.35
"""Shares of the question's names, and of all its words for the matter, weighted, that the passage with its headline must hold."""
_ANYBODY = frozenset(terms("people person persons others many number toll"))


def is_about_matter(question: Question, hit: Hit, weight: TermWeight) -> bool:
    """Return True where the passage holds the question's names, and enough of what else it says of the matter."""
    held = terms_about(hit)
    return coverage(question.names, held, weight) >= _NAMES and coverage(matter_terms(question), held, weight) >= _WORDS


@lru_cache(maxsize=64)
def matter_terms(question: Question) -> tuple[str, ...]:
    """Return the question's terms without those that only say what became of whom: “earthquake Sarnel”."""
    return tuple(
        term for term in question.terms if term not in _ANYBODY and not fates_named(term) and term not in _fate_stems()
    )


@lru_cache(maxsize=1)
def _fate_stems() -> frozenset[str]:
    forms = "dead died die dying killed kill kills hurt injured injure wounded wound missing arrested arrest detained evacuated rescued"
    return frozenset(terms(forms))
