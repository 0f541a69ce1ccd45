"""The fields of a JSON line of `ask -`. This module imports pydantic: a line that is a plain question does not need it."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from qa.conversation.exchange import Exchange


class AskedTurn(BaseModel):
    """A turn before the question; without an answer, nothing was found or nobody says what was."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    question: str
    answer: str | None = None

    def exchange(self) -> Exchange:
        return Exchange(self.question, answer=self.answer or "")


class AskedLineFields(BaseModel):
    """Fields that are not named here are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    question: str
    history: tuple[str | AskedTurn, ...] | None = None
    as_of: date | None = None

    def turns(self) -> list[AskedTurn]:
        return [AskedTurn(question=turn) if isinstance(turn, str) else turn for turn in self.history or ()]
