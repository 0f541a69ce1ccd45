"""The contract of every reader."""

from collections.abc import Callable, Sequence
from typing import Protocol

from index.embedders.contract import Embedder
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question

LoadedEmbedder = Callable[[], Embedder]
"""Returns the embedder, once it is loaded."""

ReadProgress = Callable[[int], None]
"""It is called with the number of passages read so far; it may raise `Cancelled` to stop."""


def ignore_progress(read: int) -> None:
    """Do nothing, where nobody follows the progress."""


class Reader(Protocol):
    """A question and passages → scored spans. Every span lies inside its hit's passage and is verbatim by construction."""

    @property
    def name(self) -> str:
        """Return the reader's name in the settings and in the JSON."""
        ...

    @property
    def kinds(self) -> frozenset[Kind]:
        """Return the kinds of question that it answers; the baseline answers the others."""
        ...

    @property
    def calibrator(self) -> str:
        """Return the name of the calibrator that was fitted on its scores; "" where none was."""
        ...

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Return candidates, best first; none where no passage holds a sentence. `weight` gives a term's idf under the filters.

        With `fast`, passages may stay unread where the rest is unlikely to hold a better answer.
        """
        ...
