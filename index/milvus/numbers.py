"""Numbers for names, ids and terms: conditions on an engine hold numbers alone, so that no text of an article is ever part of one."""

from datetime import date
from functools import lru_cache
from hashlib import blake2b

_DIMENSIONS = 2**32 - 1
"""A sparse vector of Milvus has dimensions below this number."""


def number_of(name: str) -> int:
    """Return 63 bits of the digest of a name or an id: two of ten million share one with a probability of 5e-6."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


@lru_cache(maxsize=200_000)
def dimension_of(term: str) -> int:
    """Return the dimension of a term in sparse vectors, from 32 bits of its digest.

    Of a million terms some hundred share theirs with another one. That can bring a passage among the candidates; the candidates'
    own scores are computed from their terms.
    """
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big") % _DIMENSIONS


def ordinal_of(day: date | None) -> int:
    """Return the day as `date.toordinal` gives it; 0 for none."""
    return day.toordinal() if day else 0
