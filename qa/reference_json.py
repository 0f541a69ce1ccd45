"""The public JSON of a source that is cited in a style, of schema 1 (docs/reference.schema.json)."""

from typing import Literal

from pydantic import Field

from index.article import Article
from index.text import Span
from qa.citation_json import PublicFields, PublicJson


class PublicReference(PublicFields):
    """The citation of an article, or of a quote from it; `start`, `end` and `quote` are null for a whole article."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    article: str
    style: str
    citation: str = Field(description="The citation as text, in the style.")
    start: int | None
    end: int | None
    quote: str | None = Field(description="The article's text from `start` to `end`, in code points.")


def reference_json(article: Article, style: str, citation: str, span: Span | None) -> PublicJson:
    """Return the fields of a citation that is already written in its style."""
    start, end = span or (None, None)
    quote = None if span is None else article.text[slice(*span)]
    return PublicReference(article=article.id, style=style, citation=citation, start=start, end=end, quote=quote).as_json()
