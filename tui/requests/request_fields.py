"""What every request of a program shares: strict fields, filters, a place in an article, and how its errors are told."""

from abc import abstractmethod
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from index.article import Article
from index.errors import QuotationMismatch, UsageError
from index.filters import Filters
from index.text import Span
from qa.assistant import Assistant
from qa.citation_json import PublicJson
from qa.question.question import MAX_QUESTION_LENGTH
from qa.reading import AskStageProgress

Asked = Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUESTION_LENGTH)]
"""A question, a topic or words to search for."""
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Names = Annotated[tuple[Name, ...], Field(max_length=50)]
ArticleId = Annotated[str, StringConstraints(min_length=1, max_length=4096)]


class RequestFields(BaseModel):
    """A request as a program writes it, in JSON: a field that is not named is an error, and so is a value of another type."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    needs_models: ClassVar[bool] = True
    """False where the archive is only read: such a request waits for no question."""

    @abstractmethod
    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        """Return the public JSON of the response. Raises `PullquoteError`."""

    @classmethod
    def parse_json(cls, text: str | bytes) -> Self:
        """Read a request. Raises pydantic's `ValidationError`."""
        return cls.model_validate_json(text)


class FilteredRequest(RequestFields):
    """A request that may be limited to days, outlets and authors. Days are inclusive."""

    as_of: date | None = Field(default=None, description="Nothing published after this day exists.")
    since: date | None = Field(default=None, description="Published on this day or later.")
    until: date | None = Field(default=None, description="Published on this day or earlier.")
    outlets: Names = Field(default=(), description="Only these outlets, without regard to case and diacritics.")
    authors: Names = Field(default=(), description="Only these authors, without regard to case and diacritics.")

    def filters(self) -> Filters:
        return Filters(self.since, self.until, self.as_of, self.outlets, self.authors)


class ArticleRequest(RequestFields):
    """A request for an article, or for the text between two offsets of it."""

    needs_models: ClassVar[bool] = False

    article: ArticleId = Field(description="The id of an article, as citations give it.")
    start: int | None = Field(default=None, ge=0, description="Where the quote begins in the article's text, in code points.")
    end: int | None = Field(default=None, ge=1, description="Where it ends, exclusive.")
    quote: str | None = Field(
        default=None, max_length=20000, description="Compared with the text from `start` to `end`; an error where it differs."
    )

    def open(self, assistant: Assistant) -> tuple[Article, Span | None]:
        """Return the article and the span that is asked for.

        Raises `ArticleMissing`, `UsageError` for offsets outside its text, `QuotationMismatch` for another quote than the text there.
        """
        article = assistant.archive.catalogue.article(self.article)
        if self.start is None and self.end is None and self.quote is None:
            return article, None
        if self.start is None or self.end is None:
            raise UsageError("Give both `start` and `end`; a quote is compared with the text between them.")
        if not self.start < self.end <= len(article.text):
            raise UsageError(f"{self.start}:{self.end} is no span within 0:{len(article.text)}, the length of {article.id}.")
        if self.quote is not None and article.text[self.start : self.end] != self.quote:
            raise QuotationMismatch(article.id, self.start, self.end)
        return article, (self.start, self.end)


def request_problems(error: ValidationError) -> list[dict[str, str]]:
    """Return place and message of everything that is wrong with a request; what was sent is not repeated."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return [{"place": ".".join(str(part) for part in problem["loc"]), "message": problem["msg"]} for problem in found]
