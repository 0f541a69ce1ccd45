"""The written form of a turn, of version 2, in the column `stored`. It imports pydantic: import it inside functions."""

from typing import Literal, Self

from pydantic import model_validator

from tui.conversation.stored_answer import StoredAnswer, StoredFilters
from tui.conversation.stored_citation import StoredFields
from tui.conversation.turn import Turn


class StoredTurn(StoredFields):
    """Only an ended turn has a written form. The store searches `answer.answer` by SQL."""

    question: str
    filters: StoredFilters = StoredFilters()
    state: Literal["answered", "failed", "stopped"]
    error: str = ""
    answer: StoredAnswer | None = None

    @model_validator(mode="after")
    def _an_answered_turn_has_its_answer(self) -> Self:
        if self.state == "answered" and self.answer is None:
            raise ValueError("the answer is missing")
        return self

    @classmethod
    def from_turn(cls, turn: Turn) -> Self:
        """Return the written form. Raise `ValidationError` for a turn that is still open, and for a text that UTF-8 cannot hold."""
        return cls(
            question=turn.question,
            filters=StoredFilters.from_filters(turn.filters),
            state=turn.state,  # type: ignore[arg-type]  # an open turn is refused by the validation
            error=turn.error,
            answer=None if turn.answer is None else StoredAnswer.from_answer(turn.answer),
        )

    def to_turn(self) -> Turn:
        return Turn(
            question=self.question,
            state=self.state,
            filters=self.filters.to_filters(),
            answer=None if self.answer is None else self.answer.to_answer(),
            error=self.error,
        )
