"""The requests that only read the archive: an article, and a citation in a style."""

from typing import Literal

from pydantic import Field

from qa.article_json import article_json
from qa.assistant import Assistant
from qa.citation_json import PublicJson
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import cite_as
from qa.reading import AskStageProgress
from qa.reference_json import reference_json
from tui.requests.request_fields import ArticleRequest

StyleName = Literal["chicago", "chicago-note", "ap", "bibtex", "ris", "csl-json", "markdown"]
"""The names of `CITATION_STYLES`; no style of one's own, which would be a file of this machine."""


class ShowRequest(ArticleRequest):
    """An article as indexed, with a quote from it where offsets are given."""

    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        return article_json(*self.open(assistant))


class CiteRequest(ArticleRequest):
    """The citation of an article, or of a quote from it."""

    style: StyleName = Field(default="chicago", description="The style that the citation is written in.")

    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        article, span = self.open(assistant)
        quote = "" if span is None else article.text[slice(*span)]
        return reference_json(article, self.style, cite_as(self.style, Reference.of_article(article, quote)), span)
