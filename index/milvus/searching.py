"""What searching needs of one published archive on Milvus: its collections, its statistics, and the articles that hold terms."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.milvus.engine import Engine, all_of, batches, one_of, windows
from index.milvus.layout import CollectionSet
from index.milvus.state import PublishedState
from index.milvus.statistics import StoredFrequencies
from index.milvus.weights import Bm25Shape, query_vector
from index.store.term_statistics import inverse_document_frequency


@dataclass(frozen=True)
class EngineSearch:
    """What searching needs of one published archive."""

    engine: Engine
    slot: CollectionSet
    state: PublishedState
    frequencies: StoredFrequencies

    @property
    def passage_shape(self) -> Bm25Shape:
        return Bm25Shape(self.state.k1, self.state.b, self.state.passage_average)

    def passage_idf(self, term: str) -> float:
        """Return the term's idf among passages, the highest one for a term in none."""
        return inverse_document_frequency(self.state.manifest.passages, self.frequencies.of(term)[0])

    def found_idf(self, term: str) -> float:
        """Return the same, but 0 for a term in no passage."""
        return self.passage_idf(term) if self.frequencies.of(term)[0] else 0.0

    def article_idf(self, term: str) -> float:
        """Return the term's idf among articles; 0 for a term in none."""
        holding = self.frequencies.of(term)[1]
        return inverse_document_frequency(self.state.manifest.articles, holding) if holding else 0.0

    def articles_with_all(self, terms: Sequence[str], condition: str) -> list[int]:
        """Return the articles under the condition that hold every one of these terms, ascending; the rarest is asked for first."""
        holding = {term: self.frequencies.of(term)[1] for term in terms}
        if not terms:
            return self._all_articles(condition)
        if not all(holding.values()):
            return []
        rarest, *others = sorted(holding, key=lambda term: holding[term])
        found = self._articles_with(rarest, condition, holding[rarest])
        for term in others:
            found = self._of_these_with(term, found)
        return sorted(found)

    def _of_these_with(self, term: str, articles: list[int]) -> list[int]:
        parts = batches(articles, self.engine.most_rows)
        return [article for some in parts for article in self._articles_with(term, one_of("article", some), len(some))]

    def _articles_with(self, term: str, condition: str, most: int) -> list[int]:
        """Return the articles with a term, at most so many; several requests where they are more than the engine returns at once."""
        vector, conditions = query_vector([term], lambda _: 1.0), [condition]
        if most > self.engine.most_rows:
            conditions = [all_of(condition, window) for window in windows(self.state.next_article, self.engine.most_rows)]
        found = [self.engine.nearest(self.slot.articles, "weights", vector, most, each, "article") for each in conditions]
        return [article for some in found for article, _ in some]

    def _all_articles(self, condition: str) -> list[int]:
        conditions = (all_of(condition, window) for window in windows(self.state.next_article, self.engine.most_rows))
        rows = (row for each in conditions for row in self.engine.rows(self.slot.articles, each, ("article",)))
        return sorted(row["article"] for row in rows)
