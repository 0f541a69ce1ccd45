"""The input of a citation style. All its text is cleaned; it knows nothing of any style."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from index.article import Article, SourceRef
from index.loaders.draft import web_address
from index.text import one_line

if TYPE_CHECKING:
    from qa.answer import Citation

_NEVER_IN_ADDRESSES = str.maketrans({c: percent(c) for c in "\\^`{|}"})
"""Characters that RFC 3986 forbids and `web_address` lets pass: each would end a field or a link of some format."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source, and the quote that is cited from it, "" for the whole article.

    Every string is on one line. The source's `url` is an http or https address, or ""; its `author` is what the article prints:
    one name, several, an organisation.
    """

    source: SourceRef
    quote: str = ""

    def __post_init__(self) -> None:
        s = self.source
        url = web_address(s.url).translate(_NEVER_IN_ADDRESSES)
        title, outlet, author = one_line(s.title), one_line(s.outlet), one_line(s.author)
        object.__setattr__(self, "quote", one_line(self.quote))
        object.__setattr__(self, "source", SourceRef(one_line(s.article), title, outlet, author, s.published, url))

    @classmethod
    def of(cls, citation: "Citation") -> "Reference":
        return cls(citation.source, citation.quote)

    @classmethod
    def of_article(cls, article: Article, quote: str = "") -> "Reference":
        return cls(SourceRef.of(article), quote)
