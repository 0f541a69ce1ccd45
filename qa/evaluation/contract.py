"""The parts of an assistant that evaluation uses; `qa.assistant.Assistant` fits, and so does a hand-written one of a test."""

from collections.abc import Iterator
from typing import Protocol

from index.article import Article
from index.filters import Filters
from index.search.retriever import Hit
from qa.answer import Answer


class EvaluationArticles(Protocol):
    def article(self, identity: str) -> Article:
        """Return the article with this id. Raises `ArticleMissing`."""
        ...

    def articles(self) -> Iterator[Article]: ...


class EvaluationArchive(Protocol):
    @property
    def catalogue(self) -> EvaluationArticles: ...


class EvaluationRetriever(Protocol):
    def search(self, query: str, k: int, filters: Filters | None = None) -> list[Hit]:
        """Return at most `k` passages, best first."""
        ...


class EvaluatedAssistant(Protocol):
    """The assistant that answers the questions."""

    def ask(self, question: str, filters: Filters | None = None) -> Answer: ...

    def passages_for(self, question: str, filters: Filters | None = None) -> list[Hit]:
        """Return the reader's passages for this question, best first: not always the first ones of a deeper search."""
        ...

    @property
    def retriever(self) -> EvaluationRetriever: ...

    @property
    def archive(self) -> EvaluationArchive: ...
