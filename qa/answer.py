"""The outcome of a question: an Answer, found or not. Every string that is shown as an answer is a span of an article."""

from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Literal, Self

from index.article import SourceRef
from index.filters import Filters
from index.search.retriever import Hit
from index.text import Span
from qa.assertion.kinds import Qualification
from qa.speakers.speaker import Speaker
from qa.time_words.constraint import TimeConstraint
from qa.time_words.quoted_date import QuotedDate


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that a reader proposes: `hit.article.text[slice(*span)]`, inside the sentence at `sentence`."""

    hit: Hit
    span: Span
    sentence: Span
    score: float
    """Comparable across passages of one question; not a probability."""
    model_score: float = 0.0
    """The score, in logits, that a trained reader's network gives the best span of this passage; 0 from a reader without one."""

    @property
    def text(self) -> str:
        return self.hit.article.text[slice(*self.span)]


CorrectionKind = Literal["correction", "update", "version", "figures"]
"""A note that takes something back, a note that adds something, a later version of the page, a later text with other figures."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Words that a quote should not be read without, and their place in an article."""

    kind: CorrectionKind
    source: SourceRef
    start: int
    end: int
    quote: str
    about_quote: bool = True
    """True if the words are about the quote; False for the article's note about something else."""


Place = Literal["body", "headline", "metadata"]

AnswerStatus = Literal["answered", "possible", "not_found"]
"""“possible” is the best guess, shown although it keeps no promise; only who asks for it gets it."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and its place in an article; only `citations.cite` makes it, which compares it with the archive."""

    n: int
    """From 1, in the order in which citations are listed."""
    source: SourceRef
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    """The offset of `sentence` in the article: the quote lies at `start - sentence_start` inside it."""
    story: str
    """Id of the first report of the event."""
    agency: str = ""
    """The agency that the article credits; "" where it credits none."""
    copies: tuple[SourceRef, ...] = ()
    """Every article under the filters with this text, the cited one included, the earliest first."""
    corrections: tuple[Correction, ...] = ()
    place: Place = "body"
    """Where the words that answer stand: in the article's text, or in what is known of it beside (outlet, day, author, headline)."""
    speaker: Speaker | None = None
    """Who says what is quoted, where the article tells it as somebody's words."""
    dates: tuple[QuotedDate, ...] = ()
    """The days that words of `sentence` mean, with offsets in it, counted from the article's own day."""
    rank: int = 0
    """The rank of the quote's passage among those read; 0 where that is not known."""
    dense_rank: int | None = None
    lexical_rank: int | None = None
    """The ranks of the passage in each half of the retrieval; None where that half did not find it."""

    @property
    def copy_count(self) -> int:
        """Return the number of articles that print the text, this one included."""
        return max(1, len(self.copies))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another candidate, with the numbers of its citations."""

    answer: str
    confidence: float
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An answer that contradicts the one shown, about the same event."""

    answer: str
    citations: tuple[int, ...]
    independent_reports: int = 1
    """The number of independent reports that state it."""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """A sentence of a timeline: the quote of citation `n`."""

    day: date
    sentence: str
    citation: int
    changed: bool
    """True where it gives another figure for the same thing than an earlier line."""


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """A question that the whole one was split into, with its own answer."""

    question: str
    answer: str | None
    """Verbatim; None where nothing was found."""
    confidence: float
    """Probability that it is right."""
    citations: tuple[int, ...] = ()
    """Numbers of the citations that support it."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds of wall time."""

    understand: float = 0.0
    retrieve: float = 0.0
    read: float = 0.0
    total: float = 0.0

    @classmethod
    def until_now(cls, started: float, understood: float, retrieved: float, read: float) -> Self:
        """Return the times between these seconds of `time.perf_counter`, and from the first to now."""
        pairs = ((started, understood), (understood, retrieved), (retrieved, read), (started, perf_counter()))
        return cls(*(1000.0 * (last - first) for first, last in pairs))


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one question. `answer` is None exactly where `status` is "not_found"."""

    question: str
    standalone: str
    """As it was asked of the archive."""
    filters: Filters
    confidence: float
    """Probability that the best candidate is right, whether it was shown or refused."""
    reader: str
    generation: int
    calibrated: bool = True
    """False where no calibrator was fitted on the reader's scores, so that `confidence` only sorts answers."""
    carried: tuple[str, ...] = ()
    """What came from the turns before, as it stands in `standalone`."""
    offered: str = ""
    """A stand-alone question that may have been meant instead; "" where none is offered."""
    time: TimeConstraint | None = None
    """The days that the question's words mean."""
    counted_from: date | None = None
    """The day from which they were counted, where that is the archive's last day and not the person's; None elsewhere."""
    status: AnswerStatus = "not_found"
    answer: str | None = None
    qualification: Qualification | None = None
    """How the article states the answer, where it does not state it as a fact and the question asks for one."""
    corrected_from: str | None = None
    """The value first printed, where `answer` is the one that a correction puts in its place."""
    cited: tuple[int, ...] = ()
    """Numbers of the citations that support `answer`."""
    independent_reports: int = 0
    """The number of independent reports that give the answer (`qa/evidence/independence.py`)."""
    citations: tuple[Citation, ...] = ()
    """The citations of the answer first, then those of the alternatives, of disagreements and updates.

    On "not_found" there are none, unless parts of the question were found.
    """
    alternatives: tuple[Alternative, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    """Answers of other sources that contradict it, in the order of their days."""
    updates: tuple[Disagreement, ...] = ()
    """Answers that the same source gave before or after, in the order of their days."""
    timeline: tuple[TimelineLine, ...] = ()
    """For a question that asks what happened over time: one sentence a story, the oldest first; `answer` is the last of them."""
    parts: tuple[AnswerPart, ...] = ()
    """The questions that this one was split into; () where it was asked as one. `answer` is the first that was found."""
    computed: str | None = None
    """What follows from the answers to the parts, “yes” or “the Altadena jackpot”: never a quote."""
    computed_from: str = ""
    """The sentence that says how `computed` follows, or why nothing does."""
    reasons: tuple[str, ...] = ()
    """Facts that explain "not_found", a part of the question without an answer, or of which quote an answer is, in plain words."""
    nearest: tuple[Citation, ...] = ()
    """On "not_found": the closest evidence, numbered by itself. Its first is the best guess."""
    timings: Timings = Timings()

    @property
    def is_shown(self) -> bool:
        """Return True for an answer, be it only a possible one."""
        return self.status != "not_found"

    def citation(self, n: int) -> Citation:
        """Return the citation numbered `n`."""
        return self.citations[n - 1]
