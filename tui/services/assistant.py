"""What the chat needs of an assistant: `qa.assistant.Assistant` fits, and so does a scripted double."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from index.article import Article
from index.filters import Filters

if TYPE_CHECKING:
    from index.article import SourceRef
    from qa.answer import Answer

AskProgress = Callable[[str, int, int], None]
"""Called with each of `ASK_STAGES` as it begins, and how much of it is done, of how much (0 of 0 where nothing is counted); it
may raise `Cancelled`."""

ASK_STAGES = {"retrieving": "retrieving", "reading": "reading", "checking": "checking quotes"}
"""Stages of a question in their order, with the words shown for them."""


class ArticleSource(Protocol):
    """The articles."""

    def article(self, identity: str) -> Article: ...

    def days(self) -> tuple[date, date] | None: ...

    def outlets(self) -> list[str]: ...

    def authors(self) -> list[str]: ...

    def headlines(self) -> "list[SourceRef]": ...


class ArchiveInfo(Protocol):
    """How many articles there are, and from which folder."""

    @property
    def articles(self) -> int: ...

    @property
    def corpus(self) -> str: ...

    @property
    def generation(self) -> int: ...

    @property
    def field_map(self) -> dict[str, str]: ...


class OpenArchive(Protocol):
    """An open archive."""

    @property
    def catalogue(self) -> ArticleSource: ...

    @property
    def manifest(self) -> ArchiveInfo: ...


class AssistantProtocol(Protocol):
    """Answers one question at a time; called from one worker thread."""

    @property
    def archive(self) -> OpenArchive: ...

    def ask(self, question: str, filters: Filters | None = None, stage: AskProgress = ...) -> "Answer": ...

    def close(self) -> None: ...


OpenAssistant = Callable[[], AssistantProtocol]
"""Loads the models; slow, and raises `PullquoteError`."""
