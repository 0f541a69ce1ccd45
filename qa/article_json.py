"""The public JSON of an article, of schema 1: `show --json` (docs/commands.md, docs/article.schema.json)."""

from datetime import date
from typing import Literal

from pydantic import Field

from index.article import Article, ArticleKind
from index.text import Span
from qa.citation_json import PublicFields, PublicJson


class PublicArticle(PublicFields):
    """An article as indexed; `start`, `end` and `quote` are there only where a span was asked for."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    article: str
    title: str
    outlet: str
    author: str
    published: date | None
    url: str
    category: str
    path: str
    updated: date | None = Field(description="The day of its latest version, where its publisher gives one.")
    language: str = Field(description="ISO 639-1, empty where it is not known.")
    credit: str = Field(description="The agency that it is credited to, apart from its authors.")
    kind: ArticleKind = Field(
        description="A whole article (empty), a feed's summary, a text that its source cut off, or an entry of a live blog."
    )
    locator: str = Field(description="Where in its file it stands, such as “page 3”.")
    text: str
    start: int | None = None
    end: int | None = None
    quote: str | None = Field(default=None, description="The text from `start` to `end`, in code points.")


def article_json(article: Article, span: Span | None) -> PublicJson:
    """Return the fields of `show --json`; `quote` is the text at `span`."""
    a = article
    public = PublicArticle(
        article=a.id,
        title=a.title,
        outlet=a.outlet,
        author=a.author,
        published=a.published,
        url=a.url,
        category=a.category,
        path=a.path,
        updated=a.updated,
        language=a.language,
        credit=a.credit,
        kind=a.kind,
        locator=a.locator,
        text=a.text,
    ).as_json()
    for name in ("start", "end", "quote"):
        del public[name]
    return public if span is None else public | {"start": span[0], "end": span[1], "quote": a.text[slice(*span)]}
