"""What evaluation needs of an assistant; `qa.assistant.Assistant` fits, and so does one written by hand for a test."""

from collections.abc import Iterator
from typing import Protocol

from index.article import Article
from index.filters import Filters
from index.search.retriever import Hit
from qa.answer import Answer


class Articles(Protocol):
    def article(self, identity: str) -> Article:
        """Raises `ArticleMissing`."""
        ...

    def articles(self) -> Iterator[Article]: ...


class Holder(Protocol):
    @property
    def catalogue(self) -> Articles: ...


class Finder(Protocol):
    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        """At most `k` passages, best first."""
        ...


class Asked(Protocol):
    """Whoever is asked the questions."""

    def ask(self, question: str, filters: Filters | None = None) -> Answer: ...

    def given(self, question: str, filters: Filters | None = None) -> list[Hit]:
        """The passages that the reader gets for this question, best first: not always the first ones of a deeper search."""
        ...

    @property
    def retriever(self) -> Finder: ...

    @property
    def archive(self) -> Holder: ...
