"""What every reader promises."""

from collections.abc import Callable, Sequence
from typing import Protocol

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.question import Question

ReadProgress = Callable[[int], None]
"""Called with the number of passages read so far; it may raise `Cancelled` to stop."""


def ignore_progress(read: int) -> None:
    """An `Advance` for nobody."""


class Reader(Protocol):
    """A question and passages → scored spans. Every span lies inside its hit's passage and is verbatim by construction."""

    @property
    def name(self) -> str:
        """As in the settings and in the JSON."""
        ...

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Candidates, best first; empty where no passage holds a sentence. `weight`: a term's idf under the filters.

        `fast`: passages may stay unread where the rest is unlikely to hold a better answer.
        """
        ...
