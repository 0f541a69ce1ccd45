"""Reads the questions of a SQuAD file, 1.1 or 2.0. The contexts are not read: the archive must hold the articles."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from index.errors import UsageError
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.fields import AnswersField, IdField, QuestionField
from qa.evaluation.cases.lines import numbered_lines, validation_text


class _Answer(BaseModel):
    text: AnswersField


class _Question(BaseModel):
    id: IdField
    question: QuestionField
    answers: tuple[_Answer, ...] = ()
    is_impossible: bool = False

    @property
    def golds(self) -> tuple[str, ...]:
        return () if self.is_impossible else tuple(dict.fromkeys(answer.text for answer in self.answers))


class _Paragraph(BaseModel):
    qas: tuple[_Question, ...]


class _Article(BaseModel):
    paragraphs: tuple[_Paragraph, ...]


class _Squad(BaseModel):
    data: tuple[_Article, ...]


def read_squad(path: Path) -> Iterator[Case]:
    """Yield the cases; an impossible question has no answers. Raises `UsageError` for another format and an id that occurs twice."""
    try:
        squad = TypeAdapter(_Squad).validate_json(numbered_lines(path), strict=True)
    except ValidationError as error:
        raise UsageError(
            f"{path} is not a SQuAD file: {validation_text(error)}. Questions a line each go into a .jsonl file."
        ) from error
    ids: set[str] = set()
    for question in _questions(squad):
        if question.id in ids:
            raise UsageError(f"{path}: the id “{question.id}” stands there twice. Give each question its own.")
        ids.add(question.id)
        yield Case(question.id, question.question, question.golds)


def _questions(squad: _Squad) -> Iterator[_Question]:
    for article in squad.data:
        for paragraph in article.paragraphs:
            yield from paragraph.qas
