"""Name → request: what a program may ask, over HTTP and as a tool of an assistant. A new one is a class, and one line here."""

from dataclasses import dataclass

from qa.answer_json import PublicAnswer
from qa.article_json import PublicArticle
from qa.citation_json import PublicFields
from qa.reference_json import PublicReference
from qa.search_json import PublicHits
from tui.requests.asking import AskRequest, SearchRequest, TimelineRequest
from tui.requests.quoting import CiteRequest, ShowRequest
from tui.requests.request_fields import RequestFields


@dataclass(frozen=True, slots=True)
class RequestKind:
    """A kind of request. Its texts are the same for every archive: no article has a say in them."""

    title: str
    description: str
    request: type[RequestFields]
    response: type[PublicFields]


REQUEST_KINDS = {
    "ask": RequestKind(
        "Ask the articles",
        "Answer a question from an archive of news articles, in the articles' own words. `answer` is a verbatim span with its "
        "citations, or null where the articles do not answer (`status` is then not_found, and `nearest` the closest evidence). "
        "`corrected_from`, `qualification`, `disagreements` and `updates` say what the quote should not be read without. For a follow-up, "
        "give the turns before it as `history`.",
        AskRequest,
        PublicAnswer,
    ),
    "search": RequestKind(
        "Search the articles",
        "List the passages of the archive that match a query, best first, with the offsets at which they stand in their articles.",
        SearchRequest,
        PublicHits,
    ),
    "show": RequestKind(
        "Open an article",
        "Return an article as indexed; its `text` is what all offsets count in. With `start` and `end`, `quote` is the text "
        "between them. With `quote` too, that is compared word for word first.",
        ShowRequest,
        PublicArticle,
    ),
    "cite": RequestKind(
        "Write a citation",
        "Return the citation of an article, or of the quote between two offsets of it, in a style. With `quote`, that is "
        "compared word for word with the text first.",
        CiteRequest,
        PublicReference,
    ),
    "timeline": RequestKind(
        "Tell a topic in order",
        "Return a timeline of a topic: in `timeline`, one dated sentence of an article for each story, the oldest first, each with "
        "its citation.",
        TimelineRequest,
        PublicAnswer,
    ),
}
