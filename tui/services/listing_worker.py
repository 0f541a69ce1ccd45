"""Functions for the worker threads that read pages of headlines and open an article by its id."""

from __future__ import annotations  # as in `messages.py`

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import PullquoteError
from tui.services.assistant import HeadlineSource
from tui.services.context import AppContext
from tui.services.messages import ArticleRequested, PostMessage, StatusMessage
from tui.services.open_article import OpenArticle

if TYPE_CHECKING:
    from index.article import SourceRef
    from index.store.headlines import HeadlineQuery


@dataclass(frozen=True, slots=True)
class ListingRequest:
    """A request for `size` headlines from number `first` on, counted from 0."""

    query: HeadlineQuery
    number: int
    """Queries are counted in the order in which they were made; an answer to an older one is of no use."""
    first: int
    size: int
    total: int | None = None
    """How many articles the query lists, where that is known already."""


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """A row of a list of articles."""

    source: SourceRef
    is_read: bool


@dataclass
class HeadlinesListed(Message):
    """A page of headlines was read."""

    request: ListingRequest
    total: int
    generation: int
    """That of the archive from which they come."""
    rows: tuple[ListedArticle, ...]


@dataclass
class ListingFailed(Message):
    """A page of headlines could not be read."""

    request: ListingRequest
    error: PullquoteError


def list_headlines(context: AppContext, request: ListingRequest, post: PostMessage) -> None:
    try:
        with context.assistant_handle.use() as assistant:
            headlines, generation = assistant.archive.catalogue.headlines, assistant.archive.manifest.generation
            sources = headlines.page(request.query, request.first, request.size)
            total = _total(headlines, request, len(sources)) if request.total is None else request.total
        read = context.reading.read_among([source.article for source in sources])
        rows = tuple(ListedArticle(source, source.article in read) for source in sources)
        post(HeadlinesListed(request, total, generation, rows))
    except PullquoteError as error:
        post(ListingFailed(request, error))


def _total(headlines: HeadlineSource, request: ListingRequest, many: int) -> int:
    """Return how many articles there are; where a first page is not full, that is known without another look."""
    return many if request.first == 0 and many < request.size else headlines.count(request.query)


def open_by_id(context: AppContext, identity: str, post: PostMessage) -> None:
    """Post the request to show an article, or say that it has left the archive since it was listed."""
    try:
        with context.assistant_handle.use() as assistant:
            article = assistant.archive.catalogue.article(identity)
        post(ArticleRequested(OpenArticle(article)))
    except PullquoteError as error:
        post(StatusMessage(str(error)))


def mark_read(context: AppContext, identity: str, post: PostMessage) -> None:
    try:
        context.reading.mark_read(identity)
    except PullquoteError as error:
        post(StatusMessage(str(error)))
