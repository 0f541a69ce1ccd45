"""In how many passages and articles each term stands, as it was counted when the archive was published.

The terms with one first letter are one text, which is read when one of them is first asked for, and kept.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from index.milvus.engine import Engine
from index.milvus.texts import read_texts

Frequencies = tuple[int, int]
"""The numbers of passages and of articles that hold a term."""
NOWHERE: Frequencies = (0, 0)


@dataclass(slots=True)
class TermTally:
    """Counts terms while an archive is published."""

    passages: dict[str, int] = field(default_factory=dict)
    articles: dict[str, int] = field(default_factory=dict)

    def add(self, passages: Iterable[Iterable[str]]) -> None:
        """Count the terms of one article, given by its passages."""
        of_article: set[str] = set()
        for terms in passages:
            of_passage = set(terms)
            of_article |= of_passage
            for term in of_passage:
                self.passages[term] = self.passages.get(term, 0) + 1
        for term in of_article:
            self.articles[term] = self.articles.get(term, 0) + 1

    def texts(self) -> Iterator[tuple[int, str]]:
        """Yield the code of each first letter, and the terms that begin with it as JSON: term → numbers."""
        by_letter: dict[int, dict[str, Frequencies]] = {}
        for term in sorted(self.passages):
            by_letter.setdefault(ord(term[0]), {})[term] = self.passages[term], self.articles[term]
        for letter, frequencies in by_letter.items():
            yield letter, json.dumps(frequencies, ensure_ascii=False, separators=(",", ":"))


class StoredFrequencies:
    """The frequencies of a published archive."""

    def __init__(self, engine: Engine, collection: str) -> None:
        self._engine, self._collection = engine, collection
        self._by_letter: dict[str, Mapping[str, Frequencies]] = {}

    def of(self, term: str) -> Frequencies:
        """Return the numbers of passages and articles that hold the term."""
        passages, articles = self.beginning_with(term[0]).get(term, NOWHERE) if term else NOWHERE
        return passages, articles

    def beginning_with(self, letter: str) -> Mapping[str, Frequencies]:
        """Return the terms that begin with a letter, with their frequencies."""
        if letter not in self._by_letter:
            text = read_texts(self._engine, self._collection, [ord(letter)]).get(ord(letter), "{}")
            self._by_letter[letter] = json.loads(text)
        return self._by_letter[letter]
