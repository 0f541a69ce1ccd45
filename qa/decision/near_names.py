"""Finds the name in the articles that a misspelt name may have been meant as. It is offered, never searched for instead."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, pairwise, product

from index.filters import Filters
from index.patterns import lazy_pattern
from index.search.retriever import Retriever
from index.store.contract import CatalogueReader
from index.store.near_spelling import count_errors, errors_allowed
from index.text import Span, stem, words
from qa.question.gazetteer import COUNTRIES, STATES, place_names

_MIN_LONE_LENGTH = 6
"""Letters of a misspelt name that is a single word: nothing beside it tells what is meant."""
_MAX_ERRORS = 2
"""In the whole name."""
_MAX_WORDS = 5
"""Words of the longest name that is looked at."""
_MAX_TERMS = 3
"""The nearest terms that are tried for a word."""
_MAX_NAMES = 16
"""Combinations of terms that are looked up."""
_MAX_ARTICLES = 3
"""Articles that are searched for each combination."""
_PIECE = lazy_pattern(r"(?<!\w)[^\W\d_a-z](?:[^\W_]|['’.](?=[^\W_]))*")
"""A word that may be part of a name."""
_GAP = lazy_pattern(r"[ \u00a0‐-―-]+")
"""What stands between two words of one name."""
_POSSESSIVE_END = lazy_pattern(r"['’]s$")
_SENTENCE_BEFORE = lazy_pattern(r"[\w,;:\"“‘'’()-]\s$")
"""The end of what stands before a word that does not begin a sentence."""


def near_name(name: str, filters: Filters, retriever: Retriever, catalogue: CatalogueReader) -> str | None:
    """Return, as an article writes it, a name that `name` differs from by one or two errors; None if there is none.

    Short words, numbers, and the names of countries and states are never taken for misspelt.
    """
    typed = words(name)
    if len(typed) > _MAX_WORDS or _is_place(typed) or not any(map(errors_allowed, typed)):
        return None
    options = [_options(word, len(typed), filters, retriever) for word in typed]
    for stems in islice(product(*options), _MAX_NAMES):
        rows = retriever.scope(filters).articles_matching_all(stems)[:_MAX_ARTICLES]
        for article in catalogue.articles_by_row(rows):
            for found in _names_of(stems, article.text):
                if _is_misspelt(typed, words(found)):
                    return found
    return None


def is_other_transcription(name: str, other: str) -> bool:
    """Return whether the names differ only in how umlauts are written: “Juergen” and “Jürgen”."""
    return [_without_umlaut_e(word) for word in words(name)] == [_without_umlaut_e(word) for word in words(other)]


def _without_umlaut_e(word: str) -> str:
    return re.sub("(?<=[aou])e", "", word)


def _options(word: str, count: int, filters: Filters, retriever: Retriever) -> list[str]:
    """Return the stems that may have been meant by a word of a name of `count` words: its own, if it is known, and those near it."""
    own = stem(word)
    known = [own] if retriever.scope(filters).articles_matching_all([own]) else []
    errors = 0 if count == 1 and len(word) < _MIN_LONE_LENGTH else errors_allowed(word)
    return known + (retriever.scope(filters).terms_near(own, errors)[:_MAX_TERMS] if errors else [])


def _is_misspelt(typed: list[str], found: list[str]) -> bool:
    if len(typed) != len(found):
        return False
    errors = [count_errors(word, other, _MAX_ERRORS) for word, other in zip(typed, found, strict=True)]
    return sum(errors) <= _MAX_ERRORS and all(count <= errors_allowed(word) for count, word in zip(errors, typed, strict=True))


def _names_of(stems: Iterable[str], text: str) -> Iterator[str]:
    """Yield the runs of capitalised words that have these stems; a single word must not only begin a sentence."""
    wanted = list(stems)
    pieces = [(stem(word), match.span()) for match in _PIECE.finditer(text) for word in words(match[0])]
    for first in range(len(pieces) - len(wanted) + 1):
        run = pieces[first : first + len(wanted)]
        if [term for term, _ in run] == wanted and _is_written_as_name(text, [span for _, span in run]):
            yield _POSSESSIVE_END.sub("", text[run[0][1][0] : run[-1][1][1]])


def _is_written_as_name(text: str, spans: list[Span]) -> bool:
    start = spans[0][0]
    if not all(text[begin].isupper() for begin, _ in spans):
        return False
    if len(spans) == 1:
        return bool(_SENTENCE_BEFORE.search(text[max(0, start - 2) : start]))
    return all(_GAP.fullmatch(text, end, begin) for (_, end), (begin, _) in pairwise(spans))


def _is_place(typed: list[str]) -> bool:
    return tuple(typed) in _places()


@cache
def _places() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words(place)) for place in place_names(f"{STATES}, {COUNTRIES}"))
