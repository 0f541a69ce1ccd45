"""What a question comes to: an Answer, found or not. Every string that is shown as an answer is a span of an article."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.filters import Filters
from index.retriever import Hit
from index.text import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that a reader proposes: `hit.article.text[slice(*span)]`, inside the sentence at `sentence`."""

    hit: Hit
    span: Span
    sentence: Span
    score: float
    """Comparable across passages of one question; not a probability."""

    @property
    def text(self) -> str:
        return self.hit.article.text[slice(*self.span)]


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands; made only by `citations.cite`, which compares it with the archive."""

    n: int
    """From 1, in the order in which citations are listed."""
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
    """Where `sentence` begins in the article: the quote lies at `start - sentence_start` inside it."""
    story: str
    copies: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another candidate, with the numbers of its citations."""

    answer: str
    confidence: float
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    answer: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds of wall time."""

    understand: float
    retrieve: float
    read: float
    total: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one question. `answer` is None exactly where `status` is "not_found"."""

    question: str
    standalone: str
    filters: Filters
    status: Literal["answered", "not_found"]
    confidence: float
    """Probability that the best candidate is right, whether it was shown or refused."""
    answer: str | None
    cited: tuple[int, ...]
    """Numbers of the citations that support `answer`."""
    citations: tuple[Citation, ...]
    """Those of the answer first, then those of the alternatives."""
    alternatives: tuple[Alternative, ...]
    disagreements: tuple[Disagreement, ...]
    nearest: tuple[Citation, ...]
    """On "not_found": the closest evidence, numbered by itself. Its first is the best guess."""
    reader: str
    timings: Timings
    generation: int

    def citation(self, n: int) -> Citation:
        """The citation numbered `n`."""
        return self.citations[n - 1]
