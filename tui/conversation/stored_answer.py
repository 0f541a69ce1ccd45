"""The written form of an answer, of version 2: names of its own, so that renaming a field of `qa.answer` changes no byte on disk.

These fields are frozen: another name, or another meaning, takes a migration. A default is what a file without the field means.
This module imports pydantic: import it inside functions, after the first paint.
"""

from datetime import date
from typing import Literal, Self

from index.filters import Filters
from qa.answer import Alternative, Answer, AnswerPart, AnswerStatus, Disagreement, TimelineLine, Timings
from qa.assertion.kinds import Qualification
from qa.time_words.constraint import TimeConstraint
from tui.conversation.stored_citation import StoredCitation, StoredFields


class StoredFilters(StoredFields):
    added = frozenset({"sections", "phrases", "excluded_words", "languages"})

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    outlets: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    exclude_ids: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded_words: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @classmethod
    def from_filters(cls, f: Filters) -> Self:
        return cls(
            since=f.since,
            until=f.until,
            as_of=f.as_of,
            outlets=f.outlets,
            authors=f.authors,
            exclude_ids=f.exclude_ids,
            sections=f.sections,
            phrases=f.phrases,
            excluded_words=f.excluded_words,
            languages=f.languages,
        )

    def to_filters(self) -> Filters:
        return Filters(
            since=self.since,
            until=self.until,
            as_of=self.as_of,
            outlets=self.outlets,
            authors=self.authors,
            exclude_ids=self.exclude_ids,
            sections=self.sections,
            phrases=self.phrases,
            excluded_words=self.excluded_words,
            languages=self.languages,
        )


class StoredAlternative(StoredFields):
    answer: str
    confidence: float
    citations: tuple[int, ...]

    @classmethod
    def from_alternative(cls, a: Alternative) -> Self:
        return cls(answer=a.answer, confidence=a.confidence, citations=a.citations)

    def to_alternative(self) -> Alternative:
        return Alternative(answer=self.answer, confidence=self.confidence, citations=self.citations)


class StoredDisagreement(StoredFields):
    answer: str
    citations: tuple[int, ...]
    independent_reports: int = 1

    @classmethod
    def from_disagreement(cls, d: Disagreement) -> Self:
        return cls(answer=d.answer, citations=d.citations, independent_reports=d.independent_reports)

    def to_disagreement(self) -> Disagreement:
        return Disagreement(answer=self.answer, citations=self.citations, independent_reports=self.independent_reports)


class StoredTimings(StoredFields):
    """Milliseconds."""

    understand: float = 0.0
    retrieve: float = 0.0
    read: float = 0.0
    total: float = 0.0

    @classmethod
    def from_timings(cls, t: Timings) -> Self:
        return cls(understand=t.understand, retrieve=t.retrieve, read=t.read, total=t.total)

    def to_timings(self) -> Timings:
        return Timings(understand=self.understand, retrieve=self.retrieve, read=self.read, total=self.total)


class StoredTime(StoredFields):
    words: str
    start: int
    end: int
    since: date | None
    until: date | None
    about: Literal["event", "publication"]
    strength: Literal["filter", "preference"]

    @classmethod
    def from_constraint(cls, t: TimeConstraint) -> Self:
        return cls(
            words=t.words, start=t.span[0], end=t.span[1], since=t.since, until=t.until, about=t.about, strength=t.strength
        )

    def to_constraint(self) -> TimeConstraint:
        return TimeConstraint(self.words, (self.start, self.end), self.since, self.until, self.about, self.strength)


class StoredTimelineLine(StoredFields):
    day: date
    sentence: str
    citation: int
    changed: bool

    @classmethod
    def from_line(cls, t: TimelineLine) -> Self:
        return cls(day=t.day, sentence=t.sentence, citation=t.citation, changed=t.changed)

    def to_line(self) -> TimelineLine:
        return TimelineLine(self.day, self.sentence, self.citation, self.changed)


