"""Article and Passage, of which an archive consists. Offsets count code points of `Article.text`, end exclusive."""

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

ArticleKind = Literal["", "summary", "cut", "entry"]
"""A whole article, a feed's summary of one, a text that its source has cut off, or an entry of a live blog."""


_FIELDS_AT_FIRST = 9
"""The fields of an article in the first version, `id` to `path`."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. All strings have been through `text.clean`; an unknown field is "" (or None for the date)."""

    id: str
    title: str
    text: str
    published: date | None = None
    outlet: str = ""
    author: str = ""
    url: str = ""
    category: str = ""
    path: str = ""
    updated: date | None = None
    """The day of the latest version, where the publisher gives one beside the day of publication."""
    language: str = ""
    """Its code in ISO 639-1, such as “en”; "" where it is not known."""
    credit: str = ""
    """The agency or organisation that the text is credited to, apart from its authors."""
    kind: ArticleKind = ""
    locator: str = ""
    """Where in its file it stands, such as “page 3” or the name of a member of an archive."""

    @property
    def digest(self) -> str:
        """Return the SHA-256 of what the article says, wherever in its file it stands. Two with one digest are embedded once.

        Fields of later versions count only where they are filled in: conversations keep digests of earlier ones. The language
        is no part of it: the text shows it.
        """
        values = ["" if name == "language" else getattr(self, name) for name in _SAID]
        said = values if any(values[_FIELDS_AT_FIRST:]) else values[:_FIELDS_AT_FIRST]
        return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()


_SAID = tuple(field.name for field in fields(Article))[:-1]
"""What an article says: all its fields but the last, its place in its file."""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """An article as a source: all that a citation says about it, without its text. An unknown field is "" or None."""

    article: str
    """The article's id."""
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    path: str = ""
    updated: date | None = None
    credit: str = ""
    kind: ArticleKind = ""
    locator: str = ""

    @classmethod
    def of(cls, article: Article) -> "SourceRef":
        """Return the reference to an article."""
        a = article
        return cls(a.id, a.title, a.outlet, a.author, a.published, a.url, a.path, a.updated, a.credit, a.kind, a.locator)


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of an article: `article.text[start:end]`."""

    article_id: str
    start: int
    """The offset of its first character in the article's text."""
    end: int
    """The offset behind its last character."""
