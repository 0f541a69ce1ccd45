"""The public JSON of a citation: a part of every answer's (`qa/answer_json.py`), under the same contract."""

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from index.article import ArticleKind, SourceRef
from qa.answer import Citation, Correction
from qa.speakers.speaker import Speaker
from qa.time_words.quoted_date import QuotedDate

PublicJson = dict[str, object]


class PublicFields(BaseModel):
    """Every field is always written, in this order; fields may be added within a schema version."""

    # pydantic builds the model when the first answer is written: an answer as text needs none
    model_config = ConfigDict(frozen=True, defer_build=True, serialize_by_alias=True)

    def as_json(self) -> PublicJson:
        return self.model_dump(mode="json")


class PublicCopy(PublicFields):
    """An article that prints the text."""

    article: str
    outlet: str
    published: date | None

    @classmethod
    def of(cls, c: SourceRef) -> Self:
        return cls(article=c.article, outlet=c.outlet, published=c.published)


class PublicCorrection(PublicFields):
    """Words that the quote should not be read without: `quote` is `text[start:end]` of `article`."""

    kind: Literal["correction", "update", "version", "figures"]
    article: str
    title: str
    outlet: str
    published: date | None
    start: int
    end: int
    quote: str
    about_quote: bool = Field(description="False for the article's note about something else.")

    @classmethod
    def of(cls, c: Correction) -> Self:
        return cls(
            kind=c.kind,
            article=c.source.article,
            title=c.source.title,
            outlet=c.source.outlet,
            published=c.source.published,
            start=c.start,
            end=c.end,
            quote=c.quote,
            about_quote=c.about_quote,
        )


class PublicSpeaker(PublicFields):
    """`name` is `text[start:end]` of the cited article; a source without a name is anonymous."""

    name: str
    start: int
    end: int
    kind: Literal["direct", "indirect", "anonymous"] = Field(
        description="In quotation marks; told without them; without a name."
    )
    full_name: str = Field(description="The fullest form of the name that the article gives before.")

    @classmethod
    def of(cls, s: Speaker) -> Self:
        return cls(name=s.name, start=s.start, end=s.end, kind=s.kind, full_name=s.full_name)


class PublicDate(PublicFields):
    """Words such as “on Tuesday” and the days that they mean, both inclusive; null is an open end."""

    start: int
    end: int
    since: date | None
    until: date | None

    @classmethod
    def of(cls, d: QuotedDate, sentence_start: int) -> Self:
        return cls(start=sentence_start + d.start, end=sentence_start + d.end, since=d.since, until=d.until)


class PublicCitation(PublicFields):
    """`quote` is `text[start:end]` of `article`, in code points, and stands in `sentence`, which begins at `sentence_start`."""

    n: int
    article: str
    title: str
    outlet: str
    author: str
    published: date | None
    url: str
    path: str
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    story: str = Field(description="Id of the first report of the event.")
    copies: int = Field(description="How many articles print the text, this one included.")
    agency: str
    printed_in: tuple[PublicCopy, ...] = Field(description="The articles that `copies` counts, the earliest first.")
    corrections: tuple[PublicCorrection, ...]
    speaker: PublicSpeaker | None = Field(
        description="Who says what is quoted, where the article tells it as somebody's words."
    )
    dates: tuple[PublicDate, ...] = Field(
        description="Days that words of the sentence mean, counted from the article's own day; offsets in the article."
    )
    place: Literal["body", "headline", "metadata"] = Field(
        description="Where the answer stands: in the text, or in what is known of the article beside it."
    )
    updated: date | None = Field(description="The day of the article's latest version, where it differs.")
    credit: str = Field(description="The agency that the article is credited to.")
    article_kind: ArticleKind = Field(
        description="A whole article (empty), a feed's summary, a text that its source cut off, or an entry of a live blog."
    )
    locator: str = Field(description="Where in its file the article stands, such as “page 3”.")

    @classmethod
    def of(cls, c: Citation) -> Self:
        return cls(
            n=c.n,
            article=c.source.article,
            title=c.source.title,
            outlet=c.source.outlet,
            author=c.source.author,
            published=c.source.published,
            url=c.source.url,
            path=c.source.path,
            start=c.start,
            end=c.end,
            quote=c.quote,
            sentence=c.sentence,
            sentence_start=c.sentence_start,
            story=c.story,
            copies=c.copy_count,
            agency=c.agency,
            printed_in=tuple(PublicCopy.of(copy) for copy in c.copies),
            corrections=tuple(PublicCorrection.of(correction) for correction in c.corrections),
            speaker=PublicSpeaker.of(c.speaker) if c.speaker else None,
            dates=tuple(PublicDate.of(named, c.sentence_start) for named in c.dates),
            place=c.place,
            updated=c.source.updated,
            credit=c.source.credit,
            article_kind=c.source.kind,
            locator=c.source.locator,
        )
