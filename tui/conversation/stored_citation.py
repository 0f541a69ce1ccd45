"""The written form of a citation, of version 2. As in `stored_answer.py`, these fields are frozen.

This module imports pydantic: import it inside functions, after the first paint.
"""

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from index.article import ArticleKind, SourceRef
from qa.answer import Citation, Correction, Place
from qa.speakers.speaker import Speaker
from qa.time_words.quoted_date import QuotedDate


class StoredFields(BaseModel):
    """Fields that this version does not know are passed over: a newer one wrote them."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants")
    added: ClassVar[frozenset[str]] = frozenset()
    """Fields that came into version 2 later: written only where they hold something, so that what they leave out is as it was."""

    @model_serializer(mode="wrap")
    def _without_empty_additions(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        fields: dict[str, object] = handler(self)
        defaults = type(self).model_fields
        return {k: v for k, v in fields.items() if k not in self.added or getattr(self, k) != defaults[k].default}


class StoredCorrection(StoredFields):
    kind: Literal["correction", "update", "version", "figures"]
    article: str
    title: str
    outlet: str
    published: date | None
    start: int
    end: int
    quote: str
    about_quote: bool = True

    @classmethod
    def from_correction(cls, c: Correction) -> Self:
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

    def to_correction(self) -> Correction:
        return Correction(
            kind=self.kind,
            source=SourceRef(self.article, self.title, self.outlet, published=self.published),
            start=self.start,
            end=self.end,
            quote=self.quote,
            about_quote=self.about_quote,
        )


class StoredCopy(StoredFields):
    article: str
    outlet: str
    published: date | None

    @classmethod
    def from_copy(cls, c: SourceRef) -> Self:
        return cls(article=c.article, outlet=c.outlet, published=c.published)

    def to_copy(self) -> SourceRef:
        return SourceRef(self.article, outlet=self.outlet, published=self.published)


class StoredSpeaker(StoredFields):
    name: str
    start: int
    end: int
    kind: Literal["direct", "indirect", "anonymous"]
    full_name: str
    said_from: int
    said_to: int

    @classmethod
    def from_speaker(cls, s: Speaker) -> Self:
        return cls(
            name=s.name,
            start=s.start,
            end=s.end,
            kind=s.kind,
            full_name=s.full_name,
            said_from=s.said_by[0],
            said_to=s.said_by[1],
        )

    def to_speaker(self) -> Speaker:
        return Speaker(self.name, self.start, self.end, self.kind, self.full_name, (self.said_from, self.said_to))


class StoredDate(StoredFields):
    """Offsets in the sentence of the citation."""

    start: int
    end: int
    since: date | None
    until: date | None

    @classmethod
    def from_date(cls, d: QuotedDate) -> Self:
        return cls(start=d.start, end=d.end, since=d.since, until=d.until)

    def to_date(self) -> QuotedDate:
        return QuotedDate(self.start, self.end, self.since, self.until)


class StoredCitation(StoredFields):
    added = frozenset({"place", "speaker", "dates", "updated", "credit", "kind", "locator"})

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
    story: str
    agency: str = ""
    printed_in: tuple[StoredCopy, ...] = ()
    corrections: tuple[StoredCorrection, ...] = ()
    rank: int = 0
    dense_rank: int | None = None
    lexical_rank: int | None = None
    place: Place = "body"
    speaker: StoredSpeaker | None = None
    dates: tuple[StoredDate, ...] = ()
    updated: date | None = None
    credit: str = ""
    kind: ArticleKind = ""
    locator: str = ""

    @classmethod
    def from_citation(cls, c: Citation) -> Self:
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
            agency=c.agency,
            printed_in=tuple(StoredCopy.from_copy(copy) for copy in c.copies),
            corrections=tuple(StoredCorrection.from_correction(correction) for correction in c.corrections),
            rank=c.rank,
            dense_rank=c.dense_rank,
            lexical_rank=c.lexical_rank,
            place=c.place,
            speaker=StoredSpeaker.from_speaker(c.speaker) if c.speaker else None,
            dates=tuple(StoredDate.from_date(named) for named in c.dates),
            updated=c.source.updated,
            credit=c.source.credit,
            kind=c.source.kind,
            locator=c.source.locator,
        )

    def _source(self) -> SourceRef:
        own = (self.article, self.title, self.outlet, self.author, self.published, self.url, self.path)
        return SourceRef(*own, self.updated, self.credit, self.kind, self.locator)

    def to_citation(self) -> Citation:
        return Citation(
            n=self.n,
            source=self._source(),
            start=self.start,
            end=self.end,
            quote=self.quote,
            sentence=self.sentence,
            sentence_start=self.sentence_start,
            story=self.story,
            agency=self.agency,
            copies=tuple(copy.to_copy() for copy in self.printed_in),
            corrections=tuple(correction.to_correction() for correction in self.corrections),
            rank=self.rank,
            dense_rank=self.dense_rank,
            lexical_rank=self.lexical_rank,
            place=self.place,
            speaker=self.speaker.to_speaker() if self.speaker else None,
            dates=tuple(named.to_date() for named in self.dates),
        )
