"""Reference: what a citation style is given. Holds no text that was not cleaned, knows nothing of any style."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from index.article import Article
from index.loaders.draft import web_address
from index.text import one_line

if TYPE_CHECKING:
    from qa.answer import Citation

_NEVER_IN_ADDRESSES = str.maketrans({c: percent(c) for c in "\\^`{|}"})
"""What RFC 3986 has no place for and `web_address` lets pass: it would end a field or a link of some format."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a source. Every string is on one line; an unknown one is "". `url` is an http or https address, or ""."""

    title: str
    outlet: str
    author: str
    """As the article prints it: one name, several, an organisation."""
    published: date | None
    url: str
    quote: str = ""
    article: str = ""
    """The id in the archive."""

    def __post_init__(self) -> None:
        for name in ("title", "outlet", "author", "quote", "article"):
            object.__setattr__(self, name, one_line(getattr(self, name)))
        object.__setattr__(self, "url", web_address(self.url).translate(_NEVER_IN_ADDRESSES))

    @classmethod
    def of(cls, citation: "Citation") -> "Reference":
        c = citation
        return cls(c.title, c.outlet, c.author, c.published, c.url, c.quote, c.article)

    @classmethod
    def of_article(cls, article: Article, quote: str = "") -> "Reference":
        a = article
        return cls(a.title, a.outlet, a.author, a.published, a.url, quote, a.id)
