"""A question in the log, with its state and its answer.

The screen writes it; the asking thread only reads `state`, and sets `position` before it posts the answer.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from index.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from qa.answer import Alternative, Answer, Citation

TurnState = Literal["waiting", "asking", "answered", "failed", "stopped"]


MAX_NEAREST = 3
"""Pieces of nearest evidence shown where nothing answers."""


class HasSources(Protocol):
    """What an article can be opened from: a turn, or the pins of a dossier."""

    @property
    def sources(self) -> "tuple[Citation, ...]":
        """Return the sources that can be opened, numbered from 1."""
        ...

    def question_of(self, n: int) -> str:
        """Return the question that source `n` answers."""
        ...


@dataclass(slots=True, eq=False)
class Turn:
    question: str
    state: TurnState = "waiting"
    stage: str = ""
    """The running stage, one of `assistant.ASK_STAGES`; `assistant.LOADING_STAGE` where it waits for the models."""
    done: int = 0
    total: int = 0
    """All parts of the stage, of which `done` are done; 0 of 0 where nothing is counted."""
    answer: "Answer | None" = None
    error: str = ""
    filters: Filters = NO_FILTERS
    """The filters in force when it was asked."""
    digests: dict[str, str] = field(default_factory=dict)
    """Article id → digest of the articles that it quotes, as they were when it was answered."""
    changes: dict[int, str] = field(default_factory=dict)
    """Number of a source → the change of its article since: `changed`, `moved` or `gone`."""
    position: int = 0
    """The place in its kept conversation, from 1; 0 where it is not kept."""
    alone: bool = False
    """True where it is asked as if no turn was before it: a question that will stand."""
    marked: bool = False
    """True where the person has chosen it to be saved."""
    news: str = ""
    """What is new about it, where it is a standing question that was asked by itself after a build."""

    @property
    def is_open(self) -> bool:
        return self.state in ("waiting", "asking")

    @property
    def is_found(self) -> bool:
        return self.answer is not None and self.answer.is_shown

    def set_answer(self, answer: "Answer") -> None:
        self.answer, self.state = answer, "answered"

    @property
    def standalone(self) -> str:
        """Return the question that was really asked, where that differs from the typed one; "" elsewhere."""
        question = self.answer.standalone if self.answer is not None else ""
        return question if question.split() != self.question.split() else ""

    def set_error(self, error: str) -> None:
        self.error, self.state = error, "failed"

    @property
    def sources(self) -> "tuple[Citation, ...]":
        """Return the sources that can be opened, numbered from 1: the citations, or the nearest evidence where there are none."""
        if self.answer is None:
            return ()
        return self.answer.citations or self.answer.nearest[:MAX_NEAREST]

    def source(self, n: int) -> "Citation | None":
        return next((source for source in self.sources if source.n == n), None)

    def question_of(self, n: int) -> str:
        """Return the question, which is the same for every source, as it was asked of the archive."""
        return self.standalone or self.question

    def listed_sources(self) -> list[int]:
        """Return the numbers of the sources that have a line of their own in the card, from top to bottom."""
        if self.answer is None or not self.answer.is_shown:
            return [source.n for source in self.sources]
        others = [other.citations for other in (*self.answer.disagreements, *self.answer.updates)]
        others += [other.citations for other in other_alternatives(self.answer)]
        return list(dict.fromkeys([*self.answer.cited, *(numbers[0] for numbers in others if numbers)]))


def missing_source_text(n: int, turn: Turn | None) -> str:
    """Say why source `n` cannot be opened, and which can."""
    many = len(turn.sources) if turn is not None else 0
    if not many:
        return f"There is no source {n} yet. Ask a question first."
    return f"There is no source {n}; the last answer has {f'1 to {many}' if many > 1 else 'only 1'}."


def other_alternatives(answer: "Answer") -> "list[Alternative]":
    """Return at most three alternatives that are not shown as a difference already."""
    differences = {other.citations for other in (*answer.disagreements, *answer.updates)}
    return [other for other in answer.alternatives if other.citations not in differences][:3]
