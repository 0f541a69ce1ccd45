"""Loads rows for a reader alone: each brings the text in which the answer is looked for."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from index.errors import UsageError
from index.text import clean
from qa.evaluation.cases.fields import AnswersField, QuestionField
from qa.evaluation.cases.lines import parse_lines


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A question with its context; `answers` is () where the context does not answer it."""

    id: str
    context: str
    """The text, cleaned as article texts are."""
    question: str
    answers: tuple[str, ...]
    title: str = ""


class _Span(BaseModel):
    """An answer of SQuAD; its `start` is ignored: a best span is compared by its words."""

    text: AnswersField


class _Line(BaseModel):
    context: str
    question: QuestionField
    answers: tuple[_Span | AnswersField, ...]
    id: str | None = None
    title: str | None = None


def load_rows(path: Path) -> list[ReadingRow]:
    """Load the rows; the line number names one without an id. Raises `UsageError` for a bad line and a file without rows."""
    rows = [_row(number, line) for number, line in parse_lines(path, TypeAdapter(_Line))]
    if not rows:
        raise UsageError(f'{path} holds no rows. A line is: {{"context": "…", "question": "…", "answers": ["…"]}}')
    return rows


def _row(number: int, line: _Line) -> ReadingRow:
    golds = dict.fromkeys(answer.text if isinstance(answer, _Span) else answer for answer in line.answers)
    return ReadingRow(line.id or str(number), clean(line.context), line.question, tuple(golds), line.title or "")
