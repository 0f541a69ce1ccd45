"""The public JSON of an answer, of schema 1: `ask --json`, exports, and whatever else hands an answer to a program.

Names and meanings are a contract (docs/commands.md); docs/answer.schema.json is made from these models with `make schemas`.
"""

from datetime import date
from typing import Literal, Self

from pydantic import Field

from index.filters import Filters
from qa.answer import Alternative, Answer, AnswerPart, AnswerStatus, Disagreement, TimelineLine, Timings
from qa.assertion.kinds import Qualification
from qa.citation_json import PublicCitation, PublicFields, PublicJson
from qa.time_words.constraint import TimeConstraint


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


class PublicPart(PublicFields):
    """A question that the whole one was split into, with its own answer."""

    question: str
    answer: str | None = Field(description="Verbatim; null where nothing was found.")
    confidence: float
    citations: tuple[int, ...]

    @classmethod
    def of(cls, p: AnswerPart) -> Self:
        return cls(question=p.question, answer=p.answer, confidence=round(p.confidence, 4), citations=p.citations)


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
    status: AnswerStatus = Field(description="“possible” only where it was asked for: `--possible`.")
    confidence: float = Field(description="Probability that the best candidate is right, shown or not.")
    calibrated: bool = Field(description="False for a reader without a calibrator, whose confidence only sorts answers.")
    answer: str | None = Field(description="Verbatim; null where nothing was found.")
    qualification: Qualification | None = Field(
        description="How the article states the answer, where it does not state it as a fact."
    )
    corrected_from: str | None = Field(description="The value first printed, where the answer is the corrected one.")
    cited: tuple[int, ...] = Field(
        description="Numbers of the citations that support the answer; behind a corrected value, also of the report that it corrects."
    )
    independent_reports: int
    citations: tuple[PublicCitation, ...]
    alternatives: tuple[PublicAlternative, ...]
    disagreements: tuple[PublicDisagreement, ...] = Field(description="Other sources that say something else.")
    updates: tuple[PublicDisagreement, ...] = Field(description="What the answer's own source says on another day.")
    timeline: tuple[PublicTimelineLine, ...] = Field(
        description="For “timeline of X”: one sentence a story, the oldest first; `answer` is the last."
    )
    computed: str | None = Field(description="What follows from the answers to `parts`: never a quote.")
    computed_from: str | None = Field(description="How `computed` follows, or why nothing does.")
    parts: tuple[PublicPart, ...] = Field(description="The questions that this one was split into; empty where it was not.")
    reasons: tuple[str, ...] = Field(
        description="On not_found, or of a part: what the articles lack, from facts; of which quote an answer about one is."
    )
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
            calibrated=a.calibrated,
            answer=a.answer,
            qualification=a.qualification,
            corrected_from=a.corrected_from,
            cited=a.cited,
            independent_reports=a.independent_reports,
            citations=tuple(PublicCitation.of(citation) for citation in a.citations),
            alternatives=tuple(PublicAlternative.of(other) for other in a.alternatives),
            disagreements=tuple(PublicDisagreement.of(other) for other in a.disagreements),
            updates=tuple(PublicDisagreement.of(other) for other in a.updates),
            timeline=tuple(PublicTimelineLine.of(line) for line in a.timeline),
            computed=a.computed,
            computed_from=a.computed_from or None,
            parts=tuple(PublicPart.of(part) for part in a.parts),
            reasons=a.reasons,
            nearest=tuple(PublicCitation.of(citation) for citation in a.nearest),
            reader=a.reader,
            timings_ms=PublicTimings.of(a.timings),
            generation=a.generation,
        )


def answer_json(answer: Answer) -> PublicJson:
    """Return the fields of `ask --json`."""
    return PublicAnswer.of(answer).as_json()
