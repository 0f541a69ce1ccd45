"""The judged outcome of one question: everything that a metric needs, and how far a missed answer came."""

from dataclasses import dataclass
from typing import Literal

RANKING_DEPTH = 20
"""Articles kept of a ranking: no measure looks deeper."""


@dataclass(frozen=True, slots=True)
class RetrievalTrace:
    """How far a gold answer came on its way to the reader; the reader's passages are numbered from 1."""

    indexed: bool
    """True if a relevant article is in the archive; where none is named, if any article's text holds a gold answer."""
    passages_read: int
    gold_passage: int | None = None
    """The first that holds a gold answer and, where relevant articles are named, comes from one of them or from a copy of one."""
    gold_words: str = ""
    """The gold answer that `gold_passage` or else `misleading_passage` holds."""
    relevant_passage: int | None = None
    """The first that comes from a relevant article or a copy of one."""
    misleading_passage: int | None = None
    """The first that holds a gold answer in an article not judged relevant: an unjudged report, or the same words by chance."""
    reworded_gold: bool = False
    """True where no relevant article holds a gold answer in these very words: `gold_passage` cannot be known then."""

    @property
    def answer_passage(self) -> int | None:
        """Return the first passage with the answer, as far as that can be known."""
        return self.relevant_passage if self.reworded_gold else self.gold_passage


@dataclass(frozen=True, slots=True)
class RankedArticle:
    """An article of the ranking, with the score of its best passage."""

    article: str
    score: float


@dataclass(frozen=True, slots=True)
class Prediction:
    """The outcome of one question: `em`, `f1`, `correct` judge the shown answer, `best_…` the best span even where it was refused.

    A refusal scores 0 on a question with an answer and 1 on one without, as in SQuAD 2.0. All six are None where `golds` is.
    """

    id: str
    question: str
    follow_up: bool
    golds: tuple[str, ...] | None
    relevant: tuple[str, ...]
    """Article ids; a name that the archive does not hold stays as the question file has it."""
    status: Literal["answered", "not_found"]
    prediction: str | None
    best_guess: str | None
    confidence: float
    em: float | None
    f1: float | None
    correct: bool | None
    best_em: float | None
    best_f1: float | None
    best_correct: bool | None
    citations: tuple[str, ...]
    """Articles that support the shown answer, in the order cited."""
    best_guess_article: str | None
    quotes: int
    """Quotes that came with the answer, those of alternatives and of the nearest evidence included."""
    verbatim: int
    """The number of these quotes that the archive holds word for word."""
    ranking: tuple[RankedArticle, ...]
    """At most 20 articles, each at the rank of its first passage."""
    latency_ms: float
    trace: RetrievalTrace | None = None
    """How far a gold answer came, where the best guess missed it; None elsewhere, and in runs of an earlier version."""

    @property
    def answered(self) -> bool:
        return self.status == "answered"

    @property
    def answerable(self) -> bool:
        """Return True for a question known to have an answer."""
        return bool(self.golds)

    @property
    def missed(self) -> bool:
        """Return True for a question known to have an answer that even the best guess missed."""
        return self.answerable and not self.best_correct

    @property
    def unanswerable(self) -> bool:
        """Return True for a question known to have no answer."""
        return self.golds == ()