class StoredPart(StoredFields):
    question: str
    answer: str | None
    confidence: float
    citations: tuple[int, ...]

    @classmethod
    def from_part(cls, p: AnswerPart) -> Self:
        return cls(question=p.question, answer=p.answer, confidence=p.confidence, citations=p.citations)

    def to_part(self) -> AnswerPart:
        return AnswerPart(self.question, self.answer, self.confidence, self.citations)


class StoredAnswer(StoredFields):
    added = frozenset(
        {
            "corrected_from",
            "qualification",
            "calibrated",
            "carried",
            "offered",
            "time",
            "counted_from",
            "timeline",
            "computed",
            "computed_from",
            "parts",
        }
    )

    question: str
    standalone: str
    filters: StoredFilters
    confidence: float
    reader: str
    generation: int
    status: AnswerStatus = "not_found"
    answer: str | None = None
    cited: tuple[int, ...] = ()
    independent_reports: int = 0
    citations: tuple[StoredCitation, ...] = ()
    alternatives: tuple[StoredAlternative, ...] = ()
    disagreements: tuple[StoredDisagreement, ...] = ()
    updates: tuple[StoredDisagreement, ...] = ()
    reasons: tuple[str, ...] = ()
    nearest: tuple[StoredCitation, ...] = ()
    timings: StoredTimings = StoredTimings()
    calibrated: bool = True
    qualification: Qualification | None = None
    corrected_from: str | None = None
    carried: tuple[str, ...] = ()
    offered: str = ""
    time: StoredTime | None = None
    counted_from: date | None = None
    timeline: tuple[StoredTimelineLine, ...] = ()
    computed: str | None = None
    computed_from: str = ""
    parts: tuple[StoredPart, ...] = ()

    @classmethod
    def from_answer(cls, a: Answer) -> Self:
        return cls(
            question=a.question,
            standalone=a.standalone,
            filters=StoredFilters.from_filters(a.filters),
            confidence=a.confidence,
            reader=a.reader,
            generation=a.generation,
            status=a.status,
            answer=a.answer,
            cited=a.cited,
            independent_reports=a.independent_reports,
            citations=tuple(StoredCitation.from_citation(citation) for citation in a.citations),
            alternatives=tuple(StoredAlternative.from_alternative(other) for other in a.alternatives),
            disagreements=tuple(StoredDisagreement.from_disagreement(other) for other in a.disagreements),
            updates=tuple(StoredDisagreement.from_disagreement(other) for other in a.updates),
            reasons=a.reasons,
            nearest=tuple(StoredCitation.from_citation(citation) for citation in a.nearest),
            timings=StoredTimings.from_timings(a.timings),
            calibrated=a.calibrated,
            qualification=a.qualification,
            corrected_from=a.corrected_from,
            carried=a.carried,
            offered=a.offered,
            time=StoredTime.from_constraint(a.time) if a.time else None,
            counted_from=a.counted_from,
            timeline=tuple(StoredTimelineLine.from_line(line) for line in a.timeline),
            computed=a.computed,
            computed_from=a.computed_from,
            parts=tuple(StoredPart.from_part(part) for part in a.parts),
        )

    def to_answer(self) -> Answer:
        return Answer(
            question=self.question,
            standalone=self.standalone,
            filters=self.filters.to_filters(),
            confidence=self.confidence,
            reader=self.reader,
            generation=self.generation,
            status=self.status,
            answer=self.answer,
            cited=self.cited,
            independent_reports=self.independent_reports,
            citations=tuple(citation.to_citation() for citation in self.citations),
            alternatives=tuple(other.to_alternative() for other in self.alternatives),
            disagreements=tuple(other.to_disagreement() for other in self.disagreements),
            updates=tuple(other.to_disagreement() for other in self.updates),
            reasons=self.reasons,
            nearest=tuple(citation.to_citation() for citation in self.nearest),
            timings=self.timings.to_timings(),
            calibrated=self.calibrated,
            qualification=self.qualification,
            corrected_from=self.corrected_from,
            carried=self.carried,
            offered=self.offered,
            time=self.time.to_constraint() if self.time else None,
            counted_from=self.counted_from,
            timeline=tuple(line.to_line() for line in self.timeline),
            computed=self.computed,
            computed_from=self.computed_from,
            parts=tuple(part.to_part() for part in self.parts),
        )
