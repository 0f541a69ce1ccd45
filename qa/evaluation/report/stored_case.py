"""The written form of a question, of version 1: a line of `questions.jsonl`, which `eval` reads as a question file."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict

from qa.conversation.exchange import Exchange
from qa.evaluation.cases.case import Case


class StoredExchange(BaseModel):
    """A turn before a question, with its answer; a turn without one is written as its question alone."""

    model_config = ConfigDict(frozen=True)

    question: str
    answer: str

    @classmethod
    def from_exchange(cls, e: Exchange) -> Self:
        return cls(question=e.question, answer=e.answer)


class StoredCase(BaseModel):
    """A question as it is written; `qa.evaluation.cases.jsonl` reads these fields, so that a renamed one is a new file format."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    answers: tuple[str, ...] | None
    relevant: tuple[str, ...]
    asked_on: date | None
    history: tuple[str | StoredExchange, ...]
    without: tuple[str, ...]

    @classmethod
    def from_case(cls, case: Case) -> Self:
        return cls(
            id=case.id,
            question=case.question,
            answers=case.answers,
            relevant=case.relevant,
            asked_on=case.asked_on,
            history=tuple(_stored(turn) for turn in case.history),
            without=case.exclude_ids,
        )


def _stored(turn: Exchange) -> str | StoredExchange:
    return StoredExchange.from_exchange(turn) if turn.answer else turn.question
