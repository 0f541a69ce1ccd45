"""Questions in the project's own format: one JSON object a line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from qa.evaluation.cases.case import Case
from qa.evaluation.cases.fields import AnswersField, IdField, QuestionField
from qa.evaluation.cases.lines import bad_line, parse_lines


class _Line(BaseModel):
    """Other fields are allowed and ignored. `answers` must be there: null says that nobody knows, [] that there is none."""

    model_config = ConfigDict(frozen=True)

    id: IdField
    question: QuestionField
    answers: tuple[AnswersField, ...] | None
    relevant: tuple[IdField, ...] | None = None
    asked_on: date | None = None
    history: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()


def read_jsonl_cases(path: Path) -> Iterator[Case]:
    """Raises `UsageError` for a bad line and for an id that stands twice."""
    seen: set[str] = set()
    for number, line in parse_lines(path, TypeAdapter(_Line)):
        if line.id in seen:
            raise bad_line(path, number, f"the id “{line.id}” stands on an earlier line too")
        seen.add(line.id)
        relevant = tuple(dict.fromkeys(line.relevant or ()))
        yield Case(line.id, line.question, line.answers, relevant, line.asked_on, line.history or (), line.without)
