"""BM25 in two halves: what a document gives a term is stored, what the archive gives it comes with the query.

The inner product of the two is BM25 as `index/store/term_statistics.py` has it, but for the average length, which is that of the
day on which the collections were written anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.milvus.engine import SparseVector
from index.milvus.numbers import dimension_of

_NO_TERM = 2**32 - 2
"""A dimension of no term: a sparse vector must not be empty."""
_ALMOST_NOTHING = 1e-6

TermIdf = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Bm25Shape:
    """The parameters of BM25 for units of one kind."""

    k1: float
    b: float
    average: float
    """The mean number of terms of a unit."""

    def saturation(self, count: int, length: int) -> float:
        """Return what `count` occurrences in a unit of so many terms give, before the idf."""
        return count * (self.k1 + 1) / (count + self.norm(length))

    def norm(self, length: int) -> float:
        return self.k1 * (1 - self.b + self.b * length / (self.average or 1.0))

    def document(self, terms: Sequence[str]) -> SparseVector:
        """Return the vector of a unit with these terms."""
        vector: dict[int, float] = {}
        for term, count in Counter(terms).items():
            vector[dimension_of(term)] = self.saturation(count, len(terms))
        return vector or {_NO_TERM: _ALMOST_NOTHING}

    def score(self, terms: Sequence[str], query: Iterable[str], idf: TermIdf) -> float:
        """Return the BM25 of a unit. A term that the query holds twice counts twice."""
        counts: Mapping[str, int] = Counter(terms)
        return sum(idf(term) * self.saturation(counts[term], len(terms)) for term in query if term in counts)


def query_vector(query: Iterable[str], idf: TermIdf) -> SparseVector:
    """Return the vector of a query: the idf of each term, as often as the query holds it. Empty where `idf` is 0 for all."""
    vector: dict[int, float] = {}
    for term in query:
        if weight := idf(term):
            vector[dimension_of(term)] = vector.get(dimension_of(term), 0.0) + weight
    return vector
