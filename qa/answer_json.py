"""The public JSON of an answer, of schema 1: `ask --json`, exports, and whatever else hands an answer to a program.

Names and meanings are a contract (docs/commands.md); docs/answer.schema.json is made from these models with `make schemas`.
"""

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from index.article import SourceRef
from index.filters import Filters
from qa.answer import Alternative, Answer, Citation, Correction, Disagreement, TimelineLine, Timings
from qa.speakers.speaker import Speaker
from qa.time_words.constraint import TimeConstraint
from qa.time_words.quoted import QuotedDate

PublicJson = dict[str, object]


class PublicFields(BaseModel):
    """Every field is always written, in this order; fields may be added within a schema version."""

    # pydantic builds the model when the first answer is written: an answer as text needs none
    model_config = ConfigDict(frozen=True, defer_build=True, serialize_by_alias=True)

    def as_json(self) -> PublicJson:
        return self.model_dump(mode="json")


class PublicFilters(PublicFields):
    """Both days are inclusive."""

    since: date | None
    until: date | None
    outlets: tuple[str, ...]
    authors: tuple[str, ...]

    @classmethod
    def of(cls, f: Filters) -> Self:
        return cls(since=f.since, until=f.until, outlets=f.outlets, authors=f.authors)


class PublicTime(PublicFields):
    """Days that time words mean, both inclusive; null is an open end."""

    words: str = Field(description="As they stand in `standalone`.")
    since: date | None
    until: date | None
    about: Literal["event", "publication"]
    strength: Literal["filter", "preference"]
    counted_from: date | None = Field(
        description="The archive's last day, where “this week” counts from it: the archive ends long before today."
    )

    @classmethod
    def of(cls, t: TimeConstraint, counted_from: date | None) -> Self:
        return cls(words=t.words, since=t.since, until=t.until, about=t.about, strength=t.strength, counted_from=counted_from)


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
        )


class PublicAlternative(PublicFields):
    """Another candidate, with the numbers of its citations."""

    answer: str
    confidence: float
    citations: tuple[int, ...]

    @classmethod
    def of(cls, a: Alternative) -> Self:
        return cls(answer=a.answer, confidence=round(a.confidence, 4), citations=a.citations)


class PublicDisagreement(PublicFields):
    """An answer that excludes the one given, with the numbers of its citations."""

    answer: str
    citations: tuple[int, ...]
    independent_reports: int

    @classmethod
    def of(cls, d: Disagreement) -> Self:
        return cls(answer=d.answer, citations=d.citations, independent_reports=d.independent_reports)


class PublicTimelineLine(PublicFields):
    """A dated sentence, verbatim; `citation` is the number of its citation."""

    day: date
    sentence: str
    citation: int
    changed: bool = Field(description="It gives another figure for the same thing than an earlier line.")

    @classmethod
    def of(cls, t: TimelineLine) -> Self:
        return cls(day=t.day, sentence=t.sentence, citation=t.citation, changed=t.changed)


class PublicTimings(PublicFields):
    """Milliseconds."""

    understand: float
    retrieve: float
    read: float
    total: float

    @classmethod
    def of(cls, t: Timings) -> Self:
        return cls(
            understand=round(t.understand, 2), retrieve=round(t.retrieve, 2), read=round(t.read, 2), total=round(t.total, 2)
        )


class PublicAnswer(PublicFields):
    """The answer to one question, in the words of an article; not found is an answer, too."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    question: str
    standalone: str = Field(description="The question as it was asked of the archive.")
    carried: tuple[str, ...] = Field(description="What `standalone` took from the turns before.")
    offered: str | None = Field(description="A question that may have been meant instead of the one typed.")
    as_of: date | None
    filters: PublicFilters
    time: PublicTime | None = Field(description="The days that the question's words mean.")
    status: Literal["answered", "not_found"]
    confidence: float = Field(description="Probability that the best candidate is right, shown or not.")
    answer: str | None = Field(description="Verbatim; null where nothing was found.")
    cited: tuple[int, ...] = Field(description="Numbers of the citations that support the answer.")
    independent_reports: int
    citations: tuple[PublicCitation, ...]
    alternatives: tuple[PublicAlternative, ...]
    disagreements: tuple[PublicDisagreement, ...] = Field(description="Other sources that say something else.")
    updates: tuple[PublicDisagreement, ...] = Field(description="What the answer's own source says on another day.")
    timeline: tuple[PublicTimelineLine, ...] = Field(
        description="For “timeline of X”: one sentence a story, the oldest first; `answer` is the last."
    )
    reasons: tuple[str, ...] = Field(description="On not_found: what the articles lack, from facts.")
    nearest: tuple[PublicCitation, ...] = Field(description="On not_found: the closest evidence, numbered by itself.")
    reader: str
    timings_ms: PublicTimings
    generation: int

    @classmethod
    def of(cls, a: Answer) -> Self:
        """Round confidences to 4 decimals and times to 2."""
        return cls(
            question=a.question,
            standalone=a.standalone,
            carried=a.carried,
            offered=a.offered or None,
            as_of=a.filters.as_of,
            time=PublicTime.of(a.time, a.counted_from) if a.time else None,
            filters=PublicFilters.of(a.filters),
            status=a.status,
            confidence=round(a.confidence, 4),
            answer=a.answer,
            cited=a.cited,
            independent_reports=a.independent_reports,
            citations=tuple(PublicCitation.of(citation) for citation in a.citations),
            alternatives=tuple(PublicAlternative.of(other) for other in a.alternatives),
            disagreements=tuple(PublicDisagreement.of(other) for other in a.disagreements),
            updates=tuple(PublicDisagreement.of(other) for other in a.updates),
            timeline=tuple(PublicTimelineLine.of(line) for line in a.timeline),
            reasons=a.reasons,
            nearest=tuple(PublicCitation.of(citation) for citation in a.nearest),
            reader=a.reader,
            timings_ms=PublicTimings.of(a.timings),
            generation=a.generation,
        )


def answer_json(answer: Answer) -> PublicJson:
    """Return the fields of `ask --json`."""
    return PublicAnswer.of(answer).as_json()
