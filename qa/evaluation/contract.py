"""The parts of an assistant that evaluation uses; `qa.assistant.Assistant` fits, and so does a hand-written one of a test."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from index.article import Article
from index.filters import Filters
from index.search.retriever import Hit
from qa.answer import Answer
from qa.conversation.exchange import Exchange


class EvaluationArticles(Protocol):
    def article(self, identity: str) -> Article:
        """Return the article with this id. Raises `ArticleMissing`."""
        ...

    def articles(self) -> Iterator[Article]: ...


class EvaluationArchive(Protocol):
    @property
    def catalogue(self) -> EvaluationArticles: ...


class EvaluatedAssistant(Protocol):
    """The assistant that answers the questions."""

    def ask(self, question: str, filters: Filters | None = None, *, history: Sequence[Exchange] = ()) -> Answer: ...

    def passages_for(
        self, question: str, filters: Filters | None = None, count: int | None = None, *, history: Sequence[Exchange] = ()
    ) -> list[Hit]:
        """Return the reader's passages for this question, best first, or the first `count` of the ranking."""
        ...

    @property
    def archive(self) -> EvaluationArchive: ...
