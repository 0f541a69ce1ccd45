"""Reads questions in the project's own format: one JSON object per line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from qa.conversation.exchange import Exchange
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.fields import AnswersField, IdField, QuestionField
from qa.evaluation.cases.lines import bad_line, parse_lines


class _Turn(BaseModel):
    """A turn before the question, with what it was answered; an answer of "" or null means that nothing was found."""

    model_config = ConfigDict(frozen=True)

    question: QuestionField
    answer: str | None = None


class _Line(BaseModel):
    """A line of the file; other fields are ignored. `answers` is required: null means that nobody knows, [] that there is none."""

    model_config = ConfigDict(frozen=True)

    id: IdField
    question: QuestionField
    answers: tuple[AnswersField, ...] | None
    relevant: tuple[IdField, ...] | None = None
    asked_on: date | None = None
    history: tuple[QuestionField | _Turn, ...] | None = None
    without: tuple[str, ...] = ()


def read_jsonl_cases(path: Path) -> Iterator[Case]:
    """Yield the cases. Raises `UsageError` for a bad line and for an id that occurs twice."""
    ids: set[str] = set()
    for number, line in parse_lines(path, TypeAdapter(_Line)):
        if line.id in ids:
            raise bad_line(path, number, f"the id “{line.id}” stands on an earlier line too")
        ids.add(line.id)
        relevant = tuple(dict.fromkeys(line.relevant or ()))
        yield Case(
            line.id,
            line.question,
            line.answers,
            relevant,
            line.asked_on,
            tuple(_exchange(turn) for turn in line.history or ()),
            line.without,
        )


def _exchange(turn: str | _Turn) -> Exchange:
    return Exchange(turn) if isinstance(turn, str) else Exchange(turn.question, answer=turn.answer or "")
