"""What the chat needs of an assistant: `qa.assistant.Assistant` fits, and so does a scripted double."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from index.article import Article
from index.filters import Filters

if TYPE_CHECKING:
    from index.article import SourceRef
    from qa.answer import Answer

Stage = Callable[[str, int, int], None]
"""Called with each of `STAGES` as it begins, and how much of it is done, of how much (0 of 0 where nothing is counted); it
may raise `Cancelled`."""

STAGES = {"retrieving": "retrieving", "reading": "reading", "checking": "checking quotes"}
"""Stages of a question in their order, with the words shown for them."""


class Shelf(Protocol):
    """The articles."""

    def article(self, identity: str) -> Article: ...

    def days(self) -> tuple[date, date] | None: ...

    def outlets(self) -> list[str]: ...

    def authors(self) -> list[str]: ...

    def headlines(self) -> "list[SourceRef]": ...


class Count(Protocol):
    """How many articles there are, and from which folder."""

    @property
    def articles(self) -> int: ...

    @property
    def corpus(self) -> str: ...

    @property
    def generation(self) -> int: ...

    @property
    def field_map(self) -> dict[str, str]: ...


class Holdings(Protocol):
    """An open archive."""

    @property
    def catalogue(self) -> Shelf: ...

    @property
    def manifest(self) -> Count: ...


class Asker(Protocol):
    """Answers one question at a time; called from one worker thread."""

    @property
    def archive(self) -> Holdings: ...

    def ask(self, question: str, filters: Filters | None = None, stage: Stage = ...) -> "Answer": ...

    def close(self) -> None: ...


OpenAsker = Callable[[], Asker]
"""Loads the models; slow, and raises `PullquoteError`."""
