"""The protocols that the chat needs of an assistant. `qa.assistant.Assistant` satisfies them, and so does a scripted double."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from index.article import Article
from index.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import SourceRef
    from index.store.headlines import HeadlineQuery
    from qa.answer import Answer
    from qa.conversation.exchange import Exchange

AskProgress = Callable[[str, int, int], None]
"""A callback for each of `ASK_STAGES` as it begins: its name, the parts done and all parts (0 of 0 where nothing is counted).
It may raise `Cancelled`."""

ASK_STAGES = {"retrieving": "retrieving", "reading": "reading", "checking": "checking quotes"}
"""The stages of a question in order, with the words shown for each."""


LOADING_STAGE = "loading"
"""The stage of the question that will be asked first, until the models are there."""
READER_LOADING = "loading the reader…"
"""The words for that stage, in the chat and on the command line."""


class HeadlineSource(Protocol):
    """The headlines of one archive, in pages. Worker threads read them."""

    def count(self, query: "HeadlineQuery") -> int: ...

    def page(self, query: "HeadlineQuery", first: int, size: int) -> "list[SourceRef]": ...


class ArticleSource(Protocol):
    """A source of the articles, headlines and names of one archive."""

    def article(self, identity: str) -> Article: ...

    def days(self) -> tuple[date, date] | None: ...

    def outlets(self) -> list[str]: ...

    def authors(self) -> list[str]: ...

    def sections(self) -> list[str]: ...

    @property
    def headlines(self) -> HeadlineSource: ...


class ArchiveInfo(Protocol):
    """The facts of an archive: how many articles it holds, and from which folders."""

    @property
    def articles(self) -> int: ...

    @property
    def folders(self) -> tuple[Path, ...]: ...

    @property
    def generation(self) -> int: ...

    @property
    def field_map(self) -> dict[str, str]: ...


class OpenArchive(Protocol):
    """An open archive: its articles and its facts."""

    @property
    def catalogue(self) -> ArticleSource: ...

    @property
    def manifest(self) -> ArchiveInfo: ...


class AssistantProtocol(Protocol):
    """An assistant that answers one question at a time, for whichever worker thread uses it."""

    @property
    def archive(self) -> OpenArchive: ...

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: AskProgress = ...,
        *,
        history: "Sequence[Exchange]" = (),
        today: date | None = None,
    ) -> "Answer": ...

    def close(self) -> None: ...


OpenAssistant = Callable[[], AssistantProtocol]
"""A function that loads the models. It takes seconds, and raises `PullquoteError`."""
